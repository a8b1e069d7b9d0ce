import type postgres from 'postgres';
import { expect } from 'vitest';

/** Resolves once so many transactions of this database wait for a lock of another one. */
export async function lockWaits(sql: postgres.Sql, count = 1): Promise<void> {
  await expect
    .poll(
      async () => {
        const [row] = await sql<{ waiting: number }[]>`
          select count(*)::int as waiting from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock'`;
        return row?.waiting;
      },
      { timeout: 10_000, interval: 20 },
    )
    .toBe(count);
}
