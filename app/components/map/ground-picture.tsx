import type { ReactNode } from 'react';
import { MapFrame } from './area-map';
import { onServer, type MapGround } from './ground';

interface GroundPictureProps {
  ground: MapGround;
  label: string;
  fit?: 'meet' | 'slice';
  /** Pins and circles, drawn above everything. */
  children: ReactNode;
}

/** A ground as a picture. Where the browser was sent it with the page, it is left as it stands there. */
export function GroundPicture({ ground, children, ...picture }: GroundPictureProps) {
  return (
    <MapFrame width={ground.width} height={ground.height} {...picture}>
      <g
        suppressHydrationWarning
        dangerouslySetInnerHTML={{ __html: ground.drawing ?? ground[onServer] ?? '' }}
      />
      {children}
    </MapFrame>
  );
}
