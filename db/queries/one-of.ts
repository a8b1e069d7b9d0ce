import { sql, type SQL } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';

/** Whether an id is among however many, handed over as one value. */
export function isOneOf(column: AnyPgColumn, ids: readonly string[]): SQL {
  return sql`${column} = any (${sql.param(`{${ids.join(',')}}`)}::uuid[])`;
}
