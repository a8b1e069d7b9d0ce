import { and, asc, count, desc, eq, isNull, lt, notInArray, or, sql } from 'drizzle-orm';
import { builtOnce } from '../built-once.server';
import type { ScopedTx } from '../scope.server';
import { recentSearches, savedSearches } from '../schema/searches.server';

const savedColumns = {
  id: savedSearches.id,
  userId: savedSearches.userId,
  name: savedSearches.name,
  asked: savedSearches.asked,
  known: savedSearches.known,
  fresh: savedSearches.fresh,
};

/** The searches that a user has saved, the latest first. */
export async function listSavedSearches(tx: ScopedTx, userId: string) {
  return tx
    .select(savedColumns)
    .from(savedSearches)
    .where(eq(savedSearches.userId, userId))
    .orderBy(desc(savedSearches.savedAt), desc(savedSearches.id));
}

export type SavedSearchRow = Awaited<ReturnType<typeof listSavedSearches>>[number];

/** Saved searches of anybody that were not looked up since an instant, those that waited longest first. */
export async function listSearchesToCheck(tx: ScopedTx, before: Date, limit: number) {
  return tx
    .select(savedColumns)
    .from(savedSearches)
    .where(or(isNull(savedSearches.checkedAt), lt(savedSearches.checkedAt, before)))
    .orderBy(sql`${savedSearches.checkedAt} nulls first`, asc(savedSearches.id))
    .limit(limit);
}

/** Hosts that are new to the saved searches of a user, in all of them together. */
export async function countFresh(tx: ScopedTx, userId: string): Promise<number> {
  const [row] = await tx
    .select({ hosts: sql<number>`count(distinct f.id)::int` })
    .from(savedSearches)
    .innerJoin(sql`unnest(${savedSearches.fresh}) as f(id)`, sql`true`)
    .where(eq(savedSearches.userId, userId));
  return row?.hosts ?? 0;
}

/** How many searches a user has saved, how many hosts are new to them, and which of them asks a question; null: none. */
export async function countSavedAndFresh(
  tx: ScopedTx,
  userId: string,
  asked: string,
): Promise<{ saved: number; fresh: number; keptAs: string | null }> {
  const [row] = await savedAndFresh(tx, { userId, asked });
  return row ?? { saved: 0, fresh: 0, keptAs: null };
}

const savedAndFresh = builtOnce((tx: ScopedTx) =>
  tx
    .select({
      saved: sql<number>`count(distinct ${savedSearches.id})::int`,
      fresh: sql<number>`count(distinct f.id)::int`,
      keptAs: sql<
        string | null
      >`(array_agg(${savedSearches.id}) filter (where ${savedSearches.asked} = ${sql.placeholder('asked')}))[1]`,
    })
    .from(savedSearches)
    .leftJoin(sql`unnest(${savedSearches.fresh}) as f(id)`, sql`true`)
    .where(eq(savedSearches.userId, sql.placeholder('userId'))),
);

export async function countSavedSearches(tx: ScopedTx, userId: string): Promise<number> {
  const [row] = await tx
    .select({ searches: count() })
    .from(savedSearches)
    .where(eq(savedSearches.userId, userId));
  return row?.searches ?? 0;
}

type NewSavedSearch = Pick<typeof savedSearches.$inferInsert, 'id' | 'userId' | 'name' | 'asked' | 'savedAt'>;

/** @returns false when the user has saved the same search before. */
export async function insertSavedSearch(tx: ScopedTx, row: NewSavedSearch): Promise<boolean> {
  const stored = await tx
    .insert(savedSearches)
    .values({ ...row, municipalityId: tx.municipalityId })
    .onConflictDoNothing()
    .returning({ id: savedSearches.id });
  return stored.length === 1;
}

/** @returns its name; null when the user has no such search. */
export async function deleteSavedSearch(tx: ScopedTx, id: string, userId: string): Promise<string | null> {
  const [row] = await tx
    .delete(savedSearches)
    .where(and(eq(savedSearches.id, id), eq(savedSearches.userId, userId)))
    .returning({ name: savedSearches.name });
  return row?.name ?? null;
}

/** What was new to a search is known from now on. @returns how many hosts; null when the user has no such search. */
export async function settleFresh(tx: ScopedTx, id: string, userId: string): Promise<number | null> {
  const [before] = await tx
    .select({ fresh: savedSearches.fresh })
    .from(savedSearches)
    .where(and(eq(savedSearches.id, id), eq(savedSearches.userId, userId)))
    .for('update');
  if (!before) return null;
  await tx
    .update(savedSearches)
    .set({ known: sql`${savedSearches.known} || ${savedSearches.fresh}`, fresh: [] })
    .where(and(eq(savedSearches.id, id), eq(savedSearches.userId, userId)));
  return before.fresh.length;
}

/**
 * Notes which hosts fit a search now: new are those that were not known; on the first look, all are known. Nothing
 * changes when the user has looked at it meanwhile (`known` is no longer as it was seen).
 *
 * @param fitting.lost hosts that are known no longer, so that they are new when they fit again
 */
export async function setFitting(
  tx: ScopedTx,
  { id, known }: Pick<SavedSearchRow, 'id' | 'known'>,
  { ids, lost = [] }: { ids: readonly string[]; lost?: readonly string[] },
  checkedAt: Date,
): Promise<void> {
  const seen = new Set(known);
  const found =
    known === null
      ? { known: [...ids] }
      : {
          known: known.filter((host) => !lost.includes(host)),
          fresh: ids.filter((host) => !seen.has(host)),
        };
  const asSeen = known === null ? isNull(savedSearches.known) : eq(savedSearches.known, known);
  await tx
    .update(savedSearches)
    .set({ ...found, checkedAt })
    .where(and(eq(savedSearches.id, id), asSeen));
}

/** The last searches of a user, the latest first. */
export async function listRecentSearches(tx: ScopedTx, userId: string, limit: number) {
  return tx
    .select({ asked: recentSearches.asked, total: recentSearches.total })
    .from(recentSearches)
    .where(eq(recentSearches.userId, userId))
    .orderBy(desc(recentSearches.searchedAt), desc(recentSearches.id))
    .limit(limit);
}

/** Puts a search before the others of its user, of whom the `most` latest stay. */
export async function putRecentSearch(
  tx: ScopedTx,
  row: { id: string; userId: string; asked: string; total: number; searchedAt: Date },
  most: number,
): Promise<void> {
  const [put] = await putRecent(tx, { ...row, municipalityId: tx.municipalityId });
  if (!put?.isNew) return;
  const latest = tx
    .select({ id: recentSearches.id })
    .from(recentSearches)
    .where(eq(recentSearches.userId, row.userId))
    .orderBy(desc(recentSearches.searchedAt), desc(recentSearches.id))
    .limit(most);
  await tx
    .delete(recentSearches)
    .where(and(eq(recentSearches.userId, row.userId), notInArray(recentSearches.id, latest)));
}

const putRecent = builtOnce((tx: ScopedTx) =>
  tx
    .insert(recentSearches)
    .values({
      id: sql.placeholder('id'),
      municipalityId: sql.placeholder('municipalityId'),
      userId: sql.placeholder('userId'),
      asked: sql.placeholder('asked'),
      total: sql.placeholder('total'),
      searchedAt: sql.placeholder('searchedAt'),
    })
    .onConflictDoUpdate({
      target: [recentSearches.municipalityId, recentSearches.userId, recentSearches.asked],
      set: { total: sql`excluded.total`, searchedAt: sql`excluded.searched_at` },
    })
    .returning({ isNew: sql<boolean>`${recentSearches}.xmax = 0` }),
);

/** @returns how many there were. */
export async function forgetRecentSearches(tx: ScopedTx, userId: string): Promise<number> {
  const gone = await tx
    .delete(recentSearches)
    .where(eq(recentSearches.userId, userId))
    .returning({ id: recentSearches.id });
  return gone.length;
}

export async function dropRecentBefore(tx: ScopedTx, instant: Date): Promise<void> {
  await tx.delete(recentSearches).where(lt(recentSearches.searchedAt, instant));
}
