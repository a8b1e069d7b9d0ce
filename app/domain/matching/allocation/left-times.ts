import type { Day } from '~/lib/japanese-date';

/** What one kept proposal said of somebody. */
export interface KeptLine {
  readonly keptOn: Day;
  readonly left: boolean;
}

/**
 * In how many kept proposals before this day nothing was found for somebody, since they wait and since one last had a place
 * for them. A day counts once: the last one that was kept on it stands for it, so that trials of one afternoon are one.
 * What was kept today does not count yet; what is calculated again today comes out the same.
 *
 * @param lines in the order in which they were kept.
 */
export function leftTimes(lines: readonly KeptLine[], since: Day, today: Day): number {
  const byDay = new Map<Day, boolean>();
  for (const { keptOn, left } of lines) if (keptOn >= since && keptOn < today) byDay.set(keptOn, left);
  const days = [...byDay].sort(([a], [b]) => (a < b ? 1 : -1));
  const served = days.findIndex(([, left]) => !left);
  return served < 0 ? days.length : served;
}

/** How often in words, for whom it matters; null: for nobody. */
export function leftTimesInWords(times: number): string | null {
  if (times === 0) return null;
  return times === 1 ? '前の案で見つかりませんでした' : `前の${times}回の案で見つかりませんでした`;
}
