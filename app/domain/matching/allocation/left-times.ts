import type { Day } from '~/lib/japanese-date';
import { mostTimesLeft } from './weight';

/** What the last kept proposal of a day said of somebody. */
export interface KeptDay {
  readonly keptOn: Day;
  readonly left: boolean;
}

/**
 * In how many kept proposals before this day nothing was found for somebody, since they wait and since one last had a place
 * for them. A day counts once: the last one that was kept on it stands for it, so that trials of one afternoon are one.
 * What was kept today does not count yet; what is calculated again today comes out the same. No more is counted than
 * weighs (`mostTimesLeft`).
 *
 * @param days what the last proposal of a day said; of the newest `mostTimesLeft` days at least.
 */
export function leftTimes(days: readonly KeptDay[], since: Day, today: Day): number {
  const counted = days
    .filter(({ keptOn }) => keptOn >= since && keptOn < today)
    .sort((a, b) => (a.keptOn < b.keptOn ? 1 : -1));
  const served = counted.findIndex(({ left }) => !left);
  return Math.min(mostTimesLeft, served < 0 ? counted.length : served);
}

/** How often in words, for whom it matters; null: for nobody. */
export function leftTimesInWords(times: number): string | null {
  if (times === 0) return null;
  if (times === 1) return '前の案で見つかりませんでした';
  return `前の${times}回${times < mostTimesLeft ? '' : '以上'}の案で見つかりませんでした`;
}
