import { and, desc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import { insurances } from '../schema/insurances.server';
import { cases } from '../schema/people.server';
import { placements, takesPlace } from '../schema/placements.server';
import { hosts, opportunities } from '../schema/registry.server';
import type { ScopedTx } from '../scope.server';

const columns = {
  id: insurances.id,
  opportunityId: insurances.opportunityId,
  placementId: insurances.placementId,
  kind: insurances.kind,
  eventPlan: insurances.eventPlan,
  validFrom: insurances.validFrom,
  validTo: insurances.validTo,
  version: insurances.version,
  takenBackOn: insurances.takenBackOn,
  takenBackBecause: insurances.takenBackBecause,
};

/** The insurances of a host as a whole, of one of its offers and of one placement there; the longest first, also those that were taken back. */
export async function listInsurancesOf(
  tx: ScopedTx,
  of: { hostId: string; opportunityId: string | null; placementId: string | null },
) {
  const whole = and(isNull(insurances.opportunityId), isNull(insurances.placementId));
  return tx
    .select(columns)
    .from(insurances)
    .where(
      and(
        eq(insurances.hostId, of.hostId),
        or(
          whole,
          of.opportunityId === null ? undefined : eq(insurances.opportunityId, of.opportunityId),
          of.placementId === null ? undefined : eq(insurances.placementId, of.placementId),
        ),
      ),
    )
    .orderBy(desc(insurances.validTo), desc(insurances.id));
}

export type InsuranceRow = Awaited<ReturnType<typeof listInsurancesOf>>[number];

export async function insertInsurance(
  tx: ScopedTx,
  row: Omit<typeof insurances.$inferInsert, 'municipalityId'>,
): Promise<void> {
  await tx.insert(insurances).values({ ...row, municipalityId: tx.municipalityId });
}

/** One insurance; with `lock` nobody else changes it until the transaction ends. */
export async function findInsurance(tx: ScopedTx, id: string, { lock = false } = {}) {
  const query = tx
    .select({ ...columns, hostId: insurances.hostId })
    .from(insurances)
    .where(eq(insurances.id, id));
  const [row] = await (lock ? query.for('update') : query);
  return row ?? null;
}

/** Changes an insurance that still is as it was seen. @returns false when somebody was faster. */
export async function updateInsurance(
  tx: ScopedTx,
  { id, version }: { id: string; version: number },
  change: Partial<
    Pick<
      typeof insurances.$inferInsert,
      'kind' | 'eventPlan' | 'validFrom' | 'validTo' | 'takenBackOn' | 'takenBackBecause'
    >
  >,
): Promise<boolean> {
  const changed = await tx
    .update(insurances)
    .set({ ...change, version: sql`${insurances.version} + 1` })
    .where(and(eq(insurances.id, id), eq(insurances.version, version)))
    .returning({ id: insurances.id });
  return changed.length === 1;
}

/**
 * Insurances that stand, end up to a last day and that nothing renews: one of the same kind that lasts longer, or one of another
 * kind that begins later and lasts longer, for the same or for the whole of which it is a part (the host, or the offer
 * of a placement). Of what is still there, and of placements at which somebody has a place. With who looks after the
 * case, or the cases of those who come to the host.
 */
export async function listEndingInsurances(tx: ScopedTx, until: string) {
  const coordinators = sql<string[]>`array(select distinct c.coordinator_user_id::text from ${placements} p
    join ${cases} c on c.municipality_id = p.municipality_id and c.id = p.case_id
    where p.municipality_id = ${insurances.municipalityId} and p.host_id = ${insurances.hostId}
      and p.status in ${takesPlace} and c.coordinator_user_id is not null)`;
  const same = sql`l.opportunity_id is not distinct from ${insurances.opportunityId}
    and l.placement_id is not distinct from ${insurances.placementId}`;
  const wider = sql`l.placement_id is null
    and (l.opportunity_id is null or l.opportunity_id = ${placements.opportunityId})`;
  const renewed = sql`exists (select 1 from insurances l where l.municipality_id = ${insurances.municipalityId}
    and l.host_id = ${insurances.hostId} and l.taken_back_on is null and l.kind <> 'event' and ((${same}) or (${wider}))
    and ((l.valid_to > ${insurances.validTo}
        and (l.kind = ${insurances.kind} or l.valid_from > ${insurances.validFrom}))
      or (l.valid_to = ${insurances.validTo} and l.kind = ${insurances.kind} and l.id > ${insurances.id}
        and (${same}))))`;
  return tx
    .select({
      ...columns,
      hostId: insurances.hostId,
      hostName: hosts.name,
      offerTitle: opportunities.title,
      caseId: placements.caseId,
      coordinatorId: cases.coordinatorUserId,
      coordinators,
    })
    .from(insurances)
    .innerJoin(
      hosts,
      and(eq(hosts.municipalityId, insurances.municipalityId), eq(hosts.id, insurances.hostId)),
    )
    .leftJoin(
      opportunities,
      and(
        eq(opportunities.municipalityId, insurances.municipalityId),
        eq(opportunities.id, insurances.opportunityId),
      ),
    )
    .leftJoin(
      placements,
      and(
        eq(placements.municipalityId, insurances.municipalityId),
        eq(placements.id, insurances.placementId),
      ),
    )
    .leftJoin(
      cases,
      and(eq(cases.municipalityId, placements.municipalityId), eq(cases.id, placements.caseId)),
    )
    .where(
      and(
        isNull(insurances.takenBackOn),
        sql`${insurances.kind} <> 'event' and ${insurances.validTo} <= ${until} and not ${renewed}`,
        sql`${hosts.status} <> 'archived'`,
        sql`(${insurances.opportunityId} is null or ${opportunities.status} <> 'closed')`,
        or(isNull(insurances.placementId), inArray(placements.status, takesPlace)),
      ),
    )
    .orderBy(insurances.validTo, insurances.id);
}
