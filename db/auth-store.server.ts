import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import type postgres from 'postgres';
import * as tables from './schema/auth.server';

/** The tables of the sign-in, through their own login. */
export type AuthDb = PostgresJsDatabase<typeof tables>;

export function authStore(sql: postgres.Sql) {
  const db: AuthDb = drizzle(sql, { schema: tables });
  const { user, session, account, verification, twoFactor } = tables;
  const adapter = drizzleAdapter(db, {
    provider: 'pg',
    schema: { user, session, account, verification, twoFactor },
  });
  return { db, adapter };
}
