import { and, count, desc, eq, inArray } from 'drizzle-orm';
import { plans, supportDecisions } from '../schema/meetings.server';
import { consents } from '../schema/people.server';
import { followUps, placements, takesPlace } from '../schema/placements.server';
import { facilityCapacities, temporaryUseBases } from '../schema/capacity.server';
import { hostAssessments, hosts, opportunities } from '../schema/registry.server';
import type { ScopedTx } from '../scope.server';

/** What decides whether a host may be asked and a start may be made. */
export async function findPlacementGates(
  tx: ScopedTx,
  row: { id: string; caseId: string; hostId: string; opportunityId: string | null },
  day: string,
) {
  const [consent] = await tx
    .select({ state: consents.state, validUntil: consents.validUntil })
    .from(consents)
    .where(and(eq(consents.caseId, row.caseId), eq(consents.scope, 'hosts_anonymous')))
    .orderBy(desc(consents.recordedAt))
    .limit(1);
  const [assessment] = await tx
    .select({ id: hostAssessments.id })
    .from(hostAssessments)
    .where(eq(hostAssessments.hostId, row.hostId))
    .limit(1);
  const [decision] = await tx
    .select({ id: supportDecisions.id })
    .from(supportDecisions)
    .innerJoin(
      plans,
      and(eq(plans.municipalityId, supportDecisions.municipalityId), eq(plans.id, supportDecisions.planId)),
    )
    .where(
      and(
        eq(supportDecisions.caseId, row.caseId),
        eq(plans.status, 'confirmed'),
        inArray(supportDecisions.outcome, ['decided', 'decided_with_conditions']),
      ),
    )
    .orderBy(desc(supportDecisions.decidedOn))
    .limit(1);
  const done = await tx
    .select({ side: followUps.side, times: count() })
    .from(followUps)
    .where(and(eq(followUps.placementId, row.id), eq(followUps.status, 'done')))
    .groupBy(followUps.side);
  return {
    consentToAsk: consent?.state === 'granted' && (!consent.validUntil || consent.validUntil >= day),
    assessed: Boolean(assessment),
    decisionId: decision?.id ?? null,
    done: {
      person: done.find(({ side }) => side === 'person')?.times ?? 0,
      host: done.find(({ side }) => side === 'host')?.times ?? 0,
    },
  };
}

/**
 * What capacity is judged by. With `lock` the host stays locked until the transaction ends: whoever asks second
 * waits, and then counts what the first has taken (I1).
 */
export async function readCapacity(
  tx: ScopedTx,
  hostId: string,
  opportunityId: string | null,
  { lock = false } = {},
) {
  if (lock) await tx.select({ id: hosts.id }).from(hosts).where(eq(hosts.id, hostId)).for('update');
  const [facility] = await tx
    .select({
      authorisedCapacity: facilityCapacities.authorisedCapacity,
      usualCoreUsers: facilityCapacities.usualCoreUsers,
      staffingRatio: facilityCapacities.staffingRatio,
      staffFte: facilityCapacities.staffFte,
      requiredFte: facilityCapacities.requiredFte,
      responsibleDepartment: facilityCapacities.responsibleDepartment,
      supportedByFacilityStaff: facilityCapacities.supportedByFacilityStaff,
      contractResidents: facilityCapacities.contractResidents,
    })
    .from(facilityCapacities)
    .where(eq(facilityCapacities.hostId, hostId));
  const bases = await tx
    .select({
      kind: temporaryUseBases.kind,
      validFrom: temporaryUseBases.validFrom,
      validTo: temporaryUseBases.validTo,
      assetDisposalNeeded: temporaryUseBases.assetDisposalNeeded,
    })
    .from(temporaryUseBases)
    .where(eq(temporaryUseBases.hostId, hostId));
  const taken = await tx
    .select({
      id: placements.id,
      opportunityId: placements.opportunityId,
      slots: placements.slots,
      usesCapacity: opportunities.usesCapacity,
    })
    .from(placements)
    .leftJoin(
      opportunities,
      and(
        eq(opportunities.municipalityId, placements.municipalityId),
        eq(opportunities.id, placements.opportunityId),
      ),
    )
    .where(and(eq(placements.hostId, hostId), inArray(placements.status, takesPlace)));
  return {
    facility: facility ?? null,
    bases,
    taken: taken.map((row) => ({ ...row, sameOffer: row.opportunityId === opportunityId })),
  };
}
