import type { PgDatabase } from 'drizzle-orm/pg-core';
import type { PostgresJsQueryResultHKT } from 'drizzle-orm/postgres-js';

type Connected = Pick<PgDatabase<PostgresJsQueryResultHKT, Record<string, unknown>>, '_'>;

/** A query of the builder, of which the text is not written yet. */
interface Unwritten<Rows> {
  prepare(name: string): { execute(values?: Record<string, unknown>): Promise<Rows> };
}

/**
 * A query whose text is written once, when it is first asked, instead of each time: for wide queries of pages that are
 * opened all day. What differs from time to time is a `sql.placeholder`, and nothing else may.
 *
 * @returns asks it in any transaction, with the values of its placeholders.
 */
export function builtOnce<Db extends Connected, Rows>(
  build: (db: Db) => Unwritten<Rows>,
): (db: Db, values: Record<string, unknown>) => Promise<Rows> {
  let written: ReturnType<Unwritten<Rows>['prepare']> | undefined;
  return (db, values) => {
    written ??= build(db).prepare('once');
    // What the builder writes belongs to the connection it was written for; only that differs.
    const bound = Object.create(written, { client: { value: clientOf(db) } }) as typeof written;
    return bound.execute(values);
  };
}

/** The connection of a transaction, which the builder keeps in its session. */
function clientOf(db: Connected): unknown {
  return (db._.session as unknown as { client: unknown }).client;
}
