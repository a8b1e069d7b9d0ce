import { sql } from 'drizzle-orm';
import type { ScopedTx } from '#db/scope.server';

/** Hosts taken from the outbox, with how often each had changed by then. */
export interface Taken {
  hostIds: string[];
  changes: number[];
}

/** Notes hosts that the second engine has to hear of, and calls for the job; committed with their change. */
export async function noteChanged(tx: ScopedTx, hostIds: readonly string[]): Promise<void> {
  await tx.execute(sql`select search_outbox_note(${sql.param(hostIds)}::uuid[])`);
}

/** Notes every host of the municipality, for an index that holds none. @returns how many. */
export async function noteAll(tx: ScopedTx): Promise<number> {
  return count(tx, sql`search_outbox_fill()`);
}

/** Lets wait again what changed since an instant. @returns how many. */
export async function noteSince(tx: ScopedTx, since: Date): Promise<number> {
  return count(tx, sql`search_outbox_again(${since.toISOString()}::timestamptz)`);
}

/** Hosts that changed since an instant, whether they wait or not. */
export async function changedSince(tx: ScopedTx, since: Date): Promise<string[]> {
  const rows = await tx.execute<{ host_id: string }>(
    sql`select host_id from search_outbox_changed(${since.toISOString()}::timestamptz)`,
  );
  return rows.map((row) => row.host_id);
}

/** Takes hosts that wait, the longest waiting first, so that nobody else sends them for so many seconds. */
export async function takeWaiting(tx: ScopedTx, most: number, seconds: number): Promise<Taken> {
  const rows = await tx.execute<{ host_id: string; changes: number }>(
    sql`select host_id, changes from search_outbox_take(${most}::int, ${seconds}::int)`,
  );
  return { hostIds: rows.map((row) => row.host_id), changes: rows.map((row) => row.changes) };
}

/** Gives them back: sent, unless they changed since; or still waiting. */
export async function giveBack(tx: ScopedTx, { hostIds, changes }: Taken, sent: boolean): Promise<void> {
  await tx.execute(
    sql`select search_outbox_give_back(${sql.param(hostIds)}::uuid[], ${sql.param(changes)}::int[], ${sent}::boolean)`,
  );
}

/** Calls for the job: at once, or once at an instant for however many calls (`key`). */
export async function callForSync(tx: ScopedTx, later?: { key: string; at: Date }): Promise<void> {
  await tx.execute(
    sql`select search_outbox_call(${later?.key ?? null}::text, ${later?.at.toISOString() ?? null}::timestamptz)`,
  );
}

/** How many hosts of the municipality wait. */
export async function countWaiting(tx: ScopedTx): Promise<number> {
  return count(tx, sql`search_outbox_waiting()`);
}

async function count(tx: ScopedTx, call: ReturnType<typeof sql>): Promise<number> {
  const [row] = await tx.execute<{ n: number }>(sql`select ${call} as n`);
  return row?.n ?? 0;
}
