import type { Day } from '~/lib/japanese-date';
import type { OfferState, OpportunityStatus } from './labels';

export interface OfferFacts {
  status: OpportunityStatus;
  startsOn: Day | null;
  validUntil: Day | null;
  /** Persons at the same time; null: not counted or not known. */
  places: number | null;
  /** Persons who hold a place now. */
  taken: number;
}

/** 満員 and 期間終了 are derived, never stored (product decision D4). */
export function offerStateOf(offer: OfferFacts, today: Day): OfferState {
  if (offer.status !== 'open') return offer.status;
  if (offer.validUntil !== null && offer.validUntil < today) return 'expired';
  if (offer.startsOn !== null && offer.startsOn > today) return 'not_yet';
  return offer.places !== null && offer.taken >= offer.places ? 'full' : 'open';
}

/** The limit over all offers of a host, and the persons who hold a place there in whatever offer, or in none. */
export interface PlacesOfHost {
  /** null: no such limit. */
  totalPlaces: number | null;
  /** Without those who come and go as they like. */
  takenPlaces: number;
}

/** Places still free in an offer, within the limit of its host; null when they are not counted or not known. */
export function placesLeftWithin(
  offer: Pick<OfferFacts, 'places' | 'taken'> & { openEntry: boolean },
  { totalPlaces, takenPlaces }: PlacesOfHost,
): number | null {
  const own = placesLeft(offer);
  if (offer.openEntry || totalPlaces === null) return own;
  return Math.min(own ?? Infinity, Math.max(0, totalPlaces - takenPlaces));
}

/** Places still free: 「あと 2 人」; null when they are not counted or not known. */
export function placesLeft(offer: Pick<OfferFacts, 'places' | 'taken'>): number | null {
  return offer.places === null ? null : Math.max(0, offer.places - offer.taken);
}
