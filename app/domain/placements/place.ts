import {
  admit,
  basisOn,
  capacityFactsOf,
  type StoredBasis,
  type StoredFacility,
} from '~/domain/registry/rules';
import { cellsOfAll, type Cell } from '~/domain/taxonomy/slots';
import type { Day } from '~/lib/japanese-date';

/** What says whether a place at a host is free, read under one lock. */
export interface PlaceFacts {
  placementId: string;
  hostKind: string;
  day: Day;
  /** Slots wished for, as patterns ('tue_am', 'stay'). */
  slots: readonly string[];
  /** Whether the offer takes a seat of the facility's 定員. */
  usesCapacity: boolean;
  /** Persons at the same time in this offer; null: as many as come. */
  places: number | null;
  taken: readonly {
    id: string;
    slots: readonly string[];
    usesCapacity: boolean | null;
    sameOffer: boolean;
  }[];
  facility: StoredFacility | null;
  bases: readonly StoredBasis[];
}

/** Why none of the wished slots' places can be taken, in words for the page; null when every one is free. */
export function noPlaceBecause(facts: PlaceFacts): string | null {
  for (const cell of cellsOfAll(facts.slots)) {
    const because = cellRefusal(facts, cell);
    if (because) return because;
  }
  return null;
}

function cellRefusal(facts: PlaceFacts, cell: Cell): string | null {
  const others = facts.taken.filter(
    ({ id, slots }) => id !== facts.placementId && cellsOfAll(slots).includes(cell),
  );
  const inOffer = others.filter(({ sameOffer }) => sameOffer).length;
  if (facts.places !== null && inOffer >= facts.places) {
    return `この受入枠は満員です（${facts.places}人のうち${inOffer}人が活動中）。`;
  }
  if (!facts.usesCapacity) return null;
  if (!facts.facility) return '定員が登録されていないため、空きを確かめられません。';
  const seated = others.filter(({ usesCapacity }) => usesCapacity).length;
  const verdict = admit(
    capacityFactsOf(facts.hostKind, facts.facility, seated),
    basisOn(facts.bases, facts.day),
    {
      day: facts.day,
      cell,
    },
  );
  return verdict.ok ? null : `${verdict.reason}。`;
}
