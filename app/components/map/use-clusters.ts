import { useEffect, useState } from 'react';
import type { WireCluster } from '~/domain/registry/index.server';

interface Got {
  /** What the page came with when it was asked for: another search makes it worthless. */
  first: readonly WireCluster[];
  clusters: readonly WireCluster[];
}

/**
 * The circles of the part that is looked at. Null as address: what the page came with tells it all. Until an answer is
 * there, and when none can be had, what was known last stays.
 */
export function useClusters(address: string | null, first: readonly WireCluster[]): readonly WireCluster[] {
  const [got, setGot] = useState<Got | null>(null);
  useEffect(() => {
    if (address === null) return;
    const stop = new AbortController();
    fetch(address, { signal: stop.signal })
      .then((answer) => (answer.ok ? (answer.json() as Promise<{ clusters: WireCluster[] }>) : null))
      .then((found) => {
        if (found) setGot({ first, clusters: found.clusters });
      })
      .catch(() => undefined);
    return () => stop.abort();
  }, [address, first]);
  return address !== null && got?.first === first ? got.clusters : first;
}
