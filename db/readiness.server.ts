import { readFileSync } from 'node:fs';
import path from 'node:path';
import postgres from 'postgres';
import type { Database } from './client.server';

export interface Readiness {
  /** Each throws when what it looks at does not answer or is not as this program needs it. */
  checks: Record<'database' | 'migrations' | 'search', () => Promise<void>>;
  /** Told beside them; none of them makes the site not ready. */
  remarks: Record<'queue', () => Promise<string>>;
  close(): Promise<void>;
}

/** Seconds after which a job that could run and does not means that nobody runs jobs. */
const queueBehindAfter = 300;

/** What `/readyz` looks at. */
export function readinessOf(database: Database): Readiness {
  // Only the owner can read what has been migrated; asked rarely, it keeps no connection.
  const owner = postgres(database.urls.owner, {
    max: 1,
    idle_timeout: 5,
    connect_timeout: 2,
    onnotice: () => undefined,
  });
  return {
    checks: {
      database: async () => {
        await database.appSql`select 1`;
      },
      migrations: async () => {
        if (!(await hasNewest(owner))) throw new Error('migrations are missing');
      },
      search: async () => {
        await database.searchSql`select 1`;
      },
    },
    remarks: {
      queue: async () => {
        const [row] = await database.appSql<{ seconds: number }[]>`select queue_delay() as seconds`;
        return (row?.seconds ?? 0) > queueBehindAfter ? 'behind' : 'ok';
      },
    },
    close: () => owner.end({ timeout: 2 }),
  };
}

export interface QueueState {
  /** Jobs that could run now, and jobs whose tries are used up. */
  waiting: number;
  givenUp: number;
  /** Seconds the oldest job that could run has been waiting. */
  delayS: number;
}

/** What `/metrics` tells of the queue. */
export async function queueState(database: Database): Promise<QueueState> {
  const [row] = await database.appSql<{ waiting: number; given_up: number; delay_s: number }[]>`
    select waiting, given_up, delay_s from queue_state()`;
  return { waiting: row?.waiting ?? 0, givenUp: row?.given_up ?? 0, delayS: row?.delay_s ?? 0 };
}

/** Whether every migration this program knows has been applied. */
export async function isMigrated(ownerUrl: string): Promise<boolean> {
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => undefined });
  try {
    return await hasNewest(owner);
  } finally {
    await owner.end({ timeout: 5 });
  }
}

async function hasNewest(owner: postgres.Sql): Promise<boolean> {
  const [found] = await owner<{ present: boolean }[]>`
    select to_regclass('drizzle.__drizzle_migrations') is not null as present`;
  if (!found?.present) return false;
  const [applied] = await owner<{ newest: string | null }[]>`
    select max(created_at)::text as newest from drizzle.__drizzle_migrations`;
  return Number(applied?.newest ?? 0) >= newestKnown();
}

function newestKnown(): number {
  const file = path.join(import.meta.dirname, 'migrations', 'meta', '_journal.json');
  const { entries } = JSON.parse(readFileSync(file, 'utf8')) as { entries: { when: number }[] };
  return Math.max(0, ...entries.map((entry) => entry.when));
}
