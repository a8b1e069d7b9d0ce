import { and, count, desc, eq, gte, inArray, isNull, max, or, sql } from 'drizzle-orm';
import { cases } from '../schema/people.server';
import { referrals } from '../schema/referrals.server';
import { hosts } from '../schema/registry.server';
import type { ScopedTx } from '../scope.server';

export async function insertReferral(
  tx: ScopedTx,
  row: Omit<typeof referrals.$inferInsert, 'municipalityId'>,
): Promise<void> {
  await tx.insert(referrals).values({ ...row, municipalityId: tx.municipalityId });
}

/** Open cases by the agency that leads them. */
export async function countLedCases(tx: ScopedTx): Promise<Map<string, number>> {
  const rows = await tx
    .select({ agencyId: cases.agencyId, number: count() })
    .from(cases)
    .where(inArray(cases.status, ['intake', 'assessing', 'planning', 'deciding', 'active']))
    .groupBy(cases.agencyId);
  return new Map(rows.map(({ agencyId, number }) => [agencyId, number]));
}

// Names are written out: in a query on one table the columns of the builder carry no table.
const own = sql`municipality_id = cases.municipality_id and case_id = cases.id`;
const meeting = (status: string, day: 'max' | 'min') => sql<string | null>`(
  select ${sql.raw(day)}(m.held_on)::text from agenda_items a
  join meetings m on m.municipality_id = a.municipality_id and m.id = a.meeting_id
  where a.municipality_id = cases.municipality_id and a.case_id = cases.id and m.status = ${status})`;

const course = {
  caseId: cases.id,
  code: cases.code,
  status: cases.status,
  statusSince: cases.statusSince,
  statusReason: cases.statusReason,
  decidedOn: cases.supportDecidedOn,
  closedOn: cases.closedOn,
  createdAt: cases.createdAt,
  heldOn: meeting('held', 'max'),
  meetingOn: meeting('scheduled', 'min'),
  monitoringOn: sql<string | null>`(select max(p.monitoring_on)::text from plans p
    where p.municipality_id = cases.municipality_id and p.case_id = cases.id and p.status = 'confirmed')`,
  aftercareOn: sql<string | null>`(select min(c.planned_on)::text from aftercare_contacts c
    where c.municipality_id = cases.municipality_id and c.case_id = cases.id and c.status = 'planned')`,
  requestedOn: sql<
    string | null
  >`(select min(requested_on)::text from referrals where ${own} and kind = 'first')`,
  askedAgainOn: sql<
    string | null
  >`(select max(requested_on)::text from referrals where ${own} and kind = 'again')`,
};

/** The agency referred a case that was taken up in this one. */
const referredTakenUp = (agencyId: string) => sql`exists (select 1 from cases m
  where m.municipality_id = cases.municipality_id and m.merged_into = cases.id
    and m.referrer_agency_id = ${agencyId})`;

/** The cases that an agency referred, the newest first, as far as it may follow them: days and states. */
export async function listReferredBy(tx: ScopedTx, agencyId: string, only?: { caseId: string }) {
  return tx
    .select(course)
    .from(cases)
    .where(
      and(
        isNull(cases.mergedInto),
        or(eq(cases.referrerAgencyId, agencyId), referredTakenUp(agencyId)),
        only ? eq(cases.id, only.caseId) : undefined,
      ),
    )
    .orderBy(desc(cases.createdAt), desc(cases.id))
    .limit(200);
}

/** What an agency asked for since a day, of cases still in intake or asked for again after their end. */
export async function listNewReferrals(tx: ScopedTx, since: string) {
  return tx
    .select({
      caseId: cases.id,
      code: cases.code,
      coordinatorId: cases.coordinatorUserId,
      kind: referrals.kind,
      requestedOn: max(referrals.requestedOn),
      hostName: max(hosts.name),
    })
    .from(referrals)
    .innerJoin(cases, and(eq(cases.municipalityId, referrals.municipalityId), eq(cases.id, referrals.caseId)))
    .leftJoin(hosts, and(eq(hosts.municipalityId, referrals.municipalityId), eq(hosts.id, referrals.hostId)))
    .where(
      and(
        gte(referrals.requestedOn, since),
        sql`((${referrals.kind} = 'first' and ${cases.status} = 'intake')
          or (${referrals.kind} = 'again' and ${referrals.requestedOn} >= ${cases.statusSince}
            and ${cases.status} in ('handed_back','closed','withdrawn','suspended')))`,
      ),
    )
    .groupBy(cases.id, cases.code, cases.coordinatorUserId, referrals.kind);
}

/** What was asked for of one case, the newest first. */
export async function listReferrals(tx: ScopedTx, caseId: string) {
  return tx
    .select({
      kind: referrals.kind,
      message: referrals.message,
      requestedOn: referrals.requestedOn,
      hostName: hosts.name,
    })
    .from(referrals)
    .leftJoin(hosts, and(eq(hosts.municipalityId, referrals.municipalityId), eq(hosts.id, referrals.hostId)))
    .where(eq(referrals.caseId, caseId))
    .orderBy(desc(referrals.requestedOn), desc(referrals.id));
}
