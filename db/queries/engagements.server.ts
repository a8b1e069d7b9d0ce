import { and, asc, desc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import { users } from '../schema/accounts.server';
import { cases, engagementReviews } from '../schema/people.server';
import type { ScopedTx } from '../scope.server';

type ReviewInsert = Omit<typeof engagementReviews.$inferInsert, 'municipalityId'>;

export async function insertEngagementReview(tx: ScopedTx, row: ReviewInsert): Promise<void> {
  await tx.insert(engagementReviews).values({ ...row, municipalityId: tx.municipalityId });
}

/** How often involvement before the decision was looked at, the newest first. */
export async function listEngagementReviews(tx: ScopedTx, caseId: string) {
  return tx
    .select({
      id: engagementReviews.id,
      reviewedOn: engagementReviews.reviewedOn,
      reviewedBy: users.name,
      outcome: engagementReviews.outcome,
      note: engagementReviews.note,
    })
    .from(engagementReviews)
    .innerJoin(
      users,
      and(
        eq(users.municipalityId, engagementReviews.municipalityId),
        eq(users.id, engagementReviews.reviewedBy),
      ),
    )
    .where(eq(engagementReviews.caseId, caseId))
    .orderBy(desc(engagementReviews.reviewedOn), desc(engagementReviews.id));
}

/** Cases with involvement before the decision that nobody has looked at since a day. */
export async function listDueEngagements(tx: ScopedTx, notSince: string) {
  const looked = sql<string>`greatest(${cases.earlyEngagementOn}, ${cases.engagementReviewedOn})`;
  return tx
    .select({
      caseId: cases.id,
      code: cases.code,
      coordinatorId: cases.coordinatorUserId,
      since: sql<string>`${cases.earlyEngagementOn}`,
      looked: looked.as('looked'),
    })
    .from(cases)
    .where(
      and(
        isNotNull(cases.earlyEngagementOn),
        isNull(cases.engagementEndedOn),
        inArray(cases.status, ['intake', 'assessing', 'planning', 'deciding']),
        sql`${looked} <= ${notSince}::date`,
      ),
    )
    .orderBy(asc(cases.earlyEngagementOn));
}
