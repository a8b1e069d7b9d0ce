import { and, count, desc, eq, gte, inArray } from 'drizzle-orm';
import { plans, supportDecisions } from '../schema/meetings.server';
import { cases, consents } from '../schema/people.server';
import { followUps } from '../schema/placements.server';
import { hostDays } from '../schema/capacity.server';
import { hostAssessments, hosts } from '../schema/registry.server';
import type { ScopedTx } from '../scope.server';
import { readCapacityRows } from './capacity-facts.server';
import { listComers } from './registry-opportunities.server';

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
    .orderBy(desc(consents.recordedAt), desc(consents.id))
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

/** Makes whoever asks second wait, and then count what the first has taken (I1): the host is locked to the end. */
export async function lockHost(tx: ScopedTx, hostId: string): Promise<void> {
  await tx.select({ id: hosts.id }).from(hosts).where(eq(hosts.id, hostId)).for('update');
}

/** Makes whoever records a consent or tells another host wait: the case is locked to the end (I10, D11). */
export async function lockCase(tx: ScopedTx, caseId: string): Promise<void> {
  await tx.select({ id: cases.id }).from(cases).where(eq(cases.id, caseId)).for('update');
}

/** What a place at a host is judged by on the days from one on: 余力, the places taken, the days it has closed. */
export async function readCapacity(tx: ScopedTx, hostId: string, from: string) {
  const [host] = await tx.select({ totalPlaces: hosts.totalPlaces }).from(hosts).where(eq(hosts.id, hostId));
  const taken = await listComers(tx, hostId);
  const closed = await tx
    .select({ day: hostDays.day, slot: hostDays.slot })
    .from(hostDays)
    .where(and(eq(hostDays.hostId, hostId), gte(hostDays.day, from), eq(hostDays.mark, 'no')));
  return {
    totalPlaces: host?.totalPlaces ?? null,
    taken,
    closed,
    capacity: await readCapacityRows(tx, from, [hostId]),
  };
}
