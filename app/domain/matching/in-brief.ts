import type { Explanation, Line } from './types';

/** So many reasons are told at once where there is little room. */
const REASONS = 2;

export interface InBrief {
  readonly fits: readonly Line[];
  /** One thing to settle; null: nothing is to be. */
  readonly settle: { readonly as: 'adjusts' | 'unknowns'; readonly line: Line } | null;
}

/**
 * What of an explanation is told first: two reasons and one thing to settle. A must that nobody has answered comes before
 * what is to be arranged, and that before the rest that is not known.
 */
export function inBrief({ fits, adjusts, unknowns }: Explanation): InBrief {
  const must = unknowns.find((line) => line.must);
  const unknown = must ?? (adjusts.length > 0 ? undefined : unknowns[0]);
  const [adjust] = adjusts;
  return {
    fits: fits.slice(0, REASONS),
    settle: unknown ? { as: 'unknowns', line: unknown } : adjust ? { as: 'adjusts', line: adjust } : null,
  };
}
