import type { AllocationInput, OfferRooms, Waiting } from '~/domain/matching/allocation/types';
import { handbookWeights } from '~/domain/matching/score';
import type { Place } from '~/domain/matching/types';
import { aSeeker, TODAY } from './matching';

/** Somebody who waits, and whom weeding on a Tuesday morning suits. */
export function aWaiting(caseId: string, words: Partial<Waiting> = {}): Waiting {
  return {
    caseId,
    seeker: aSeeker({ wishes: ['want_outdoors'], slots: ['tue_am'] }),
    since: '2026-10-01',
    leftOut: 0,
    declined: [],
    ...words,
  };
}

/** An offer that takes so many in each slot, at a host and a facility without limits of their own. */
export function roomFor(offerId: string, hostId: string, places: number | null): OfferRooms {
  const none = { byCell: {}, anyTime: null };
  return { offerId, hostId, places: { byCell: {}, anyTime: places }, host: none, seats: null };
}

/** Rooms as the offers tell them themselves: `free` in every slot. */
export function roomsByFree(places: readonly Place[]): OfferRooms[] {
  return places.flatMap(({ hostId, offers }) => offers.map(({ id, free }) => roomFor(id, hostId, free)));
}

export function anAllocation(words: Partial<AllocationInput> = {}): AllocationInput {
  const places = words.places ?? [];
  return {
    today: TODAY,
    waiting: [],
    places,
    rooms: roomsByFree(places),
    households: [],
    asksLeft: {},
    usualAsks: 3,
    weights: handbookWeights,
    fixed: [],
    forbidden: [],
    ...words,
  };
}
