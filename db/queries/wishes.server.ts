import { and, count, desc, eq, inArray, sql } from 'drizzle-orm';
import { communityWishes } from '../schema/community.server';
import { areas } from '../schema/registry.server';
import type { ScopedTx } from '../scope.server';

const wishColumns = {
  id: communityWishes.id,
  version: communityWishes.version,
  areaId: communityWishes.areaId,
  areaName: areas.name,
  saidBy: communityWishes.saidBy,
  words: communityWishes.words,
  menuKinds: communityWishes.menuKinds,
  activities: communityWishes.activities,
  status: communityWishes.status,
  heardOn: communityWishes.heardOn,
  reference: communityWishes.reference,
  dismissReason: communityWishes.dismissReason,
};

/** Wishes in these states, the latest first. */
export async function listWishes(tx: ScopedTx, statuses: readonly string[], limit: number) {
  return tx
    .select(wishColumns)
    .from(communityWishes)
    .leftJoin(
      areas,
      and(eq(areas.municipalityId, communityWishes.municipalityId), eq(areas.id, communityWishes.areaId)),
    )
    .where(inArray(communityWishes.status, [...statuses]))
    .orderBy(desc(communityWishes.heardOn), desc(communityWishes.id))
    .limit(limit);
}

export type WishRow = Awaited<ReturnType<typeof listWishes>>[number];

export async function findWishForUpdate(tx: ScopedTx, id: string) {
  const [row] = await tx
    .select({ id: communityWishes.id, version: communityWishes.version, status: communityWishes.status })
    .from(communityWishes)
    .where(eq(communityWishes.id, id))
    .for('update');
  return row ?? null;
}

/** @returns false when the reference is taken. */
export async function insertWish(
  tx: ScopedTx,
  row: Omit<typeof communityWishes.$inferInsert, 'municipalityId'>,
): Promise<boolean> {
  const added = await tx
    .insert(communityWishes)
    .values({ ...row, municipalityId: tx.municipalityId })
    .onConflictDoNothing({ target: [communityWishes.municipalityId, communityWishes.reference] })
    .returning({ id: communityWishes.id });
  return added.length > 0;
}

type Change = Partial<
  Pick<
    typeof communityWishes.$inferInsert,
    'status' | 'words' | 'areaId' | 'menuKinds' | 'activities' | 'dismissReason'
  >
>;

export async function updateWish(tx: ScopedTx, id: string, change: Change): Promise<void> {
  await tx
    .update(communityWishes)
    .set({ ...change, version: sql`${communityWishes.version} + 1` })
    .where(eq(communityWishes.id, id));
}

export async function countReceivedWishes(tx: ScopedTx): Promise<number> {
  const [row] = await tx
    .select({ waiting: count() })
    .from(communityWishes)
    .where(eq(communityWishes.status, 'received'));
  return row?.waiting ?? 0;
}

/** Puts everything of an area into another. */
export async function setAreaOfWishes(tx: ScopedTx, from: string, to: string): Promise<void> {
  await tx
    .update(communityWishes)
    .set({ areaId: to, version: sql`${communityWishes.version} + 1` })
    .where(eq(communityWishes.areaId, from));
}
