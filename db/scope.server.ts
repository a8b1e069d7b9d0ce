import { sql } from 'drizzle-orm';
import type { PgTransaction } from 'drizzle-orm/pg-core';
import type { PostgresJsQueryResultHKT } from 'drizzle-orm/postgres-js';
import { Unavailable } from '~/domain/kernel/errors';
import { actorName, type Scope } from '~/domain/kernel/scope';
import { database } from './client.server';

declare const scoped: unique symbol;

type Transaction = PgTransaction<PostgresJsQueryResultHKT>;

/**
 * A transaction in which PostgreSQL knows the municipality and who acts. Queries take nothing else; only `withScope`
 * makes one.
 */
export type ScopedTx = Transaction & {
  readonly [scoped]: true;
  readonly municipalityId: string;
  /** Nothing is changed in it but for the entry that tells what was shown. */
  readonly reading: boolean;
  /** The case itself is being changed, which takes who works on it. */
  editing?: boolean;
  /** By what right the case was seen that it found, once it found one. */
  caseWay?: CaseWay;
};

/** Working on the case; as a member of the meeting; having decided on it; opened in an emergency. */
export type CaseWay = 'works' | 'meeting' | 'decided' | 'urgent';

/** A transaction that has not settled by then never will (porsager/postgres #1186). */
const longestMs = 10_000;

/**
 * Runs `work` in one transaction as a login that owns nothing, with the municipality set for that transaction.
 * Everything is committed together or not at all. Never wait for anything but the database inside.
 *
 * @throws Unavailable when the database cannot be reached or does not answer in ten seconds.
 */
export async function withScope<T>(
  scope: Scope,
  work: (tx: ScopedTx) => Promise<T>,
  options: { readOnly?: boolean; reading?: boolean } = {},
): Promise<T> {
  const { app, appReads } = database();
  const running = (options.readOnly ? appReads : app).transaction(async (tx) => {
    // Sent together with the first query: the connection takes them in this order, and without it none finds a row.
    const isSet = tx.execute(settingOf(scope)).then(() => undefined);
    const scopedTx = Object.assign(tx, {
      municipalityId: scope.municipalityId,
      reading: options.reading ?? false,
    }) as unknown as ScopedTx;
    const [value] = await Promise.all([Promise.resolve(scopedTx).then(work), isSet]);
    return value;
  });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Unavailable()), longestMs);
  });
  try {
    return await Promise.race([running, late]);
  } catch (error) {
    throw isOutage(error) ? new Unavailable() : error;
  } finally {
    clearTimeout(timer);
    running.catch(() => undefined);
  }
}

function settingOf(scope: Scope) {
  return sql`select set_config('app.municipality', ${scope.municipalityId}, true),
    set_config('app.actor', ${actorName(scope)}, true)`;
}

const outages = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
  'CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  '57P01',
  '57P02',
  '57P03',
  '25P03',
  '53300',
]);

/** Whether a fault means that the database could not be reached. */
export function isOutage(error: unknown): boolean {
  return outages.has(databaseCode(error));
}

/** The code of a fault of the database: SQLSTATE, or the driver's own; '' for anything else. */
export function databaseCode(error: unknown): string {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    const code = (at as { code?: unknown }).code;
    if (typeof code === 'string') return code;
  }
  return '';
}

/** The name of the constraint that refused a write; '' when none did. */
export function violatedConstraint(error: unknown): string {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    const name = (at as { constraint_name?: unknown }).constraint_name;
    if (typeof name === 'string') return name;
  }
  return '';
}
