import { and, asc, eq, inArray, isNotNull, isNull, notInArray, or, sql, type SQL } from 'drizzle-orm';
import { caseDisposals, householdMembers } from '../schema/case-access.server';
import { agendaItems, meetings, plans, supportDecisions } from '../schema/meetings.server';
import {
  caseAgencies,
  cases,
  consents,
  profileConsiderations,
  profiles,
  profileStrengths,
} from '../schema/people.server';
import { disclosures, placements } from '../schema/placements.server';
import { hosts } from '../schema/registry.server';
import type { ScopedTx } from '../scope.server';
import { holdings } from './case-holdings.server';
import { cardEndsOn } from './disclosures.server';
import { hostOfPlacement } from './joins.server';

/** A case and those that were taken up in it: what was written under their codes stays there, and is read with it. */
export const withTakenUp = (tx: ScopedTx, caseId: string) =>
  tx
    .select({ id: cases.id })
    .from(cases)
    .where(or(eq(cases.id, caseId), eq(cases.mergedInto, caseId)));

/** The cases that were taken up in these, in the order in which they were. */
export async function listMergedInto(tx: ScopedTx, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const rows = await tx
    .select({
      id: cases.id,
      code: cases.code,
      agencyId: cases.agencyId,
      referrerAgencyId: cases.referrerAgencyId,
      into: cases.mergedInto,
      mergedOn: cases.statusSince,
      createdAt: cases.createdAt,
      supportDecidedOn: cases.supportDecidedOn,
      slipMadeOn: cases.slipMadeOn,
      slipKeptAt: cases.slipKeptAt,
    })
    .from(cases)
    .where(inArray(cases.mergedInto, [...ids]))
    .orderBy(asc(cases.statusSince), asc(cases.code));
  return rows;
}

/** Slips of cases that were taken up in another one, which somebody has still to do away with by hand. */
export async function listLeftSlips(tx: ScopedTx) {
  const rows = await tx.execute<{
    code: string;
    caseId: string;
    into: string;
    coordinatorId: string | null;
    mergedOn: string;
  }>(sql`select m.code, k.id as "caseId", k.code as into, k.coordinator_user_id as "coordinatorId",
      m.status_since::text as "mergedOn"
    from cases m join cases k on k.municipality_id = m.municipality_id and k.id = m.merged_into
    where m.municipality_id = ${tx.municipalityId} and m.slip_made_on is not null
    order by m.status_since, m.code`);
  return [...rows];
}

/** What of a case a merge is judged by and that is not in its row. */
export async function readMergeFacts(tx: ScopedTx, caseId: string, day: string) {
  const [household] = await tx
    .select({ id: householdMembers.householdId })
    .from(householdMembers)
    .where(eq(householdMembers.caseId, caseId));
  const openPlans = await tx
    .select({ number: plans.number, status: plans.status })
    .from(plans)
    .where(
      and(
        eq(plans.caseId, caseId),
        inArray(plans.status, ['draft', 'returned', 'submitted', 'found_appropriate', 'confirmed']),
      ),
    )
    .orderBy(asc(plans.number));
  const openItems = await tx
    .select({ id: agendaItems.id })
    .from(agendaItems)
    .where(and(eq(agendaItems.caseId, caseId), eq(agendaItems.status, 'proposed')));
  const live = await tx
    .select({ hostId: hosts.id, name: hosts.name, status: placements.status })
    .from(placements)
    .innerJoin(hosts, hostOfPlacement)
    .where(and(eq(placements.caseId, caseId), notInArray(placements.status, ['ended', 'declined'])))
    .orderBy(asc(hosts.name));
  const cards = await tx
    .select({ level: disclosures.level })
    .from(disclosures)
    .where(
      and(
        eq(disclosures.caseId, caseId),
        isNull(disclosures.closedAt),
        sql`(${cardEndsOn} is null or ${cardEndsOn} >= ${day}::date)`,
      ),
    );
  const [disposal] = await tx
    .select({ id: caseDisposals.id })
    .from(caseDisposals)
    .where(eq(caseDisposals.caseId, caseId));
  return {
    householdId: household?.id ?? null,
    plans: openPlans,
    openItems: openItems.length,
    hosts: live,
    openCards: [...new Set(cards.map(({ level }) => level))].sort(),
    beingDisposed: disposal !== undefined,
  };
}

/** When each scope was answered last. */
export async function listAnswerTimes(tx: ScopedTx, caseId: string) {
  return tx
    .select({
      scope: consents.scope,
      at: sql<Date>`max(${consents.recordedAt})`.mapWith(consents.recordedAt),
    })
    .from(consents)
    .where(eq(consents.caseId, caseId))
    .groupBy(consents.scope);
}

/** The agencies of a case with the numbers that are theirs alone: to be carried over, never to be shown. */
export async function listOwnRefs(tx: ScopedTx, caseId: string) {
  return tx
    .select({
      agencyId: caseAgencies.agencyId,
      since: caseAgencies.since,
      caseRef: caseAgencies.caseRef,
      consentScope: caseAgencies.consentScope,
    })
    .from(caseAgencies)
    .where(eq(caseAgencies.caseId, caseId))
    .orderBy(asc(caseAgencies.since), asc(caseAgencies.agencyId));
}

/** Locks two cases in the order of their ids, so that two who merge the same ones never wait for each other. */
export async function lockBothCases(tx: ScopedTx, ids: readonly [string, string]): Promise<void> {
  await tx
    .select({ id: cases.id })
    .from(cases)
    .where(inArray(cases.id, [...ids]))
    .orderBy(asc(cases.id))
    .for('update');
}

/** Of these a case has one each: for a scheme, in a kept proposal, or at all. */
const oneEach: Readonly<Record<string, { readonly key: string | null; readonly of: string }>> = {
  scheme_checks: { key: 'scheme', of: 'scheme_checks' },
  household_members: { key: null, of: 'household_members' },
  allocation_lines: { key: 'proposal_id', of: 'allocation_lines' },
  // What was chosen by hand belongs to the line of the case in the same proposal, and stays where that stays.
  allocation_choices: { key: 'proposal_id', of: 'allocation_lines' },
};

/** The remaining case has one of its own already: the row stays under the old code. */
function unlessThere(table: string, into: string): SQL | undefined {
  const one = oneEach[table];
  if (!one) return undefined;
  const same = one.key ? sql`o.${sql.identifier(one.key)} = t.${sql.identifier(one.key)}` : sql`true`;
  return sql`not exists (select 1 from ${sql.identifier(one.of)} o
    where o.municipality_id = t.municipality_id and o.case_id = ${into} and ${same})`;
}

/** Puts what goes along under the remaining case. @returns how many rows of each table. */
export async function moveHoldings(
  tx: ScopedTx,
  { from, into }: { from: string; into: string },
): Promise<Record<string, number>> {
  const moved: Record<string, number> = {};
  for (const { table } of holdings.filter(({ by, merge }) => by === 'case' && merge === 'goes')) {
    const rest = unlessThere(table, into) ?? sql`true`;
    const rows = await tx.execute(
      sql`update ${sql.identifier(table)} t set case_id = ${into}
        where t.municipality_id = ${tx.municipalityId} and t.case_id = ${from} and ${rest} returning t.id`,
    );
    if (rows.length > 0) moved[table] = rows.length;
  }
  return moved;
}

/** What the closing case no longer has: a profile of its own, a household, agencies that work on it; openings end. */
export async function emptyMerged(tx: ScopedTx, caseId: string, now: Date): Promise<void> {
  for (const table of [profileStrengths, profileConsiderations, profiles, householdMembers, caseAgencies])
    await tx.delete(table).where(eq(table.caseId, caseId));
  await tx
    .update(plans)
    .set({ status: 'discontinued', version: sql`${plans.version} + 1`, updatedAt: now })
    .where(and(eq(plans.caseId, caseId), inArray(plans.status, ['draft', 'returned'])));
}

/** One alone is no household: the two of it were of one person. */
export async function endLoneHousehold(tx: ScopedTx, caseId: string): Promise<void> {
  await tx.execute(sql`delete from household_members m
    where m.municipality_id = ${tx.municipalityId} and m.case_id = ${caseId}
      and not exists (select 1 from household_members o
        where o.municipality_id = m.municipality_id and o.household_id = m.household_id
          and o.case_id <> m.case_id)`);
}

/** Whoever opened the case in an emergency read that one alone: it ends, so that nobody reads more by a merge. */
export async function endOpeningsOf(tx: ScopedTx, caseId: string, now: Date): Promise<void> {
  await tx.execute(sql`update case_openings set until = least(until, ${now.toISOString()}::timestamptz)
    where municipality_id = ${tx.municipalityId} and case_id = ${caseId}`);
}

/** What was taken up earlier in a case that is now itself taken up. */
export async function passOnMerged(tx: ScopedTx, from: string, into: string): Promise<void> {
  await tx.update(cases).set({ mergedInto: into }).where(eq(cases.mergedInto, from));
}

/** The paper of a case that was taken up is gone. @returns false when there was none. */
export async function clearLeftSlip(tx: ScopedTx, id: string): Promise<boolean> {
  const cleared = await tx
    .update(cases)
    .set({ slipMadeOn: null, slipKeptAt: '', slipCheckedOn: null, slipCheckedBy: null })
    .where(and(eq(cases.id, id), isNotNull(cases.mergedInto), isNotNull(cases.slipMadeOn)))
    .returning({ id: cases.id });
  return cleared.length === 1;
}

/** What stays under the old code of a case that was taken up: plans, what a meeting found on it, decisions. */
export async function listStayed(tx: ScopedTx, caseId: string) {
  const stayedPlans = await tx
    .select({ number: plans.number, status: plans.status })
    .from(plans)
    .where(eq(plans.caseId, caseId))
    .orderBy(asc(plans.number));
  const items = await tx
    .select({ heldOn: meetings.heldOn, timing: agendaItems.timing })
    .from(agendaItems)
    .innerJoin(
      meetings,
      and(eq(meetings.municipalityId, agendaItems.municipalityId), eq(meetings.id, agendaItems.meetingId)),
    )
    .where(and(eq(agendaItems.caseId, caseId), eq(agendaItems.status, 'resolved')))
    .orderBy(asc(meetings.heldOn));
  const decisions = await tx
    .select({ decidedOn: supportDecisions.decidedOn, documentNumber: supportDecisions.documentNumber })
    .from(supportDecisions)
    .where(eq(supportDecisions.caseId, caseId))
    .orderBy(asc(supportDecisions.decidedOn));
  return { plans: stayedPlans, items, decisions };
}
