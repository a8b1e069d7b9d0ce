import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as runMigrations } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { migrateQueue } from './queue.server';

const here = import.meta.dirname;

/**
 * Brings a database to the newest shape, as its owner: the numbered migrations once each, those of the queue, then
 * every script of `db/sql` in the order of their names. Those scripts can be run again and again and close the walls around
 * whatever tables there are.
 */
export async function migrate(
  ownerUrl: string,
  logins: { app: string; auth: string; search: string },
): Promise<void> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => undefined });
  try {
    await sql`select pg_advisory_lock(726001)`;
    await runMigrations(drizzle(sql), { migrationsFolder: path.join(here, 'migrations') });
    await migrateQueue(ownerUrl);
    for (const file of (await readdir(path.join(here, 'sql'))).sort()) {
      const script = await readFile(path.join(here, 'sql', file), 'utf8');
      await sql.unsafe(
        script
          .replaceAll('musubiba_app', quoted(logins.app))
          .replaceAll('musubiba_auth', quoted(logins.auth))
          .replaceAll('musubiba_search', quoted(logins.search)),
      );
    }
  } finally {
    await sql.end({ timeout: 5 });
  }
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** The name under which a URL signs in. */
export function loginOf(url: string): string {
  return decodeURIComponent(new URL(url).username);
}
