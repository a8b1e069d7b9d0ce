import { useEffect, useState } from 'react';
import type { AreaShape, BackdropShape } from './draw-areas';

/** The borders in full fineness, for a map that can be drawn larger. */
export interface MapShapes {
  areas: readonly AreaShape[];
  backdrop: readonly BackdropShape[];
}

/** Fetches the borders once the page is alive; null until then, and for ever when they cannot be had. */
export function useAreaShapes(href: string): MapShapes | null {
  const [shapes, setShapes] = useState<{ href: string; shapes: MapShapes } | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    fetch(href, { signal: stop.signal })
      .then((answer) => (answer.ok ? (answer.json() as Promise<MapShapes>) : null))
      .then((found) => {
        if (found) setShapes({ href, shapes: found });
      })
      .catch(() => undefined);
    return () => stop.abort();
  }, [href]);
  return shapes?.href === href ? shapes.shapes : null;
}
