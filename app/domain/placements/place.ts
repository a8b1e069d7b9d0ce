import { admit, type CapacityFacts, type TemporaryUse } from '~/domain/registry/rules';
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
  facility: {
    authorisedCapacity: number;
    usualCoreUsers: number;
    staffingRatio: string | null;
    staffFte: string | null;
    requiredFte: string | null;
    supportedByFacilityStaff: boolean;
    contractResidents: number | null;
    responsibleDepartment: string;
  } | null;
  bases: readonly { kind: string; validFrom: Day; validTo: Day; assetDisposalNeeded: boolean }[];
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
  const verdict = admit(capacityFacts(facts, facts.facility, seated), basisOn(facts.bases, facts.day), {
    day: facts.day,
    cell,
  });
  return verdict.ok ? null : `${verdict.reason}。`;
}

function capacityFacts(
  facts: PlaceFacts,
  facility: NonNullable<PlaceFacts['facility']>,
  participants: number,
): CapacityFacts {
  return {
    hostKind: facts.hostKind,
    authorisedCapacity: facility.authorisedCapacity,
    coreUsers: facility.usualCoreUsers,
    participants,
    contractResidents: facility.contractResidents,
    supportedByFacilityStaff: facility.supportedByFacilityStaff,
    staffFte: facility.staffFte === null ? null : Number(facility.staffFte),
    staffingRatio: facility.staffingRatio === null ? null : Number(facility.staffingRatio),
    ...(facility.requiredFte !== null && { requiredFte: Number(facility.requiredFte) }),
    responsibleDepartment: facility.responsibleDepartment,
  };
}

/** The basis that holds on the day, else any: its refusal then says what is wrong with it. */
function basisOn(bases: PlaceFacts['bases'], day: Day): TemporaryUse | null {
  const basis = bases.find(({ validFrom, validTo }) => validFrom <= day && day <= validTo) ?? bases[0];
  if (!basis) return null;
  return { ...basis, kind: basis.kind as TemporaryUse['kind'] };
}
