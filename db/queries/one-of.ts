import { sql, type Placeholder, type SQL } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';

/** Whether an id is among however many, handed over as one value (`asOneValue`). */
export function isOneOf(column: AnyPgColumn, ids: readonly string[] | Placeholder): SQL {
  return sql`${column} = any (${Array.isArray(ids) ? sql.param(asOneValue(ids)) : ids}::uuid[])`;
}

export function asOneValue(ids: readonly string[]): string {
  return `{${ids.join(',')}}`;
}
