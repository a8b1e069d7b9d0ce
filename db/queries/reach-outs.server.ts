import { and, count, desc, eq, gte, lte } from 'drizzle-orm';
import type { ScopedTx } from '../scope.server';
import { users } from '../schema/accounts.server';
import { reachOuts } from '../schema/confirmations.server';
import { isOneOf } from './one-of';

export type NewReachOut = Omit<typeof reachOuts.$inferInsert, 'municipalityId'>;

export async function insertReachOuts(tx: ScopedTx, rows: readonly NewReachOut[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.insert(reachOuts).values(rows.map((row) => ({ ...row, municipalityId: tx.municipalityId })));
}

/** Whether one person has asked a host in one way on one day already. */
export async function hasReachedOut(
  tx: ScopedTx,
  { hostId, onDay, byUserId, way }: Pick<NewReachOut, 'hostId' | 'onDay' | 'way'> & { byUserId: string },
): Promise<boolean> {
  const [row] = await tx
    .select({ id: reachOuts.id })
    .from(reachOuts)
    .where(
      and(
        eq(reachOuts.hostId, hostId),
        eq(reachOuts.onDay, onDay),
        eq(reachOuts.byUserId, byUserId),
        eq(reachOuts.way, way),
      ),
    )
    .limit(1);
  return row !== undefined;
}

interface Within {
  from: string;
  to: string;
}

/** How often each of these hosts was asked from one day to another; those never asked are not listed. */
export async function countReachOuts(
  tx: ScopedTx,
  hostIds: readonly string[],
  { from, to }: Within,
): Promise<ReadonlyMap<string, number>> {
  if (hostIds.length === 0) return new Map();
  const rows = await tx
    .select({ hostId: reachOuts.hostId, total: count() })
    .from(reachOuts)
    .where(and(isOneOf(reachOuts.hostId, hostIds), gte(reachOuts.onDay, from), lte(reachOuts.onDay, to)))
    .groupBy(reachOuts.hostId);
  return new Map(rows.map(({ hostId, total }) => [hostId, total]));
}

/** Who asked a host, when and how, the newest first. */
export async function listReachOuts(tx: ScopedTx, hostId: string, { from, to }: Within) {
  return tx
    .select({
      id: reachOuts.id,
      at: reachOuts.at,
      onDay: reachOuts.onDay,
      way: reachOuts.way,
      outcome: reachOuts.outcome,
      overCapReason: reachOuts.overCapReason,
      byName: users.name,
    })
    .from(reachOuts)
    .leftJoin(
      users,
      and(eq(users.municipalityId, reachOuts.municipalityId), eq(users.id, reachOuts.byUserId)),
    )
    .where(and(eq(reachOuts.hostId, hostId), gte(reachOuts.onDay, from), lte(reachOuts.onDay, to)))
    .orderBy(desc(reachOuts.at), desc(reachOuts.id));
}
