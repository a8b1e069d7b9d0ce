import { and, eq, gte, inArray, isNull, sql } from 'drizzle-orm';
import { conditionAnswers, conditionFindings } from '../schema/conditions.server';
import { opportunities } from '../schema/registry.server';
import type { ScopedTx } from '../scope.server';

/** What was seen otherwise at some hosts since a month and is not put right, in no order. */
export async function listOpenFindings(tx: ScopedTx, hostIds: readonly string[], since: string) {
  if (hostIds.length === 0) return [];
  return tx
    .select({
      hostId: conditionFindings.hostId,
      opportunityId: conditionFindings.opportunityId,
      subject: conditionFindings.subject,
      found: conditionFindings.found,
      seenIn: conditionFindings.seenIn,
    })
    .from(conditionFindings)
    .where(
      and(
        inArray(conditionFindings.hostId, [...hostIds]),
        isNull(conditionFindings.settledAt),
        gte(conditionFindings.seenIn, since),
      ),
    );
}

/** The answers of some hosts, general ones and those of their offers. */
export async function listAnswersOfHosts(tx: ScopedTx, hostIds: readonly string[]) {
  if (hostIds.length === 0) return [];
  return tx
    .select({
      hostId: conditionAnswers.hostId,
      opportunityId: conditionAnswers.opportunityId,
      consideration: conditionAnswers.consideration,
      answer: conditionAnswers.answer,
    })
    .from(conditionAnswers)
    .where(inArray(conditionAnswers.hostId, [...hostIds]));
}

/** Names of offers by id. */
export async function listOfferTitles(tx: ScopedTx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({ id: opportunities.id, title: opportunities.title })
    .from(opportunities)
    .where(inArray(opportunities.id, [...ids]));
  return new Map(rows.map(({ id, title }) => [id, title]));
}

/** Which answer a finding differs from. */
export interface FindingOf {
  hostId: string;
  opportunityId: string | null;
  subject: string;
}

/** Nothing is open any more of what was seen otherwise than one answer. */
export async function settleFindings(tx: ScopedTx, { hostId, opportunityId, subject }: FindingOf) {
  await tx
    .update(conditionFindings)
    .set({ settledAt: sql`now()` })
    .where(
      and(
        eq(conditionFindings.hostId, hostId),
        opportunityId === null
          ? isNull(conditionFindings.opportunityId)
          : eq(conditionFindings.opportunityId, opportunityId),
        eq(conditionFindings.subject, subject),
        isNull(conditionFindings.settledAt),
      ),
    );
}

/** Notes what was seen in a month; of one month the last word counts. */
export async function putFinding(
  tx: ScopedTx,
  row: FindingOf & { id: string; found: string; seenIn: string },
): Promise<void> {
  await tx
    .insert(conditionFindings)
    .values({ ...row, municipalityId: tx.municipalityId })
    .onConflictDoUpdate({
      target: [
        conditionFindings.municipalityId,
        conditionFindings.hostId,
        conditionFindings.opportunityId,
        conditionFindings.subject,
        conditionFindings.seenIn,
      ],
      set: { found: row.found, settledAt: null },
    });
}
