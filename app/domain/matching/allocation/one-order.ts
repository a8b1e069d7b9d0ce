import { pairKey } from './choices';
import type { AllocationInput } from './types';

/** The same input in one order: by ids, so that whatever order it came in, the same is found. */
export function inOneOrder(input: AllocationInput): AllocationInput {
  return {
    ...input,
    waiting: sortedBy(
      input.waiting.map((one) => ({ ...one, declined: sortedBy(one.declined, (id) => id) })),
      ({ caseId }) => caseId,
    ),
    places: sortedBy(input.places, ({ hostId }) => hostId).map((place) => ({
      ...place,
      offers: sortedBy(place.offers, ({ id }) => id),
    })),
    rooms: sortedBy(input.rooms, ({ offerId }) => offerId),
    households: sortedBy(
      input.households.map((household) => ({
        ...household,
        members: sortedBy(household.members, (id) => id),
        hostsOfOthers: sortedBy(household.hostsOfOthers, (id) => id),
      })),
      ({ members }) => members.join(' '),
    ),
    fixed: sortedBy(input.fixed, pairKey),
    forbidden: sortedBy(input.forbidden, pairKey),
  };
}

function sortedBy<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return items
    .map((item) => ({ item, key: keyOf(item) }))
    .sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
    .map(({ item }) => item);
}
