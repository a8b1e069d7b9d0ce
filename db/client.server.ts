import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { guardedClient, readingClient } from './guard.server';

/** One URL for each login; see `db/roles.server.ts` for what each may do. */
export interface DatabaseUrls {
  owner: string;
  app: string;
  auth: string;
  search: string;
}

export interface Database {
  urls: DatabaseUrls;
  app: PostgresJsDatabase;
  /** The same, whose transactions cannot write. */
  appReads: PostgresJsDatabase;
  appSql: postgres.Sql;
  /** For the sign-in library alone. */
  authSql: postgres.Sql;
  /** For the search engine alone. */
  searchSql: postgres.Sql;
  close(): Promise<void>;
}

export interface PoolSizes {
  app: number;
  auth: number;
  search: number;
}

// The site's start and the Remix bundle each hold a copy of this module; both must see the same pools.
const place = Symbol.for('musubiba.database');
const shared = globalThis as unknown as Record<typeof place, Database | undefined>;

const appSettings = {
  // Statements are prepared to save the parsing; what they find differs too much for one plan.
  plan_cache_mode: 'force_custom_plan',
  statement_timeout: 9_000,
  idle_in_transaction_session_timeout: 10_000,
  lock_timeout: 5_000,
  // Kilobytes: see `host_search_doc` in `db/sql/20-search.sql`.
  gin_pending_list_limit: 256,
};

const searchSettings = {
  enable_seqscan: 'off',
  jit: 'off',
  random_page_cost: '1.1',
  max_parallel_workers_per_gather: '0',
  plan_cache_mode: 'force_custom_plan',
  work_mem: '32MB',
  statement_timeout: 3_000,
};

/** Opens the pools. Nothing is sent before the first query. */
export function openDatabase(
  urls: DatabaseUrls,
  sizes: PoolSizes = { app: 10, auth: 4, search: 4 },
): Database {
  const pool = (url: string, max: number, connection: Record<string, string | number>) =>
    postgres(url, { max, connection, onnotice: () => undefined, connect_timeout: 5, idle_timeout: 60 });
  const appSql = guardedClient(pool(urls.app, sizes.app, appSettings));
  const authSql = guardedClient(pool(urls.auth, sizes.auth, appSettings));
  const searchSql = guardedClient(pool(urls.search, sizes.search, searchSettings));
  const opened: Database = {
    urls,
    appSql,
    authSql,
    searchSql,
    app: drizzle(appSql),
    appReads: drizzle(readingClient(appSql)),
    close: async () => {
      await Promise.all([appSql, authSql, searchSql].map((sql) => sql.end({ timeout: 5 })));
      if (shared[place] === opened) shared[place] = undefined;
    },
  };
  shared[place] = opened;
  return opened;
}

/** The pools opened by the start of the site, a command or a test. */
export function database(): Database {
  const opened = shared[place];
  if (!opened) throw new Error('openDatabase() has not been called.');
  return opened;
}
