import { and, desc, eq, gte, isNotNull, lt, max, ne, sql, sum } from 'drizzle-orm';
import type { ScopedTx } from '../scope.server';
import { searchLog } from '../schema/searches.server';

type LogRow = Pick<
  typeof searchLog.$inferInsert,
  'id' | 'day' | 'audience' | 'words' | 'filters' | 'question' | 'times' | 'total' | 'stage'
>;

/** Counts a question of a day once more, or however often is said. */
export async function countQuestion(tx: ScopedTx, row: LogRow): Promise<void> {
  await tx
    .insert(searchLog)
    .values({ ...row, municipalityId: tx.municipalityId })
    .onConflictDoUpdate({
      target: [searchLog.municipalityId, searchLog.day, searchLog.audience, searchLog.question],
      set: { times: sql`${searchLog.times} + excluded.times`, total: row.total, stage: row.stage },
    });
}

/** Words alone that found nothing since a day, asked for at least `least` times; the most asked for first. */
export async function listMissedWords(tx: ScopedTx, since: string, least: number, limit: number) {
  const times = sum(searchLog.times).mapWith(Number);
  return tx
    .select({ words: sql<string>`${searchLog.words}`, times, last: sql<string>`${max(searchLog.day)}` })
    .from(searchLog)
    .where(
      and(
        gte(searchLog.day, since),
        eq(searchLog.total, 0),
        isNotNull(searchLog.words),
        ne(searchLog.words, ''),
        eq(searchLog.filters, {}),
      ),
    )
    .groupBy(searchLog.words)
    .having(sql`${times} >= ${least}`)
    .orderBy(desc(times), desc(max(searchLog.day)), searchLog.words)
    .limit(limit);
}

export async function dropQuestionsBefore(tx: ScopedTx, day: string): Promise<void> {
  await tx.delete(searchLog).where(lt(searchLog.day, day));
}
