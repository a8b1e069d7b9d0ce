import { and, count, desc, eq, inArray, lt, or, sql } from 'drizzle-orm';
import type { ScopedTx } from '../scope.server';
import { users } from '../schema/accounts.server';
import { importRuns } from '../schema/exchange.server';

/** How a person wants a list to be read, and what was noticed when it was opened. */
export interface RunMapping {
  kindMode: 'each' | 'all';
  profile: string;
  notes: string[];
  /** What a person said columns hold, by column name; '': not used. */
  columns?: Record<string, string>;
}

const runColumns = {
  id: importRuns.id,
  subject: importRuns.subject,
  fileName: importRuns.fileName,
  sourceKey: importRuns.sourceKey,
  encoding: importRuns.encoding,
  mapping: sql<RunMapping>`${importRuns.mapping}`,
  hostKind: importRuns.hostKind,
  includeOutside: importRuns.includeOutside,
  status: importRuns.status,
  totalRows: importRuns.totalRows,
  doneRows: importRuns.doneRows,
  counts: importRuns.counts,
  error: importRuns.error,
  report: importRuns.report,
  startedBy: importRuns.startedBy,
  startedByName: users.name,
  heartbeatAt: importRuns.heartbeatAt,
  startedAt: importRuns.startedAt,
  finishedAt: importRuns.finishedAt,
  createdAt: importRuns.createdAt,
  hasContent: sql<boolean>`${importRuns.content} is not null`,
};

const starter = and(eq(users.municipalityId, importRuns.municipalityId), eq(users.id, importRuns.startedBy));

export async function insertRun(
  tx: ScopedTx,
  row: Omit<typeof importRuns.$inferInsert, 'municipalityId' | 'mapping'> & { mapping: RunMapping },
): Promise<void> {
  await tx.insert(importRuns).values({ ...row, municipalityId: tx.municipalityId });
}

export async function findRun(tx: ScopedTx, id: string) {
  const [row] = await tx
    .select(runColumns)
    .from(importRuns)
    .leftJoin(users, starter)
    .where(eq(importRuns.id, id));
  return row ?? null;
}

export type RunRow = NonNullable<Awaited<ReturnType<typeof findRun>>>;

/** The file of a run as it was given, or null when it is no longer kept. */
export async function findRunContent(tx: ScopedTx, id: string): Promise<Buffer | null> {
  const [row] = await tx
    .select({ content: importRuns.content })
    .from(importRuns)
    .where(eq(importRuns.id, id));
  return row?.content ?? null;
}

/** Runs of a subject, the newest first. */
export async function listRuns(tx: ScopedTx, subject: 'hosts' | 'areas', limit: number, offset = 0) {
  return tx
    .select(runColumns)
    .from(importRuns)
    .leftJoin(users, starter)
    .where(eq(importRuns.subject, subject))
    .orderBy(desc(importRuns.createdAt), desc(importRuns.id))
    .limit(limit)
    .offset(offset);
}

export async function countRuns(tx: ScopedTx, subject: 'hosts' | 'areas'): Promise<number> {
  const [row] = await tx.select({ total: count() }).from(importRuns).where(eq(importRuns.subject, subject));
  return row?.total ?? 0;
}

export async function saveRunChoices(
  tx: ScopedTx,
  id: string,
  choices: { includeOutside: boolean; hostKind: string; mapping: RunMapping },
): Promise<void> {
  await tx.update(importRuns).set(choices).where(eq(importRuns.id, id));
}

/** Only one import of a municipality runs at a time: the second waits here for the first one's claim. */
export async function lockImports(tx: ScopedTx): Promise<void> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended('imports:' || ${tx.municipalityId}, 0))`,
  );
}

/** The file name of a run that is at work: running, with a sign of life since `deadBefore`. */
export async function findRunAtWork(tx: ScopedTx, deadBefore: Date): Promise<string | null> {
  const alive = sql`${importRuns.heartbeatAt} >= ${deadBefore.toISOString()}::timestamptz`;
  const [row] = await tx
    .select({ fileName: importRuns.fileName })
    .from(importRuns)
    .where(and(eq(importRuns.status, 'running'), alive));
  return row?.fileName ?? null;
}

/**
 * Takes a run: one that waits in its preview, was stopped, has failed, or has given no sign of life since `deadBefore`.
 * @returns false when it is in no such state, as when somebody else was faster.
 */
export async function claimRun(tx: ScopedTx, id: string, now: Date, deadBefore: Date): Promise<boolean> {
  const dead = and(eq(importRuns.status, 'running'), lt(importRuns.heartbeatAt, deadBefore));
  const claimed = await tx
    .update(importRuns)
    .set({
      status: 'running',
      heartbeatAt: now,
      startedAt: sql`coalesce(${importRuns.startedAt}, ${now.toISOString()}::timestamptz)`,
      error: '',
    })
    .where(and(eq(importRuns.id, id), or(inArray(importRuns.status, ['preview', 'stopped', 'failed']), dead)))
    .returning({ id: importRuns.id });
  return claimed.length === 1;
}

/** Holds a running run at the row where it stands. @returns false when it stands elsewhere: another process has it. */
export async function holdRun(tx: ScopedTx, id: string, doneRows: number): Promise<boolean> {
  const held = await tx
    .select({ id: importRuns.id })
    .from(importRuns)
    .where(and(eq(importRuns.id, id), eq(importRuns.status, 'running'), eq(importRuns.doneRows, doneRows)))
    .for('update');
  return held.length === 1;
}

/** Lets a run stand where it is. @returns false when it is not running any more. */
export async function stopRun(tx: ScopedTx, id: string): Promise<boolean> {
  const stopped = await tx
    .update(importRuns)
    .set({ status: 'stopped' })
    .where(and(eq(importRuns.id, id), eq(importRuns.status, 'running')))
    .returning({ id: importRuns.id });
  return stopped.length === 1;
}

/**
 * Drops the plans this connection has made. Those made while the tables were empty look rows up by municipality
 * alone, and each reference of a big import would then be checked against all rows before it.
 */
export async function forgetPlans(tx: ScopedTx): Promise<void> {
  await tx.execute(sql`discard plans`);
}

/** A run that is being stored or taken back gives a sign of life. */
export async function beatRun(tx: ScopedTx, id: string, now: Date): Promise<void> {
  await tx.update(importRuns).set({ heartbeatAt: now }).where(eq(importRuns.id, id));
}

/** Runs that are being stored or taken back, with their last sign of life. */
export async function listRunsAtWork(tx: ScopedTx) {
  return tx
    .select({ id: importRuns.id, heartbeatAt: importRuns.heartbeatAt })
    .from(importRuns)
    .where(inArray(importRuns.status, ['running', 'undoing']));
}

/** Takes a run over from a process that is gone. @returns false when it has given a sign of life since `deadBefore`. */
export async function takeRunOver(tx: ScopedTx, id: string, now: Date, deadBefore: Date): Promise<boolean> {
  const taken = await tx
    .update(importRuns)
    .set({ heartbeatAt: now })
    .where(and(eq(importRuns.id, id), lt(importRuns.heartbeatAt, deadBefore)))
    .returning({ id: importRuns.id });
  return taken.length === 1;
}

/** Moves a run on that is held. */
export async function advanceRun(
  tx: ScopedTx,
  id: string,
  step: { doneRows: number; totalRows: number; counts: Record<string, number>; heartbeatAt: Date },
): Promise<void> {
  await tx.update(importRuns).set(step).where(eq(importRuns.id, id));
}

/** A run that is over: done, failed with what happened, or cancelled. A cancelled one gives up its file. */
export async function endRun(
  tx: ScopedTx,
  id: string,
  end: {
    status: 'done' | 'failed' | 'cancelled';
    error?: string;
    counts?: Record<string, number>;
    now: Date;
  },
): Promise<void> {
  const { status, error = '', counts, now } = end;
  await tx
    .update(importRuns)
    .set({
      ...{ status, error, finishedAt: now },
      ...(counts ? { counts } : {}),
      ...(status === 'cancelled' ? { content: null } : {}),
    })
    .where(eq(importRuns.id, id));
}
