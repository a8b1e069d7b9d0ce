import { and, asc, eq, gte, inArray, isNotNull, or, sql, type SQL } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import {
  capacitySnapshots,
  facilityCapacities,
  offerServices,
  temporaryUseBases,
} from '../schema/capacity.server';
import { placements, takesPlace } from '../schema/placements.server';
import { opportunities } from '../schema/registry.server';
import type { ScopedTx } from '../scope.server';
import { offerOfPlacement } from './joins.server';
import { isOneOf } from './one-of';

/**
 * Everything 余力 is computed from: the designated services, what differs from their usual week from a day on, the
 * bases, and who takes a seat from that day on; of some hosts or of all. One coherent read in narrow statements.
 */
export async function readCapacityRows(tx: ScopedTx, since: string, hostIds?: readonly string[]) {
  const only = (column: AnyPgColumn) => hostIds && isOneOf(column, hostIds);
  const services = await tx
    .select({
      id: facilityCapacities.id,
      hostId: facilityCapacities.hostId,
      serviceKind: facilityCapacities.serviceKind,
      authorisedCapacity: facilityCapacities.authorisedCapacity,
      usualCoreUsers: facilityCapacities.usualCoreUsers,
      operatingCells: facilityCapacities.operatingCells,
      closedOnHolidays: facilityCapacities.closedOnHolidays,
      usualWeek: facilityCapacities.usualWeek,
      staffingRatio: facilityCapacities.staffingRatio,
      staffFte: facilityCapacities.staffFte,
      requiredFte: facilityCapacities.requiredFte,
      supportedByFacilityStaff: facilityCapacities.supportedByFacilityStaff,
      contractResidents: facilityCapacities.contractResidents,
      responsibleDepartment: facilityCapacities.responsibleDepartment,
      numbersConfirmedOn: facilityCapacities.numbersConfirmedOn,
    })
    .from(facilityCapacities)
    .where(only(facilityCapacities.hostId))
    .orderBy(asc(facilityCapacities.serviceKind), asc(facilityCapacities.id));
  if (services.length === 0) return { services, snapshots: [], bases: [], seats: [], offerServices: [] };
  const snapshots = await tx
    .select({
      serviceId: capacitySnapshots.serviceId,
      day: capacitySnapshots.day,
      slot: capacitySnapshots.slot,
      coreForecast: capacitySnapshots.coreForecast,
      coreActual: capacitySnapshots.coreActual,
      staffFte: capacitySnapshots.staffFte,
      closed: capacitySnapshots.closed,
      note: capacitySnapshots.note,
    })
    .from(capacitySnapshots)
    .innerJoin(
      facilityCapacities,
      and(
        eq(facilityCapacities.municipalityId, capacitySnapshots.municipalityId),
        eq(facilityCapacities.id, capacitySnapshots.serviceId),
      ),
    )
    .where(and(gte(capacitySnapshots.day, since), only(facilityCapacities.hostId)));
  const bases = await tx
    .select({
      hostId: temporaryUseBases.hostId,
      kind: temporaryUseBases.kind,
      validFrom: temporaryUseBases.validFrom,
      validTo: temporaryUseBases.validTo,
      assetDisposalNeeded: temporaryUseBases.assetDisposalNeeded,
    })
    .from(temporaryUseBases)
    .where(only(temporaryUseBases.hostId))
    .orderBy(sql`${temporaryUseBases.validTo} desc`, asc(temporaryUseBases.id));
  const chosen = await tx
    .select({ opportunityId: offerServices.opportunityId, serviceId: offerServices.serviceId })
    .from(offerServices)
    .innerJoin(
      facilityCapacities,
      and(
        eq(facilityCapacities.municipalityId, offerServices.municipalityId),
        eq(facilityCapacities.id, offerServices.serviceId),
      ),
    )
    .where(only(facilityCapacities.hostId));
  return { services, snapshots, bases, seats: await readSeats(tx, since, only), offerServices: chosen };
}

/** Placements that take a seat, and those that took one on some day since. */
async function readSeats(tx: ScopedTx, since: string, only: (column: AnyPgColumn) => SQL | undefined) {
  return tx
    .select({
      placementId: placements.id,
      hostId: placements.hostId,
      opportunityId: placements.opportunityId,
      slots: placements.slots,
      trialOn: placements.trialOn,
      startedOn: placements.startedOn,
      endedOn: placements.endedOn,
      createdAt: placements.createdAt,
    })
    .from(placements)
    .innerJoin(opportunities, offerOfPlacement)
    .where(
      and(
        only(placements.hostId),
        eq(opportunities.usesCapacity, true),
        or(
          inArray(placements.status, takesPlace),
          and(
            eq(placements.status, 'ended'),
            isNotNull(placements.startedOn),
            gte(placements.endedOn, since),
          ),
        ),
      ),
    );
}
