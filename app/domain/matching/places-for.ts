import type { Day } from '~/lib/japanese-date';
import { changesInWords, relaxationsOf } from './relaxations';
import { rank } from './rules';
import { handbookWeights } from './score';
import type { Place, Seeker } from './types';

const NOTHING = { singles: [] };

/**
 * How many places there are for somebody, and which single changes would each bring one back, in words. Counts alone:
 * they are the same by any weights.
 */
export function placesFor(seeker: Seeker, places: readonly Place[], today: Day) {
  const { readyTotal, askTotal } = rank(seeker, places, today, handbookWeights, 0);
  const { singles } = readyTotal > 0 ? NOTHING : relaxationsOf(seeker, places);
  return {
    ready: readyTotal,
    found: readyTotal + askTotal,
    eased: singles.map(({ changes }) => changesInWords(changes)),
  };
}
