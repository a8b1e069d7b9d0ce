import { isSlug } from '~/domain/taxonomy/lists';
import type { Day } from '~/lib/japanese-date';
import { lensOf } from './lens';
import { best, type Ranked } from './rules';
import { hasFit, type Weights } from './score';
import type { Place, Seeker } from './types';

/**
 * fits: it was in no band before. room: nothing but room was missing there. answered: what had to be asked for this person
 * has been answered.
 */
export type NewsKind = 'fits' | 'room' | 'answered';

export const newsKinds: Readonly<Record<NewsKind, string>> = {
  fits: '新しく合いそう',
  room: '空きが出ました',
  answered: '聞けたので打診できる',
};

/** A place as if it had one of its offers alone. Null: it has not got it. */
export function withOneOffer(place: Place, offerId: string): Place | null {
  const offers = place.offers.filter(({ id }) => id === offerId);
  return offers.length === 0 ? null : { ...place, offers };
}

/**
 * The one offer of a place for one person, when it stands in a band: nothing known is against it, and something of it meets a
 * strength or a wish. Whoever names none that a place could meet is told of nothing. Null: it does not.
 */
export function offerFor(seeker: Seeker, place: Place | null, today: Day, weights: Weights): Ranked | null {
  const ranked = comparedAt(seeker, place, today, weights);
  return ranked === null || ranked.band === 'excluded' || !hasFit(ranked.fit) ? null : ranked;
}

function comparedAt(seeker: Seeker, place: Place | null, today: Day, weights: Weights): Ranked | null {
  return place === null || !lensOf(seeker).asks ? null : best(seeker, place, today, weights);
}

/** Whether the one offer of a place was left out for one person because no place was free in it, and for nothing else. */
export function isOnlyFull(seeker: Seeker, place: Place | null, today: Day, weights: Weights): boolean {
  const blockers = comparedAt(seeker, place, today, weights)?.judgement.blockers ?? [];
  return blockers.length > 0 && blockers.every(({ kind }) => kind === 'full' || kind === 'room');
}

/**
 * Whether a change is news for somebody: the offer is in a band now and was in none before; or it can be proposed now and
 * nothing stood before but musts of this person that nobody had answered. A visit or a confirmation moves an offer for
 * everybody at once and is no news for one. `wasFull`: nothing but room was missing before.
 */
export function newsOf(before: Ranked | null, after: Ranked | null, wasFull = false): NewsKind | null {
  if (after === null) return null;
  if (before === null) return wasFull ? 'room' : 'fits';
  const asked = before.judgement.asks;
  const answered = before.band === 'ask' && after.band === 'ready';
  return answered && asked.every(({ kind }) => kind === 'condition') ? 'answered' : null;
}

/** What of a placement tells whether its host is still to be thought of for the person. */
export interface PlacementThere {
  readonly status: string;
  readonly hostAnswer: string | null;
  readonly declineReason: string;
}

/**
 * Whether a host is no news for somebody any more: a placement there is under way or has ended, or the person has said no.
 * A host that said no itself may have changed.
 */
export function isSettledThere(placements: readonly PlacementThere[]): boolean {
  return placements.some((one) => one.status !== 'declined' || isRefusedByPerson(one));
}

/** A person gives a reason of the list, or none. What ended with its card, its consent or its case says so in words. */
function isRefusedByPerson({ hostAnswer, declineReason }: PlacementThere): boolean {
  return hostAnswer !== 'decline' && (declineReason === '' || isSlug('personDecline', declineReason));
}
