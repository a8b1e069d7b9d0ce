import { compareText } from '~/lib/text/compare';
import { label } from '~/domain/taxonomy/lists';
import { cellsLabel } from '~/domain/taxonomy/slots';
import type { Day } from '~/lib/japanese-date';
import { best, describe, isAmongFirst, rank } from './rules';
import type { Weights } from './score';
import type { Place, Seeker } from './types';

/** Somebody beside others who wait for the same offer. Nothing in it compares people. */
export interface Waits {
  readonly since: Day;
  readonly code: string;
}

/** So many of the best places are somebody's next: the three that stand on one sheet of paper. */
const BEST = 3;

/** Whoever waits longest stands first; of one day by the code, which tells nothing. */
export function byWaiting<One extends Waits>(all: readonly One[]): One[] {
  return [...all].sort((a, b) => compareText(a.since, b.since) || compareText(a.code, b.code));
}

/** Whether an offer is the one by which a place stands in 打診できる for somebody, before any other place is looked at. */
export function isOpenTo(
  seeker: Seeker,
  place: Place,
  offerId: string,
  today: Day,
  weights: Weights,
): boolean {
  const [item] = rank(seeker, [place], today, weights).ready;
  return item?.judgement.candidate.offer.id === offerId;
}

/** Whether the place is among the best three of 打診できる. */
export function isAmongBest(
  seeker: Seeker,
  places: readonly Place[],
  hostId: string,
  today: Day,
  weights: Weights,
): boolean {
  return isAmongFirst(BEST, seeker, places, { hostId, today, weights });
}

/** What somebody needs, and what is to be settled or asked at this offer; each in words. */
export function needsAt(seeker: Seeker, place: Place, today: Day, weights: Weights) {
  const item = best(seeker, place, today, weights);
  const { explanation } = describe(seeker, item, [], today);
  const musts = seeker.considerations.filter(({ type }) => type === 'must');
  return {
    musts: musts.map(({ slug }) => label('consideration', slug)),
    time: seeker.stays ? '滞在' : seeker.cells.length > 0 ? cellsLabel(seeker.cells) : '',
    blocked: item.judgement.blockers.map(({ text }) => text),
    adjusts: explanation.adjusts.map(({ text }) => text),
    unknowns: explanation.unknowns.map(({ text }) => text),
  };
}
