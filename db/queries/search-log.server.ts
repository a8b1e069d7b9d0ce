import { and, desc, eq, gte, isNotNull, lt, max, ne, sql, sum } from 'drizzle-orm';
import { builtOnce } from '../built-once.server';
import type { ScopedTx } from '../scope.server';
import { searchLog } from '../schema/searches.server';

type LogRow = Pick<
  typeof searchLog.$inferInsert,
  'id' | 'day' | 'audience' | 'words' | 'filters' | 'question' | 'times' | 'total' | 'stage'
>;

/** Counts a question of a day once more, or however often is said. */
export async function countQuestion(tx: ScopedTx, row: LogRow): Promise<void> {
  await countOnce(tx, { times: 1, ...row, municipalityId: tx.municipalityId });
}

const countOnce = builtOnce((tx: ScopedTx) =>
  tx
    .insert(searchLog)
    .values({
      id: sql.placeholder('id'),
      municipalityId: sql.placeholder('municipalityId'),
      day: sql.placeholder('day'),
      audience: sql.placeholder('audience'),
      words: sql.placeholder('words'),
      filters: sql.placeholder('filters'),
      question: sql.placeholder('question'),
      times: sql.placeholder('times'),
      total: sql.placeholder('total'),
      stage: sql.placeholder('stage'),
    })
    .onConflictDoUpdate({
      target: [searchLog.municipalityId, searchLog.day, searchLog.audience, searchLog.question],
      set: {
        times: sql`${searchLog.times} + excluded.times`,
        total: sql`excluded.total`,
        stage: sql`excluded.stage`,
      },
    }),
);

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
