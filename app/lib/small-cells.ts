/**
 * Counts of people as they may be published (D11). What is told is a rounded number, 0, or null: somebody, but fewer
 * than the threshold, or a number that would give such a one away. Decision 0089 says why nothing is left to subtract.
 */
export type ToldCount = number | null;

/** Smaller thresholds would tell what they hide: of two, "fewer" is one. */
export const leastThreshold = 3;

export interface ToldParts {
  /** Everybody in the parts together. */
  readonly total: ToldCount;
  /** One for each part; null as a whole where the parts cannot be told at all. */
  readonly parts: readonly ToldCount[] | null;
}

/** A count of which no total is told: 0, null below the threshold, else the nearest multiple of the threshold. */
export function toldCount(count: number, threshold: number): ToldCount {
  if (count === 0) return 0;
  return count < threshold ? null : Math.round(count / threshold) * threshold;
}

/**
 * Parts that together are a total which is told as well. Where a part is small, so is hidden the next larger one and
 * all of its size: what is left between the total and the parts is then never small, never of one part alone, and may
 * belong to the hidden parts in any order. Where no part would be left to show, none is.
 */
export function toldParts(counts: readonly number[], threshold: number): ToldParts {
  const sum = counts.reduce((all, count) => all + count, 0);
  const total = toldCount(sum, threshold);
  if (total === null) return { total, parts: null };
  const isSmall = (count: number) => count > 0 && count < threshold;
  if (!counts.some(isSmall)) return { total, parts: counts.map((count) => toldCount(count, threshold)) };
  const next = Math.min(...counts.filter((count) => count >= threshold));
  if (!counts.some((count) => count > next)) return { total, parts: null };
  const parts = counts.map((count) => (count > 0 && count <= next ? null : toldCount(count, threshold)));
  return { total, parts };
}

/** 約6, 3未満, 0. */
export function toldInWords(told: ToldCount, threshold: number): string {
  if (told === null) return `${threshold}未満`;
  return told === 0 ? '0' : `約${told}`;
}
