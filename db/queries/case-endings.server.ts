import { and, asc, desc, eq, inArray, isNull, notInArray, sql } from 'drizzle-orm';
import { agencies } from '../schema/accounts.server';
import { caseEndings } from '../schema/case-course.server';
import { agendaItems, meetings, plans } from '../schema/meetings.server';
import { cases } from '../schema/people.server';
import { followUps, placements } from '../schema/placements.server';
import { hosts } from '../schema/registry.server';
import type { ScopedTx } from '../scope.server';
import { hostOfPlacement } from './joins.server';
import { listWorksOut } from './works-out.server';

type EndingInsert = Omit<typeof caseEndings.$inferInsert, 'municipalityId'>;

export async function insertEnding(tx: ScopedTx, row: EndingInsert): Promise<void> {
  await tx.insert(caseEndings).values({ ...row, municipalityId: tx.municipalityId });
}

/** The ends of a case, the newest first. */
export async function listEndings(tx: ScopedTx, caseId: string) {
  return tx
    .select({
      id: caseEndings.id,
      how: caseEndings.how,
      fromStatus: caseEndings.fromStatus,
      endedOn: caseEndings.endedOn,
      reason: caseEndings.reason,
      destination: caseEndings.destination,
      informationPassed: caseEndings.informationPassed,
      leadAgencyId: caseEndings.leadAgencyId,
      decidedIn: caseEndings.decidedIn,
      message: caseEndings.message,
      leadAgency: agencies.name,
      referrerHeardOn: caseEndings.referrerHeardOn,
      reopenedOn: caseEndings.reopenedOn,
      reopenedTo: caseEndings.reopenedTo,
    })
    .from(caseEndings)
    .leftJoin(
      agencies,
      and(eq(agencies.municipalityId, caseEndings.municipalityId), eq(agencies.id, caseEndings.leadAgencyId)),
    )
    .where(eq(caseEndings.caseId, caseId))
    .orderBy(desc(caseEndings.endedOn), desc(caseEndings.id));
}

export type EndingRow = Awaited<ReturnType<typeof listEndings>>[number];

export async function updateEnding(tx: ScopedTx, id: string, set: Partial<EndingInsert>): Promise<void> {
  await tx.update(caseEndings).set(set).where(eq(caseEndings.id, id));
}

/** Hand-backs of which the referring agency has not heard yet. */
export async function listUnheardHandBacks(tx: ScopedTx, agencyId: string) {
  return tx
    .select({ id: caseEndings.id, endedOn: caseEndings.endedOn, caseId: cases.id, code: cases.code })
    .from(caseEndings)
    .innerJoin(
      cases,
      and(eq(cases.municipalityId, caseEndings.municipalityId), eq(cases.id, caseEndings.caseId)),
    )
    .where(
      and(
        eq(caseEndings.how, 'hand_back'),
        isNull(caseEndings.referrerHeardOn),
        eq(cases.status, 'handed_back'),
        eq(cases.referrerAgencyId, agencyId),
      ),
    )
    .orderBy(asc(caseEndings.endedOn));
}

/** What still runs on a case and would end with it: items of agendas, plans, placements with their planned follow-ups, works that are out. */
export async function readOpenWork(tx: ScopedTx, caseId: string) {
  const items = await tx
    .select({ id: agendaItems.id, timing: agendaItems.timing, heldOn: meetings.heldOn })
    .from(agendaItems)
    .innerJoin(
      meetings,
      and(eq(meetings.municipalityId, agendaItems.municipalityId), eq(meetings.id, agendaItems.meetingId)),
    )
    .where(and(eq(agendaItems.caseId, caseId), eq(agendaItems.status, 'proposed')))
    .orderBy(asc(meetings.heldOn));
  const open = await tx
    .select({ id: plans.id, number: plans.number, status: plans.status })
    .from(plans)
    .where(
      and(
        eq(plans.caseId, caseId),
        inArray(plans.status, ['draft', 'returned', 'submitted', 'found_appropriate', 'confirmed']),
      ),
    )
    .orderBy(asc(plans.number));
  const live = await tx
    .select({
      id: placements.id,
      hostId: placements.hostId,
      hostName: hosts.name,
      status: placements.status,
      version: placements.version,
      plannedFollowUps: sql<number>`(select count(*)::int from ${followUps} f
        where f.municipality_id = ${placements.municipalityId} and f.placement_id = ${placements.id}
          and f.status = 'planned')`,
    })
    .from(placements)
    .innerJoin(hosts, hostOfPlacement)
    .where(and(eq(placements.caseId, caseId), notInArray(placements.status, ['ended', 'declined'])))
    .orderBy(asc(placements.createdAt));
  return { items, plans: open, placements: live, works: await listWorksOut(tx, [caseId]) };
}

export type OpenWork = Awaited<ReturnType<typeof readOpenWork>>;

/**
 * Locks the hosts at which cases have something under way, in the order of their ids. Whoever ends a case does so
 * before the case itself is locked, as the steps of a placement lock the host first too.
 */
export async function lockHostsOfCase(tx: ScopedTx, ...caseIds: string[]): Promise<void> {
  const live = tx
    .select({ hostId: placements.hostId })
    .from(placements)
    .where(and(inArray(placements.caseId, caseIds), notInArray(placements.status, ['ended', 'declined'])));
  await tx
    .select({ id: hosts.id })
    .from(hosts)
    .where(inArray(hosts.id, live))
    .orderBy(asc(hosts.id))
    .for('update');
}
