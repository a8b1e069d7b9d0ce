import { and, asc, count, eq, inArray, isNull, lte, sql } from 'drizzle-orm';
import { users } from '../schema/accounts.server';
import { claims } from '../schema/expenses.server';
import { meetings, plans } from '../schema/meetings.server';
import { cases } from '../schema/people.server';
import { placements } from '../schema/placements.server';
import { areas, hosts } from '../schema/registry.server';
import type { ScopedTx } from '../scope.server';
import { caseOfPlacement, hostOfPlacement } from './joins.server';

const caseColumns = { caseId: cases.id, code: cases.code, coordinatorId: cases.coordinatorUserId };
/** Placements whose host is asked, and trials up to a day. */
export async function listMovingPlacements(tx: ScopedTx, day: string) {
  return tx
    .select({
      ...caseColumns,
      id: placements.id,
      status: placements.status,
      hostName: hosts.name,
      askedAt: placements.askedAt,
      answerDueOn: placements.answerDueOn,
      trialOn: placements.trialOn,
    })
    .from(placements)
    .innerJoin(cases, caseOfPlacement)
    .innerJoin(hosts, hostOfPlacement)
    .where(
      sql`${placements.status} = 'asked' or (${placements.status} = 'trial' and ${placements.trialOn} <= ${day})`,
    )
    .orderBy(asc(placements.askedAt));
}

/** Placements the person wants whose host is to be asked next; 通う asks nobody. */
export async function listToBeAsked(tx: ScopedTx) {
  return tx
    .select({
      ...caseColumns,
      id: placements.id,
      hostId: placements.hostId,
      opportunityId: placements.opportunityId,
      hostName: hosts.name,
      agreedOn: placements.personAgreedOn,
    })
    .from(placements)
    .innerJoin(cases, caseOfPlacement)
    .innerJoin(hosts, hostOfPlacement)
    .where(and(eq(placements.status, 'agreed'), eq(placements.kind, 'placement')))
    .orderBy(asc(placements.personAgreedOn), asc(placements.id));
}

/** Open and suspended cases whose next step is due up to a day. */
export async function listDueCases(tx: ScopedTx, day: string) {
  return tx
    .select({ ...caseColumns, nextOn: cases.nextOn, nextWhat: cases.nextWhat })
    .from(cases)
    .where(
      and(
        lte(cases.nextOn, day),
        inArray(cases.status, ['intake', 'assessing', 'planning', 'deciding', 'active', 'suspended']),
      ),
    )
    .orderBy(asc(cases.nextOn));
}

/** Plans that were returned to their writer, or wait for the 支援決定, with what is known of the 対応票. */
export async function listMovingPlans(tx: ScopedTx) {
  return tx
    .select({
      ...caseColumns,
      id: plans.id,
      status: plans.status,
      updatedAt: plans.updatedAt,
      slipMadeOn: cases.slipMadeOn,
      slipCheckedOn: cases.slipCheckedOn,
    })
    .from(plans)
    .innerJoin(cases, and(eq(cases.municipalityId, plans.municipalityId), eq(cases.id, plans.caseId)))
    .where(inArray(plans.status, ['returned', 'found_appropriate']))
    .orderBy(asc(plans.updatedAt));
}

/** Meetings up to a day that are not recorded as held, and held ones with items that have no result. */
export async function listOpenMeetings(tx: ScopedTx, day: string) {
  // Names are written out: in a query on one table the columns of the builder carry no table.
  const withoutResult = sql<number>`(select count(*) from agenda_items a
    where a.municipality_id = meetings.municipality_id and a.meeting_id = meetings.id and a.outcome is null)`;
  return tx
    .select({
      id: meetings.id,
      title: meetings.title,
      heldOn: meetings.heldOn,
      startsAt: meetings.startsAt,
      status: meetings.status,
      withoutResult: withoutResult.mapWith(Number),
    })
    .from(meetings)
    .where(
      and(
        lte(meetings.heldOn, day),
        sql`(${meetings.status} = 'scheduled' or (${meetings.status} = 'held' and ${withoutResult} > 0))`,
      ),
    )
    .orderBy(asc(meetings.heldOn));
}

/** Claims by state, with the day on which they came there. */
export async function countClaims(tx: ScopedTx) {
  return tx
    .select({ status: claims.status, number: count() })
    .from(claims)
    .where(inArray(claims.status, ['submitted', 'checked', 'approved', 'invoiced']))
    .groupBy(claims.status);
}

/** Hosts that wait to be accepted. */
export async function countPendingHosts(tx: ScopedTx): Promise<number> {
  const [row] = await tx.select({ number: count() }).from(hosts).where(eq(hosts.status, 'pending'));
  return row?.number ?? 0;
}

/** Cases in one of these states that nobody has taken charge of. */
export async function listUnassignedCases(tx: ScopedTx, statuses: readonly string[]) {
  return tx
    .select({ ...caseColumns, createdAt: cases.createdAt, family: cases.familyConsultation })
    .from(cases)
    .where(and(isNull(cases.coordinatorUserId), inArray(cases.status, [...statuses])))
    .orderBy(asc(cases.createdAt));
}

/** Whether there is what a municipality begins with: more users than the first, areas, hosts. */
export async function readBeginnings(tx: ScopedTx) {
  const some = async (table: typeof users | typeof areas | typeof hosts, rows: number) =>
    (await tx.select({ id: table.id }).from(table).limit(rows)).length === rows;
  return { users: await some(users, 2), areas: await some(areas, 1), hosts: await some(hosts, 1) };
}
