import { and, desc, eq, gte, lte, sql } from 'drizzle-orm';
import type { ScopedTx } from '../scope.server';
import { facilityCapacities, temporaryUseBases } from '../schema/capacity.server';

const capacityColumns = {
  id: facilityCapacities.id,
  authorisedCapacity: facilityCapacities.authorisedCapacity,
  usualCoreUsers: facilityCapacities.usualCoreUsers,
  staffingRatio: facilityCapacities.staffingRatio,
  staffFte: facilityCapacities.staffFte,
  requiredFte: facilityCapacities.requiredFte,
  supportedByFacilityStaff: facilityCapacities.supportedByFacilityStaff,
  contractResidents: facilityCapacities.contractResidents,
  responsibleDepartment: facilityCapacities.responsibleDepartment,
  version: facilityCapacities.version,
};

const basisColumns = {
  id: temporaryUseBases.id,
  kind: temporaryUseBases.kind,
  coreNotHindered: temporaryUseBases.coreNotHindered,
  consultedDepartment: temporaryUseBases.consultedDepartment,
  consultedOn: temporaryUseBases.consultedOn,
  validFrom: temporaryUseBases.validFrom,
  validTo: temporaryUseBases.validTo,
  assetDisposalNeeded: temporaryUseBases.assetDisposalNeeded,
};

/** 定員 of a host and the basis of temporary use that holds on a day; each null when there is none. */
export async function findFacility(tx: ScopedTx, hostId: string, day: string) {
  const [capacity] = await tx
    .select(capacityColumns)
    .from(facilityCapacities)
    .where(eq(facilityCapacities.hostId, hostId));
  const [basis] = await tx
    .select(basisColumns)
    .from(temporaryUseBases)
    .where(
      and(
        eq(temporaryUseBases.hostId, hostId),
        lte(temporaryUseBases.validFrom, day),
        gte(temporaryUseBases.validTo, day),
      ),
    )
    .orderBy(desc(temporaryUseBases.validTo))
    .limit(1);
  return { capacity: capacity ?? null, basis: basis ?? null };
}

type CapacityValues = Omit<
  typeof facilityCapacities.$inferInsert,
  'municipalityId' | 'id' | 'hostId' | 'version'
>;

/** Writes 定員 for the first time. */
export async function insertCapacity(
  tx: ScopedTx,
  row: CapacityValues & { id: string; hostId: string },
): Promise<void> {
  await tx.insert(facilityCapacities).values({ ...row, municipalityId: tx.municipalityId });
}

/** Changes 定員 when it still is as it was seen. @returns false when somebody was faster. */
export async function updateCapacity(
  tx: ScopedTx,
  seen: { id: string; version: number },
  change: CapacityValues,
): Promise<boolean> {
  const changed = await tx
    .update(facilityCapacities)
    .set({ ...change, version: sql`${facilityCapacities.version} + 1` })
    .where(and(eq(facilityCapacities.id, seen.id), eq(facilityCapacities.version, seen.version)))
    .returning({ id: facilityCapacities.id });
  return changed.length === 1;
}

export async function insertBasis(
  tx: ScopedTx,
  row: Omit<typeof temporaryUseBases.$inferInsert, 'municipalityId'>,
): Promise<void> {
  await tx.insert(temporaryUseBases).values({ ...row, municipalityId: tx.municipalityId });
}

/** The bases of a host, the newest first. */
export async function listBases(tx: ScopedTx, hostId: string) {
  return tx
    .select(basisColumns)
    .from(temporaryUseBases)
    .where(eq(temporaryUseBases.hostId, hostId))
    .orderBy(desc(temporaryUseBases.validTo));
}
