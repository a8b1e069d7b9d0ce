/** A way to come by a browser: the package of the system, or the download of the test runner. */
export type Way = 'package' | 'download';

export interface Machine {
  /** A browser is there already. */
  found: boolean;
  isRoot: boolean;
  isDebian: boolean;
}

/** The ways that are open on a machine, in the order in which they are tried until one succeeds. */
export function waysTo({ found, isRoot, isDebian }: Machine): Way[] {
  if (found) return [];
  return isRoot && isDebian ? ['package', 'download'] : ['download'];
}
