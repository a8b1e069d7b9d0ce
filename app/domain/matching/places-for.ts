import type { Day } from '~/lib/japanese-date';
import { changesInWords, relaxationsOf } from './relaxations';
import { outOfBands, rank } from './rules';
import { handbookWeights } from './score';
import type { Place, Seeker } from './types';

/**
 * How many places there are for somebody, and which single changes would each bring one back, in words. Counts alone:
 * they are the same by any weights.
 */
export function placesFor(seeker: Seeker, places: readonly Place[], today: Day) {
  const ranking = rank(seeker, places, today, handbookWeights, 0);
  const { readyTotal, askTotal } = ranking;
  const left = readyTotal > 0 ? [] : outOfBands(ranking);
  return {
    ready: readyTotal,
    found: readyTotal + askTotal,
    eased: relaxationsOf(seeker, left).singles.map(({ changes }) => changesInWords(changes)),
  };
}
