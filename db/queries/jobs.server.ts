import { sql } from 'drizzle-orm';
import type { ScopedTx } from '../scope.server';

/**
 * Puts a job into the queue with the change that calls for it: both are committed together or neither is. The job
 * is called with `payload` and the municipality of the transaction, at least once; what it does must be the same
 * done twice. A job of the same task and key that still waits is replaced.
 *
 * @param attempts how often it is tried, with growing pauses (24 tries reach over two days).
 * @param at not before this instant; without it, at once.
 */
export async function enqueue(
  tx: ScopedTx,
  task: string,
  payload: Readonly<Record<string, string | number | boolean>>,
  { key, attempts = 24, at }: { key: string; attempts?: number; at?: Date },
): Promise<void> {
  await tx.execute(
    sql`select enqueue_job(${task}::text, ${JSON.stringify(payload)}::text::jsonb, ${key}::text, ${attempts}::int,
      ${at?.toISOString() ?? null}::timestamptz)`,
  );
}
