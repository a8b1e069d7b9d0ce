import { and, asc, desc, eq, gte, lte, sql } from 'drizzle-orm';
import type { ScopedTx } from '../scope.server';
import {
  capacitySnapshots,
  departmentConsultations,
  facilityCapacities,
  offerServices,
  temporaryUseBases,
} from '../schema/capacity.server';
import { hosts, opportunities } from '../schema/registry.server';

const serviceColumns = {
  id: facilityCapacities.id,
  hostId: facilityCapacities.hostId,
  serviceKind: facilityCapacities.serviceKind,
  designationNumber: facilityCapacities.designationNumber,
  authorisedCapacity: facilityCapacities.authorisedCapacity,
  usualCoreUsers: facilityCapacities.usualCoreUsers,
  operatingCells: facilityCapacities.operatingCells,
  closedOnHolidays: facilityCapacities.closedOnHolidays,
  usualWeek: facilityCapacities.usualWeek,
  numbersConfirmedOn: facilityCapacities.numbersConfirmedOn,
  numbersConfirmedTo: facilityCapacities.numbersConfirmedTo,
  staffingRatio: facilityCapacities.staffingRatio,
  staffFte: facilityCapacities.staffFte,
  requiredFte: facilityCapacities.requiredFte,
  supportedByFacilityStaff: facilityCapacities.supportedByFacilityStaff,
  contractResidents: facilityCapacities.contractResidents,
  responsibleDepartment: facilityCapacities.responsibleDepartment,
  departmentPhone: facilityCapacities.departmentPhone,
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
  subsidisedAsset: temporaryUseBases.subsidisedAsset,
  zoning: temporaryUseBases.zoning,
  concurrentDutyBasis: temporaryUseBases.concurrentDutyBasis,
};

/** The service of the host's own kind first; '' stands for it. */
const mainFirst = sql`(${facilityCapacities.serviceKind} in ('', ${hosts.kind})) desc`;

/** The designated services of a host, the one of its own kind first. */
export async function listServices(tx: ScopedTx, hostId: string) {
  return tx
    .select(serviceColumns)
    .from(facilityCapacities)
    .innerJoin(
      hosts,
      and(
        eq(hosts.municipalityId, facilityCapacities.municipalityId),
        eq(hosts.id, facilityCapacities.hostId),
      ),
    )
    .where(eq(facilityCapacities.hostId, hostId))
    .orderBy(mainFirst, asc(facilityCapacities.serviceKind));
}

export type ServiceRow = Awaited<ReturnType<typeof listServices>>[number];

/** The host of a service, to be locked before anything of it is changed; null when there is none. */
export async function findHostOfService(tx: ScopedTx, serviceId: string): Promise<string | null> {
  const [row] = await tx
    .select({ hostId: facilityCapacities.hostId })
    .from(facilityCapacities)
    .where(eq(facilityCapacities.id, serviceId));
  return row?.hostId ?? null;
}

/** 定員 of a host (of its own kind) and the basis of temporary use that holds on a day; each null when there is none. */
export async function findFacility(tx: ScopedTx, hostId: string, day: string) {
  const [capacity] = await listServices(tx, hostId);
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

type ServiceValues = typeof facilityCapacities.$inferInsert;

export async function insertService(tx: ScopedTx, row: Omit<ServiceValues, 'municipalityId'>): Promise<void> {
  await tx.insert(facilityCapacities).values({ ...row, municipalityId: tx.municipalityId });
}

/** Changes a service when it still is as it was seen. @returns false when somebody was faster. */
export async function updateService(
  tx: ScopedTx,
  seen: { id: string; version: number },
  change: Partial<Omit<ServiceValues, 'municipalityId' | 'id' | 'hostId' | 'version'>>,
): Promise<boolean> {
  const changed = await tx
    .update(facilityCapacities)
    .set({ ...change, version: sql`${facilityCapacities.version} + 1` })
    .where(and(eq(facilityCapacities.id, seen.id), eq(facilityCapacities.version, seen.version)))
    .returning({ id: facilityCapacities.id });
  return changed.length === 1;
}

/** The numbers of all services of a host were said to be true on a day, up to another. */
export async function confirmNumbers(tx: ScopedTx, hostId: string, on: string, to: string): Promise<void> {
  await tx
    .update(facilityCapacities)
    .set({ numbersConfirmedOn: on, numbersConfirmedTo: to })
    .where(eq(facilityCapacities.hostId, hostId));
}

type SnapshotValues = Omit<typeof capacitySnapshots.$inferInsert, 'municipalityId'>;

/** Writes what differs on a day and slot; what is not given stays as it was. */
export async function putSnapshot(
  tx: ScopedTx,
  row: SnapshotValues,
  change: Partial<SnapshotValues>,
): Promise<void> {
  await tx
    .insert(capacitySnapshots)
    .values({ ...row, ...change, municipalityId: tx.municipalityId })
    .onConflictDoUpdate({
      target: [
        capacitySnapshots.municipalityId,
        capacitySnapshots.serviceId,
        capacitySnapshots.day,
        capacitySnapshots.slot,
      ],
      set: { ...change, enteredBy: row.enteredBy, enteredHow: row.enteredHow, enteredAt: sql`now()` },
    });
}

/** The usual week holds again. */
export async function dropSnapshot(
  tx: ScopedTx,
  serviceId: string,
  day: string,
  slot: string,
): Promise<void> {
  await tx
    .delete(capacitySnapshots)
    .where(
      and(
        eq(capacitySnapshots.serviceId, serviceId),
        eq(capacitySnapshots.day, day),
        eq(capacitySnapshots.slot, slot),
      ),
    );
}

export async function insertConsultation(
  tx: ScopedTx,
  row: Omit<typeof departmentConsultations.$inferInsert, 'municipalityId'>,
): Promise<void> {
  await tx.insert(departmentConsultations).values({ ...row, municipalityId: tx.municipalityId });
}

/** Talks with the 所管課, the newest first. */
export async function listConsultations(tx: ScopedTx, hostId: string) {
  return tx
    .select({
      id: departmentConsultations.id,
      department: departmentConsultations.department,
      answeredBy: departmentConsultations.answeredBy,
      consultedOn: departmentConsultations.consultedOn,
      method: departmentConsultations.method,
      asked: departmentConsultations.asked,
      answer: departmentConsultations.answer,
      documentNumber: departmentConsultations.documentNumber,
    })
    .from(departmentConsultations)
    .where(eq(departmentConsultations.hostId, hostId))
    .orderBy(desc(departmentConsultations.consultedOn), desc(departmentConsultations.recordedAt));
}

/** The offers of a host that take a seat, each with the service chosen for it. */
export async function listSeatOffers(tx: ScopedTx, hostId: string) {
  return tx
    .select({ id: opportunities.id, title: opportunities.title, serviceId: offerServices.serviceId })
    .from(opportunities)
    .leftJoin(
      offerServices,
      and(
        eq(offerServices.municipalityId, opportunities.municipalityId),
        eq(offerServices.opportunityId, opportunities.id),
      ),
    )
    .where(and(eq(opportunities.hostId, hostId), eq(opportunities.usesCapacity, true)))
    .orderBy(asc(opportunities.title));
}

/** The offer takes the 定員 of this service from now on. */
export async function chooseService(
  tx: ScopedTx,
  row: { id: string; opportunityId: string; serviceId: string },
): Promise<void> {
  await tx
    .insert(offerServices)
    .values({ ...row, municipalityId: tx.municipalityId })
    .onConflictDoUpdate({
      target: [offerServices.municipalityId, offerServices.opportunityId],
      set: { serviceId: row.serviceId },
    });
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
