import type { Day } from '~/lib/japanese-date';
import type { CapacityFacts, TemporaryUse } from './capacity';

/** 定員 as stored; the numbers with decimals come as text. */
export interface StoredFacility {
  readonly authorisedCapacity: number;
  readonly usualCoreUsers: number;
  readonly staffingRatio: string | null;
  readonly staffFte: string | null;
  readonly requiredFte: string | null;
  readonly supportedByFacilityStaff: boolean;
  readonly contractResidents: number | null;
  readonly responsibleDepartment: string;
}

export interface StoredBasis {
  readonly kind: string;
  readonly validFrom: Day;
  readonly validTo: Day;
  readonly assetDisposalNeeded: boolean;
}

/** What `admit` judges by, for a facility with so many participants already in the slot. */
export function capacityFactsOf(
  hostKind: string,
  facility: StoredFacility,
  participants: number,
): CapacityFacts {
  const { staffFte, staffingRatio, requiredFte } = facility;
  return {
    hostKind,
    authorisedCapacity: facility.authorisedCapacity,
    coreUsers: facility.usualCoreUsers,
    participants,
    contractResidents: facility.contractResidents,
    supportedByFacilityStaff: facility.supportedByFacilityStaff,
    staffFte: staffFte === null ? null : Number(staffFte),
    staffingRatio: staffingRatio === null ? null : Number(staffingRatio),
    ...(requiredFte !== null && { requiredFte: Number(requiredFte) }),
    responsibleDepartment: facility.responsibleDepartment,
  };
}

/** The basis that holds on the day, else any: its refusal then says what is wrong with it. */
export function basisOn(bases: readonly StoredBasis[], day: Day): TemporaryUse | null {
  const basis = bases.find(({ validFrom, validTo }) => validFrom <= day && day <= validTo) ?? bases[0];
  return basis ? { ...basis, kind: basis.kind as TemporaryUse['kind'] } : null;
}
