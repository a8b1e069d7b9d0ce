import { sql } from 'drizzle-orm';
import {
  foreignKey,
  pgPolicy,
  pgTable,
  primaryKey,
  uuid,
  type AnyPgColumn,
  type PgColumnBuilderBase,
  type PgTableExtraConfigValue,
} from 'drizzle-orm/pg-core';
import { municipalities } from './schema/directory.server';

/** The municipality of the running transaction; no setting (or an emptied one) means: nobody's rows. */
const ownRows = sql`municipality_id = nullif(current_setting('app.municipality', true), '')::uuid`;

const tenantColumns = {
  municipalityId: uuid('municipality_id')
    .notNull()
    .references(() => municipalities.id),
  id: uuid('id').notNull(),
};

type TenantColumns<C> = typeof tenantColumns & C;
type ColumnsOf<N extends string, C extends Record<string, PgColumnBuilderBase>> = Parameters<
  NonNullable<Parameters<typeof pgTable<N, TenantColumns<C>>>[2]>
>[0];

/**
 * A table whose every row belongs to one municipality: keyed by (municipality_id, id) so that it can be
 * distributed by municipality, and closed by row-level security to every other one.
 * FORCE and the grants are applied by `db/sql/walls.sql` to each table that has the column.
 */
export function tenantTable<N extends string, C extends Record<string, PgColumnBuilderBase>>(
  name: N,
  columns: C,
  extra?: (table: ColumnsOf<N, C>) => PgTableExtraConfigValue[],
) {
  return pgTable(name, { ...tenantColumns, ...columns } as TenantColumns<C>, (table) => {
    const own = table as unknown as { municipalityId: AnyPgColumn; id: AnyPgColumn };
    return [
      primaryKey({ name: `${name}_pk`, columns: [own.municipalityId, own.id] }),
      pgPolicy(`${name}_own_municipality`, { for: 'all', to: 'public', using: ownRows, withCheck: ownRows }),
      ...(extra?.(table) ?? []),
    ];
  });
}

interface TenantKey {
  municipalityId: AnyPgColumn;
  id: AnyPgColumn;
}

/** A reference inside one municipality: both columns together, so that no row can point across the wall. */
export function belongsTo(
  name: string,
  table: { municipalityId: AnyPgColumn },
  column: AnyPgColumn,
  target: () => TenantKey,
  onDelete: 'restrict' | 'cascade' = 'restrict',
) {
  const key = target();
  return foreignKey({
    name,
    columns: [table.municipalityId, column],
    foreignColumns: [key.municipalityId, key.id],
  }).onDelete(onDelete);
}
