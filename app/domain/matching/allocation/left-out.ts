import { relaxationsOf } from '../relaxations';
import type { Place } from '../types';
import { choicesOf, pairKey, type Choice, type Choices } from './choices';
import type { AllocationInput, LeftOne, LeftReason, LimitKind, Waiting } from './types';

const OFFERS_TOLD = 3;
const HELPS_TOLD = 2;

/**
 * Why nothing was found for those who are left, and what would help. What would bring offers at all is searched for as
 * long as `mayGoOn` says so.
 */
export function leftOut(
  input: AllocationInput,
  found: Choices,
  taken: readonly Choice[],
  mayGoOn: () => boolean,
): LeftOne[] {
  const served = new Set(taken.map(({ caseId }) => caseId));
  const used = new Map<string, number>();
  for (const key of taken.flatMap(({ uses }) => uses)) used.set(key, (used.get(key) ?? 0) + 1);
  const full = (key: string) => (used.get(key) ?? 0) >= (found.limits.get(key)?.room ?? Infinity);
  return input.waiting
    .filter(({ caseId }) => !served.has(caseId))
    .map((one) => {
      const { caseId, seeker } = one;
      const own = found.choices.filter((choice) => choice.caseId === caseId);
      if (own.length > 0) return { caseId, reason: takenFrom(own, found, full) };
      const helps = mayGoOn()
        ? relaxationsOf(seeker, placesFor(input, one))
            .singles.slice(0, HELPS_TOLD)
            .map(({ changes, places }) => ({ changes, hosts: places.length }))
        : null;
      return { caseId, reason: { why: 'none', aside: setAside(input, one), helps } };
    });
}

/** The offers that need least to take this person too, each with the limits that stand in the way. */
function takenFrom(own: readonly Choice[], { limits }: Choices, full: (key: string) => boolean): LeftReason {
  const byOffer = new Map<string, { choice: Choice; kinds: LimitKind[] }>();
  for (const choice of own) {
    const kinds = [...new Set(choice.uses.filter(full).flatMap((key) => limits.get(key)?.kind ?? []))];
    const known = byOffer.get(choice.offerId);
    if (!known || kinds.length < known.kinds.length) byOffer.set(choice.offerId, { choice, kinds });
  }
  const best = [...byOffer.values()].sort(
    (a, b) => a.kinds.length - b.kinds.length || b.choice.weight - a.choice.weight,
  );
  return {
    why: 'taken',
    offers: byOffer.size,
    best: best.slice(0, OFFERS_TOLD).map(({ choice, kinds }) => ({ offerId: choice.offerId, limits: kinds })),
  };
}

/** The places that may be offered to somebody at all: without what was taken out by hand or declined before. */
function placesFor({ places, forbidden }: AllocationInput, { caseId, declined }: Waiting): Place[] {
  const out = new Set(forbidden.map(pairKey));
  return places
    .filter(({ hostId }) => !declined.includes(hostId))
    .map((place) => {
      const offers = place.offers.filter(({ id }) => !out.has(pairKey({ caseId, offerId: id })));
      return offers.length === place.offers.length ? place : { ...place, offers };
    })
    .filter(({ offers }) => offers.length > 0);
}

/** Why what would fit somebody is left out. */
function setAside(input: AllocationInput, one: Waiting): ('by_hand' | 'declined')[] {
  const byHand = input.forbidden.filter(({ caseId }) => caseId === one.caseId);
  if (byHand.length === 0 && one.declined.length === 0) return [];
  const { choices } = choicesOf({ ...input, waiting: [{ ...one, declined: [] }], forbidden: [] });
  const out = new Set(byHand.map(pairKey));
  const why = new Set(choices.map((choice) => (out.has(pairKey(choice)) ? 'by_hand' : 'declined')));
  return (['by_hand', 'declined'] as const).filter((kind) => why.has(kind));
}
