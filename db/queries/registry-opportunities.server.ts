import { and, asc, count, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { ScopedTx } from '../scope.server';
import { placements, takesPlace } from '../schema/placements.server';
import { conditionAnswers } from '../schema/conditions.server';
import { opportunities } from '../schema/registry.server';
import { offerOfPlacement } from './joins.server';

const columns = {
  id: opportunities.id,
  hostId: opportunities.hostId,
  title: opportunities.title,
  menuKind: opportunities.menuKind,
  activities: opportunities.activities,
  strengths: opportunities.strengths,
  description: opportunities.description,
  easyDescription: opportunities.easyDescription,
  places: opportunities.places,
  openEntry: opportunities.openEntry,
  times: opportunities.times,
  calendar: opportunities.calendar,
  timeNegotiable: opportunities.timeNegotiable,
  timeNote: opportunities.timeNote,
  minutesPerSession: opportunities.minutesPerSession,
  sessionsPerMonth: opportunities.sessionsPerMonth,
  travelNote: opportunities.travelNote,
  insuranceRequired: opportunities.insuranceRequired,
  usesCapacity: opportunities.usesCapacity,
  rewardKind: opportunities.rewardKind,
  labourAnswers: opportunities.labourAnswers,
  minAge: opportunities.minAge,
  costYen: opportunities.costYen,
  watchOver: opportunities.watchOver,
  startsOn: opportunities.startsOn,
  validUntil: opportunities.validUntil,
  status: opportunities.status,
  version: opportunities.version,
};

export async function findOpportunity(tx: ScopedTx, id: string, { lock = false } = {}) {
  const query = tx.select(columns).from(opportunities).where(eq(opportunities.id, id));
  const [row] = lock ? await query.for('update') : await query;
  return row ?? null;
}

export type OpportunityRow = NonNullable<Awaited<ReturnType<typeof findOpportunity>>>;

/** The offers of a host in the order in which they were made. */
export async function listOpportunities(tx: ScopedTx, hostId: string): Promise<OpportunityRow[]> {
  return tx
    .select(columns)
    .from(opportunities)
    .where(eq(opportunities.hostId, hostId))
    .orderBy(asc(opportunities.createdAt), asc(opportunities.id));
}

/** How many places of each offer are taken; offers without anybody are not listed. */
export async function countTaken(tx: ScopedTx, hostId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .select({ id: placements.opportunityId, taken: count() })
    .from(placements)
    .where(and(eq(placements.hostId, hostId), inArray(placements.status, takesPlace)))
    .groupBy(placements.opportunityId);
  return new Map(rows.flatMap((row) => (row.id === null ? [] : [[row.id, row.taken]])));
}

/** Those who hold a place at a host: in which offer, in which slots. People who come and go are marked. */
export async function listComers(tx: ScopedTx, hostId: string) {
  return tx
    .select({
      id: placements.id,
      opportunityId: placements.opportunityId,
      slots: placements.slots,
      openEntry: opportunities.openEntry,
    })
    .from(placements)
    .leftJoin(opportunities, offerOfPlacement)
    .where(and(eq(placements.hostId, hostId), inArray(placements.status, takesPlace)));
}

/** How many hold a place at a host, in whatever offer or in none; without those who come and go as they like. */
export async function countTakenPlaces(tx: ScopedTx, hostId: string): Promise<number> {
  const comers = await listComers(tx, hostId);
  return comers.filter(({ openEntry }) => !openEntry).length;
}

type NewOpportunity = Omit<typeof opportunities.$inferInsert, 'municipalityId'>;
export type OpportunityChange = Partial<
  Omit<NewOpportunity, 'id' | 'hostId' | 'version' | 'createdAt' | 'updatedAt'>
>;

export async function insertOpportunity(tx: ScopedTx, row: NewOpportunity): Promise<void> {
  await tx.insert(opportunities).values({ ...row, municipalityId: tx.municipalityId });
}

/** Changes the offer when it still is as it was seen. @returns false when somebody was faster. */
export async function updateOpportunity(
  tx: ScopedTx,
  seen: { id: string; version: number },
  change: OpportunityChange,
): Promise<boolean> {
  const changed = await tx
    .update(opportunities)
    .set({ ...change, version: sql`${opportunities.version} + 1`, updatedAt: new Date() })
    .where(and(eq(opportunities.id, seen.id), eq(opportunities.version, seen.version)))
    .returning({ id: opportunities.id });
  return changed.length === 1;
}

/** Every answer of a host, general ones and those of its offers. */
export async function listConditionAnswers(tx: ScopedTx, hostId: string) {
  return tx
    .select({
      consideration: conditionAnswers.consideration,
      opportunityId: conditionAnswers.opportunityId,
      answer: conditionAnswers.answer,
      note: conditionAnswers.note,
      source: conditionAnswers.source,
      answeredOn: conditionAnswers.answeredOn,
    })
    .from(conditionAnswers)
    .where(eq(conditionAnswers.hostId, hostId));
}

export type NewAnswer = Omit<typeof conditionAnswers.$inferInsert, 'municipalityId'>;

/** Writes an answer; an earlier one to the same question gives way. */
export async function putConditionAnswer(tx: ScopedTx, row: NewAnswer): Promise<void> {
  const { answer, note, source, answeredOn, answeredBy } = row;
  await tx
    .insert(conditionAnswers)
    .values({ ...row, municipalityId: tx.municipalityId })
    .onConflictDoUpdate({
      target: [
        conditionAnswers.municipalityId,
        conditionAnswers.hostId,
        conditionAnswers.opportunityId,
        conditionAnswers.consideration,
      ],
      set: { answer, note, source, answeredOn, answeredBy },
    });
}

/** Takes answers away: they are unknown again. `opportunityId` null: those of the host in general. */
export async function dropConditionAnswers(
  tx: ScopedTx,
  of: { hostId: string; opportunityId: string | null },
  considerations: readonly string[],
): Promise<void> {
  await tx
    .delete(conditionAnswers)
    .where(
      and(
        eq(conditionAnswers.hostId, of.hostId),
        of.opportunityId === null
          ? isNull(conditionAnswers.opportunityId)
          : eq(conditionAnswers.opportunityId, of.opportunityId),
        inArray(conditionAnswers.consideration, [...considerations]),
      ),
    );
}
