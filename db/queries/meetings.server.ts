import { and, asc, count, desc, eq, inArray, sql } from 'drizzle-orm';
import {
  agendaItems,
  confidentialMeetings,
  meetings,
  plans,
  supportDecisions,
} from '../schema/meetings.server';
import { cases } from '../schema/people.server';
import type { ScopedTx } from '../scope.server';

const columns = {
  id: meetings.id,
  title: meetings.title,
  heldOn: meetings.heldOn,
  startsAt: meetings.startsAt,
  place: meetings.place,
  status: meetings.status,
  multiAgencyPresent: meetings.multiAgencyPresent,
  officerPresent: meetings.officerPresent,
  othersPresent: meetings.othersPresent,
  exceptionReason: meetings.exceptionReason,
  exceptionBy: meetings.exceptionBy,
  minutes: meetings.minutes,
  version: meetings.version,
};

/** Meetings with the number of their items, newest first. */
export async function listMeetings(tx: ScopedTx) {
  const items = tx
    .select({ meetingId: agendaItems.meetingId, items: count().as('items') })
    .from(agendaItems)
    .groupBy(agendaItems.meetingId)
    .as('items');
  return tx
    .select({ ...columns, items: sql<number>`coalesce(${items.items}, 0)`.mapWith(Number) })
    .from(meetings)
    .leftJoin(items, eq(items.meetingId, meetings.id))
    .orderBy(desc(meetings.heldOn));
}

/** Meetings that can still take items, the next first. */
export async function listComingMeetings(tx: ScopedTx, day: string) {
  return tx
    .select({ id: meetings.id, title: meetings.title, heldOn: meetings.heldOn, startsAt: meetings.startsAt })
    .from(meetings)
    .where(and(eq(meetings.status, 'scheduled'), sql`${meetings.heldOn} >= ${day}`))
    .orderBy(asc(meetings.heldOn));
}

export async function findMeeting(tx: ScopedTx, id: string, { lock = false } = {}) {
  const query = tx.select(columns).from(meetings).where(eq(meetings.id, id));
  const [row] = await (lock ? query.for('update') : query);
  return row ?? null;
}

type MeetingInsert = Omit<typeof meetings.$inferInsert, 'municipalityId'>;

export async function insertMeeting(tx: ScopedTx, row: MeetingInsert) {
  await tx.insert(meetings).values({ ...row, municipalityId: tx.municipalityId });
}

/** @returns false when somebody has changed the meeting since `version`. */
export async function updateMeeting(tx: ScopedTx, id: string, version: number, set: Partial<MeetingInsert>) {
  const changed = await tx
    .update(meetings)
    .set({ ...set, version: version + 1 })
    .where(and(eq(meetings.id, id), eq(meetings.version, version)))
    .returning({ id: meetings.id });
  return changed.length === 1;
}

const agenda = {
  id: agendaItems.id,
  meetingId: agendaItems.meetingId,
  caseId: agendaItems.caseId,
  code: cases.code,
  caseStatus: cases.status,
  planId: agendaItems.planId,
  timing: agendaItems.timing,
  status: agendaItems.status,
  outcome: agendaItems.outcome,
  note: agendaItems.note,
  version: agendaItems.version,
};

function selectAgenda(tx: ScopedTx) {
  return tx
    .select(agenda)
    .from(agendaItems)
    .innerJoin(
      cases,
      and(eq(cases.municipalityId, agendaItems.municipalityId), eq(cases.id, agendaItems.caseId)),
    );
}

/** The items of a meeting in their order. */
export async function listAgenda(tx: ScopedTx, meetingId: string) {
  return selectAgenda(tx).where(eq(agendaItems.meetingId, meetingId)).orderBy(asc(agendaItems.position));
}

export async function findAgendaItem(tx: ScopedTx, id: string) {
  const [row] = await selectAgenda(tx).where(eq(agendaItems.id, id));
  return row ?? null;
}

export async function lockAgendaItem(tx: ScopedTx, id: string) {
  const [row] = await selectAgenda(tx).where(eq(agendaItems.id, id)).for('update', { of: agendaItems });
  return row ?? null;
}

type AgendaInsert = Omit<typeof agendaItems.$inferInsert, 'municipalityId' | 'position'>;

/**
 * Puts an item at the end of the agenda; one that was taken off the same agenda before stands there again.
 * @returns the id of the item.
 */
export async function insertAgendaItem(tx: ScopedTx, row: AgendaInsert): Promise<string> {
  const [last] = await tx
    .select({ items: count() })
    .from(agendaItems)
    .where(eq(agendaItems.meetingId, row.meetingId));
  const { planId = null, proposedBy } = row;
  const [put] = await tx
    .insert(agendaItems)
    .values({ ...row, municipalityId: tx.municipalityId, position: last?.items ?? 0 })
    .onConflictDoUpdate({
      target: [agendaItems.municipalityId, agendaItems.meetingId, agendaItems.caseId, agendaItems.timing],
      set: {
        ...{ planId, proposedBy, status: 'proposed', outcome: null, note: '' },
        version: sql`${agendaItems.version} + 1`,
      },
      setWhere: eq(agendaItems.status, 'withdrawn'),
    })
    .returning({ id: agendaItems.id });
  if (!put) throw new Error('The case stands on this agenda already.');
  return put.id;
}

export async function updateAgendaItem(
  tx: ScopedTx,
  id: string,
  set: { status: string; outcome: string | null; note: string },
) {
  await tx
    .update(agendaItems)
    .set({ ...set, version: sql`${agendaItems.version} + 1` })
    .where(eq(agendaItems.id, id));
}

/** Takes all items of a case that nobody has found anything about off their agendas. @returns the plans that were on them. */
export async function withdrawAgendaItems(tx: ScopedTx, caseId: string, note: string) {
  return tx
    .update(agendaItems)
    .set({ status: 'withdrawn', note, version: sql`${agendaItems.version} + 1` })
    .where(and(eq(agendaItems.caseId, caseId), eq(agendaItems.status, 'proposed')))
    .returning({ id: agendaItems.id, planId: agendaItems.planId });
}

/** What meetings found on a case, the newest first. */
export async function listFoundOn(tx: ScopedTx, caseId: string) {
  return tx
    .select({
      id: agendaItems.id,
      caseId: agendaItems.caseId,
      heldOn: meetings.heldOn,
      timing: agendaItems.timing,
      status: agendaItems.status,
      outcome: agendaItems.outcome,
      note: agendaItems.note,
    })
    .from(agendaItems)
    .innerJoin(
      meetings,
      and(eq(meetings.municipalityId, agendaItems.municipalityId), eq(meetings.id, agendaItems.meetingId)),
    )
    .where(and(eq(agendaItems.caseId, caseId), eq(agendaItems.status, 'resolved')))
    .orderBy(desc(meetings.heldOn), desc(agendaItems.id));
}

/** The newest item of each plan: at which meeting it is or was. */
export async function findPlanAgenda(tx: ScopedTx, planIds: readonly string[]) {
  if (planIds.length === 0) return [];
  return tx
    .select({
      planId: agendaItems.planId,
      meetingId: meetings.id,
      heldOn: meetings.heldOn,
      meetingStatus: meetings.status,
      outcome: agendaItems.outcome,
      note: agendaItems.note,
    })
    .from(agendaItems)
    .innerJoin(
      meetings,
      and(eq(meetings.municipalityId, agendaItems.municipalityId), eq(meetings.id, agendaItems.meetingId)),
    )
    .where(inArray(agendaItems.planId, [...planIds]))
    .orderBy(desc(meetings.heldOn));
}

export async function insertDecision(
  tx: ScopedTx,
  row: Omit<typeof supportDecisions.$inferInsert, 'municipalityId'>,
) {
  await tx.insert(supportDecisions).values({ ...row, municipalityId: tx.municipalityId });
}

/** The 支援決定 of a case, newest first. */
export async function listDecisions(tx: ScopedTx, caseId: string) {
  return tx
    .select({
      id: supportDecisions.id,
      planId: supportDecisions.planId,
      planNumber: plans.number,
      outcome: supportDecisions.outcome,
      conditions: supportDecisions.conditions,
      decidedOn: supportDecisions.decidedOn,
      documentNumber: supportDecisions.documentNumber,
      deciderTitle: supportDecisions.deciderTitle,
    })
    .from(supportDecisions)
    .innerJoin(
      plans,
      and(eq(plans.municipalityId, supportDecisions.municipalityId), eq(plans.id, supportDecisions.planId)),
    )
    .where(eq(supportDecisions.caseId, caseId))
    .orderBy(desc(supportDecisions.decidedOn));
}

export async function insertConfidentialMeeting(
  tx: ScopedTx,
  row: { id: string; heldOn: string; caseCount: number; recordedBy: string },
) {
  await tx.insert(confidentialMeetings).values({ ...row, municipalityId: tx.municipalityId });
}

export async function listConfidentialMeetings(tx: ScopedTx) {
  return tx
    .select({
      id: confidentialMeetings.id,
      heldOn: confidentialMeetings.heldOn,
      caseCount: confidentialMeetings.caseCount,
    })
    .from(confidentialMeetings)
    .orderBy(desc(confidentialMeetings.heldOn))
    .limit(24);
}
