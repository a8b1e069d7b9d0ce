import { asc, count, eq } from 'drizzle-orm';
import type { ScopedTx } from '../scope.server';
import { searchWords } from '../schema/search-words.server';
import { users } from '../schema/accounts.server';

/** All groups of words of the municipality, the oldest first, with who added them. */
export async function listSearchWords(tx: ScopedTx) {
  return tx
    .select({
      id: searchWords.id,
      kind: searchWords.kind,
      words: searchWords.words,
      addedAt: searchWords.addedAt,
      addedBy: users.name,
    })
    .from(searchWords)
    .leftJoin(users, eq(users.id, searchWords.addedBy))
    .orderBy(asc(searchWords.addedAt), asc(searchWords.id));
}

export async function countSearchWords(tx: ScopedTx): Promise<number> {
  const [row] = await tx.select({ groups: count() }).from(searchWords);
  return row?.groups ?? 0;
}

export async function insertSearchWords(
  tx: ScopedTx,
  row: { id: string; kind: string; words: string[]; addedBy: string | null; addedAt: Date },
): Promise<void> {
  await tx.insert(searchWords).values({ ...row, municipalityId: tx.municipalityId });
}

/** @returns the words of the group that went; null when there was none. */
export async function deleteSearchWords(tx: ScopedTx, id: string): Promise<string[] | null> {
  const [row] = await tx
    .delete(searchWords)
    .where(eq(searchWords.id, id))
    .returning({ words: searchWords.words });
  return row?.words ?? null;
}
