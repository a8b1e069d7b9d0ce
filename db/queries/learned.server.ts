import { and, eq, gte, inArray, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';
import { cases } from '../schema/people.server';
import { placements } from '../schema/placements.server';
import type { ScopedTx } from '../scope.server';
import { caseOfPlacement } from './joins.server';

/**
 * What hosts answered to inquiries since a moment, and what they are still asked: when and how, and nothing of the people
 * asked about or of what became of it.
 */
export async function listInquiryTraces(tx: ScopedTx, hostIds: readonly string[], since: Date) {
  if (hostIds.length === 0) return [];
  const rows = await tx
    .select({
      hostId: placements.hostId,
      askedAt: placements.askedAt,
      answer: placements.hostAnswer,
      answeredAt: placements.hostAnsweredAt,
      status: placements.status,
    })
    .from(placements)
    .where(
      and(
        inArray(placements.hostId, [...hostIds]),
        or(
          and(isNotNull(placements.hostAnswer), gte(placements.hostAnsweredAt, since)),
          eq(placements.status, 'asked'),
        ),
      ),
    );
  return rows.map(({ status, ...trace }) => ({ ...trace, open: status === 'asked' }));
}

/** Of which answers, and of which waiting, the people are counted: answered from–before, asked before and still waiting. */
export interface PeopleSpan {
  answeredFrom: Date;
  answeredBefore: Date;
  askedBefore: Date;
}

/**
 * About how many different people hosts have answered in a span, and about how many they have not answered long: numbers
 * alone, and none where there is nobody. Cases that were taken up in one another are one person.
 */
export async function countPeopleAsked(tx: ScopedTx, hostIds: readonly string[], span: PeopleSpan) {
  if (hostIds.length === 0) return [];
  const person = sql`coalesce(${cases.mergedInto}, ${cases.id})`;
  const answered = and(
    isNotNull(placements.hostAnswer),
    isNotNull(placements.askedAt),
    gte(placements.hostAnsweredAt, span.answeredFrom),
    lt(placements.hostAnsweredAt, span.answeredBefore),
  );
  const waiting = and(
    eq(placements.status, 'asked'),
    isNull(placements.hostAnswer),
    lt(placements.askedAt, span.askedBefore),
  );
  return tx
    .select({
      hostId: placements.hostId,
      answered: sql<number>`count(distinct ${person}) filter (where ${answered})`.mapWith(Number),
      waiting: sql<number>`count(distinct ${person}) filter (where ${waiting})`.mapWith(Number),
    })
    .from(placements)
    .innerJoin(cases, caseOfPlacement)
    .where(and(inArray(placements.hostId, [...hostIds]), or(answered, waiting)))
    .groupBy(placements.hostId);
}
