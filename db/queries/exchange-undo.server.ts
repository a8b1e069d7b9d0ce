import { and, asc, eq, inArray, ne, sql } from 'drizzle-orm';
import { databaseCode, type ScopedTx } from '../scope.server';
import { hostSources, importRows, importRuns, type RowDifference } from '../schema/exchange.server';
import { hosts } from '../schema/registry.server';

/** With what the database refuses to remove what something refers to: 23001 from version 18 on, 23503 before. */
const REFERRED_TO = ['23001', '23503'];

/**
 * Removes hosts with what is known of where they came from, all or none.
 * @returns false when anything else refers to one of them; then all stay as they were.
 */
export async function removeHosts(tx: ScopedTx, ids: readonly string[]): Promise<boolean> {
  try {
    await tx.transaction(async (inner) => {
      await inner
        .update(importRows)
        .set({ hostId: null })
        .where(inArray(importRows.hostId, [...ids]));
      await inner.delete(hostSources).where(inArray(hostSources.hostId, [...ids]));
      await inner.delete(hosts).where(inArray(hosts.id, [...ids]));
    });
    return true;
  } catch (error) {
    if (REFERRED_TO.includes(databaseCode(error))) return false;
    throw error;
  }
}

/** Makes a run one that is being taken back. @returns false when it is in no state for that. */
export async function claimUndo(tx: ScopedTx, id: string, now: Date, deadBefore: Date): Promise<boolean> {
  const dead = sql`${importRuns.heartbeatAt} < ${deadBefore.toISOString()}::timestamptz`;
  const free = sql`${importRuns.status} in ('stopped','done','failed') or (${importRuns.status} in ('running','undoing') and ${dead})`;
  const claimed = await tx
    .update(importRuns)
    .set({ status: 'undoing', heartbeatAt: now, error: '' })
    .where(and(eq(importRuns.id, id), free))
    .returning({ id: importRuns.id });
  return claimed.length === 1;
}

/** Rows of a run whose work was not taken back yet, each with its host as it is now; held until the end. */
export async function listRowsToUndo(tx: ScopedTx, runId: string, limit: number) {
  return tx
    .select({
      id: importRows.id,
      outcome: importRows.outcome,
      hostId: importRows.hostId,
      hostVersion: importRows.hostVersion,
      differences: importRows.differences,
      before: importRows.before,
      status: hosts.status,
      version: hosts.version,
    })
    .from(importRows)
    .innerJoin(
      hosts,
      and(eq(hosts.municipalityId, importRows.municipalityId), eq(hosts.id, importRows.hostId)),
    )
    .where(and(eq(importRows.runId, runId), eq(importRows.undone, ''), inArray(importRows.outcome, TOUCHED)))
    .orderBy(asc(hosts.id))
    .limit(limit)
    .for('update');
}

/** Notes what became of rows when their run was taken back. */
export async function markUndone(tx: ScopedTx, ids: readonly string[], undone: string): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(importRows)
    .set({ undone })
    .where(inArray(importRows.id, [...ids]));
}

/** Of the hosts given, those that another list or a later run has named. */
export async function listNamedElsewhere(
  tx: ScopedTx,
  hostIds: readonly string[],
  runId: string,
): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ hostId: hostSources.hostId })
    .from(hostSources)
    .where(and(inArray(hostSources.hostId, [...hostIds]), ne(hostSources.runId, runId)));
  return rows.map(({ hostId }) => hostId);
}

/** The entry of a host that a run wrote, or null. */
export async function findSourceOfRun(tx: ScopedTx, hostId: string, runId: string) {
  const [row] = await tx
    .select({ id: hostSources.id })
    .from(hostSources)
    .where(and(eq(hostSources.hostId, hostId), eq(hostSources.runId, runId)));
  return row ?? null;
}

export async function removeSource(tx: ScopedTx, id: string): Promise<void> {
  await tx.delete(hostSources).where(eq(hostSources.id, id));
}

export async function restoreSource(
  tx: ScopedTx,
  id: string,
  {
    seenAt,
    ...before
  }: { externalKey: string; written: Record<string, unknown>; runId: string | null; seenAt: string },
): Promise<void> {
  await tx
    .update(hostSources)
    .set({ ...before, seenAt: new Date(seenAt) })
    .where(eq(hostSources.id, id));
}

/** What a run did to hosts, and can be taken back. */
const TOUCHED = ['added', 'changed', 'kept', 'known'];

/** How far the taking back of a run is, in rows that touched a host. */
export async function countUndoing(tx: ScopedTx, runId: string) {
  const [row] = await tx
    .select({
      done: sql<number>`count(*) filter (where ${importRows.undone} <> '')::int`,
      total: sql<number>`count(*)::int`,
    })
    .from(importRows)
    .where(and(eq(importRows.runId, runId), inArray(importRows.outcome, TOUCHED)));
  return row ?? { done: 0, total: 0 };
}

/** How much of a run was taken back, and how much stayed. */
export async function countUndone(tx: ScopedTx, runId: string) {
  const [row] = await tx
    .select({
      removed: sql<number>`count(*) filter (where ${importRows.undone} = 'removed')::int`,
      reverted: sql<number>`count(*) filter (where ${importRows.undone} = 'reverted')::int`,
      stayed: sql<number>`count(*) filter (where ${importRows.undone} not in ('', 'removed', 'reverted'))::int`,
    })
    .from(importRows)
    .where(eq(importRows.runId, runId));
  return row ?? { removed: 0, reverted: 0, stayed: 0 };
}

export async function endUndo(
  tx: ScopedTx,
  id: string,
  report: Record<string, unknown>,
  now: Date,
): Promise<void> {
  await tx.update(importRuns).set({ status: 'undone', report, finishedAt: now }).where(eq(importRuns.id, id));
}

/** A row of a run with its host, held until the transaction ends; null when there is none. */
export async function holdRow(tx: ScopedTx, id: string) {
  const [row] = await tx
    .select({
      id: importRows.id,
      runId: importRows.runId,
      outcome: importRows.outcome,
      answer: importRows.answer,
      hostId: importRows.hostId,
      differences: importRows.differences,
    })
    .from(importRows)
    .where(eq(importRows.id, id))
    .for('update');
  return row ?? null;
}

export async function saveDifferences(
  tx: ScopedTx,
  id: string,
  differences: readonly RowDifference[],
): Promise<void> {
  await tx
    .update(importRows)
    .set({ differences: [...differences] })
    .where(eq(importRows.id, id));
}

/** Notes what a person has found out about a vanished host. */
export async function saveAnswer(tx: ScopedTx, id: string, answer: 'closed' | 'still_there'): Promise<void> {
  await tx.update(importRows).set({ answer }).where(eq(importRows.id, id));
}
