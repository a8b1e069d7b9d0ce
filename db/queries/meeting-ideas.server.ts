import { and, asc, eq, inArray, isNull, notInArray, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { agencies } from '../schema/accounts.server';
import { agendaItems, meetingIdeas, meetings } from '../schema/meetings.server';
import { cases } from '../schema/people.server';
import type { ScopedTx } from '../scope.server';
import { withTakenUp } from './case-merges.server';

/** Whether a place was proposed to the person out of the idea, and not declined. */
const taken = sql<boolean>`exists (select 1 from placements p
  where p.municipality_id = ${meetingIdeas.municipalityId} and p.idea_id = ${meetingIdeas.id}
    and p.status <> 'declined')`;

/** The case for which a meeting heard an idea. */
const heard = alias(cases, 'heard');

const columns = {
  id: meetingIdeas.id,
  caseId: meetingIdeas.caseId,
  agendaItemId: meetingIdeas.agendaItemId,
  idea: meetingIdeas.idea,
  agencyName: agencies.name,
  meetingId: meetings.id,
  heldOn: meetings.heldOn,
  droppedOn: meetingIdeas.droppedOn,
  dropReason: meetingIdeas.dropReason,
  taken,
};

function select(tx: ScopedTx) {
  return tx
    .select(columns)
    .from(meetingIdeas)
    .innerJoin(
      agencies,
      and(eq(agencies.municipalityId, meetingIdeas.municipalityId), eq(agencies.id, meetingIdeas.agencyId)),
    )
    .innerJoin(
      agendaItems,
      and(
        eq(agendaItems.municipalityId, meetingIdeas.municipalityId),
        eq(agendaItems.id, meetingIdeas.agendaItemId),
      ),
    )
    .innerJoin(
      meetings,
      and(eq(meetings.municipalityId, agendaItems.municipalityId), eq(meetings.id, agendaItems.meetingId)),
    );
}

export type MeetingIdea = Awaited<ReturnType<typeof listIdeasOf>>[number];

/** 会議で出た案 of a case and of those taken up in it, the oldest first. */
export async function listIdeasOf(tx: ScopedTx, caseId: string) {
  return select(tx)
    .where(inArray(meetingIdeas.caseId, withTakenUp(tx, caseId)))
    .orderBy(asc(meetingIdeas.id));
}

/** Those of some items of agendas. */
export async function listIdeasOn(tx: ScopedTx, itemIds: readonly string[]): Promise<MeetingIdea[]> {
  if (itemIds.length === 0) return [];
  return select(tx)
    .where(inArray(meetingIdeas.agendaItemId, [...itemIds]))
    .orderBy(asc(meetingIdeas.id));
}

export async function findIdea(tx: ScopedTx, id: string): Promise<MeetingIdea | null> {
  const [row] = await select(tx).where(eq(meetingIdeas.id, id));
  return row ?? null;
}

/** The idea where it is of the case or of one taken up in it. */
export async function findIdeaOf(tx: ScopedTx, id: string, caseId: string): Promise<MeetingIdea | null> {
  const [row] = await select(tx).where(
    and(eq(meetingIdeas.id, id), inArray(meetingIdeas.caseId, withTakenUp(tx, caseId))),
  );
  return row ?? null;
}

/** Ideas of which no place came and that nobody let go of, with the case that stands for theirs, where it has not ended. */
export async function listWaitingIdeas(tx: ScopedTx) {
  return tx
    .select({
      id: meetingIdeas.id,
      caseId: cases.id,
      code: cases.code,
      coordinatorId: cases.coordinatorUserId,
      recordedAt: meetingIdeas.recordedAt,
      agencyName: agencies.name,
    })
    .from(meetingIdeas)
    .innerJoin(
      heard,
      and(eq(heard.municipalityId, meetingIdeas.municipalityId), eq(heard.id, meetingIdeas.caseId)),
    )
    .innerJoin(
      cases,
      and(
        eq(cases.municipalityId, heard.municipalityId),
        sql`${cases.id} = coalesce(${heard.mergedInto}, ${heard.id})`,
      ),
    )
    .innerJoin(
      agencies,
      and(eq(agencies.municipalityId, meetingIdeas.municipalityId), eq(agencies.id, meetingIdeas.agencyId)),
    )
    .where(
      and(
        isNull(meetingIdeas.droppedOn),
        sql`not ${taken}`,
        notInArray(cases.status, ['closed', 'suspended', 'handed_back', 'withdrawn', 'transferred']),
      ),
    )
    .orderBy(asc(meetingIdeas.id));
}

type IdeaInsert = Omit<typeof meetingIdeas.$inferInsert, 'municipalityId'>;

export async function insertIdea(tx: ScopedTx, row: IdeaInsert): Promise<void> {
  await tx.insert(meetingIdeas).values({ ...row, municipalityId: tx.municipalityId });
}

/** Lets go of an idea that nobody let go of before. @returns false when somebody did. */
export async function dropIdea(
  tx: ScopedTx,
  id: string,
  { on, reason }: { on: string; reason: string },
): Promise<boolean> {
  const dropped = await tx
    .update(meetingIdeas)
    .set({ droppedOn: on, dropReason: reason })
    .where(and(eq(meetingIdeas.id, id), isNull(meetingIdeas.droppedOn)))
    .returning({ id: meetingIdeas.id });
  return dropped.length === 1;
}
