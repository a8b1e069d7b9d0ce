import { and, asc, eq, inArray, isNull, notInArray, sql } from 'drizzle-orm';
import { agencies } from '../schema/accounts.server';
import { agendaItems, meetingIdeas, meetings } from '../schema/meetings.server';
import { cases } from '../schema/people.server';
import type { ScopedTx } from '../scope.server';

/** Whether a place was proposed to the person out of the idea. */
const taken = sql<boolean>`exists (select 1 from placements p
  where p.municipality_id = ${meetingIdeas.municipalityId} and p.idea_id = ${meetingIdeas.id})`;

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

/** 会議で出た案 of a case, the oldest first. */
export async function listIdeasOf(tx: ScopedTx, caseId: string) {
  return select(tx).where(eq(meetingIdeas.caseId, caseId)).orderBy(asc(meetingIdeas.id));
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

/** Ideas of which no place came and that nobody let go of, for cases that have not ended. */
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
      cases,
      and(eq(cases.municipalityId, meetingIdeas.municipalityId), eq(cases.id, meetingIdeas.caseId)),
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
