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
  const ranking = rank(seeker, places, today, handbookWeights);
  const { ready, ask } = ranking;
  const left = ready.length > 0 ? [] : outOfBands(ranking);
  return {
    ready: ready.length,
    found: ready.length + ask.length,
    eased: relaxationsOf(seeker, left).singles.map(({ changes }) => changesInWords(changes)),
  };
}
