import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { afterAll, beforeAll, inject } from 'vitest';
import { openDatabase, type Database } from '#db/client.server';
import { testUrls } from './template';

/** What a test file may know of its own database. */
export interface TestDatabase {
  /** The pools of the logins, as the site has them. */
  readonly pools: Database;
  /** A superuser's connection to the same database: for tampering and killing, never for setting up. */
  readonly admin: postgres.Sql;
}

/** Gives the test file a database of its own, copied from the migrated one, and drops it afterwards. */
export function useDatabase(): TestDatabase {
  const name = `test_${randomBytes(6).toString('hex')}`;
  let pools: Database | undefined;
  let admin: postgres.Sql | undefined;

  beforeAll(async () => {
    const adminUrl = inject('adminUrl');
    const server = postgres(adminUrl, { max: 1, onnotice: () => undefined });
    await server.unsafe(`create database ${name} template ${inject('template')} owner musubiba_owner`);
    await server.end();
    pools = openDatabase(testUrls(adminUrl, name));
    const url = new URL(adminUrl);
    url.pathname = `/${name}`;
    admin = postgres(url.toString(), { max: 2, onnotice: () => undefined });
  });

  afterAll(async () => {
    await pools?.close();
    await admin?.end();
    const server = postgres(inject('adminUrl'), { max: 1, onnotice: () => undefined });
    await server.unsafe(`drop database if exists ${name} with (force)`);
    await server.end();
  });

  const present = <T>(value: T | undefined): T => {
    if (!value) throw new Error('useDatabase() is ready only inside tests and hooks.');
    return value;
  };
  return {
    get pools() {
      return present(pools);
    },
    get admin() {
      return present(admin);
    },
  };
}
