import { sql } from 'drizzle-orm';
import { check, index, integer, text, timestamp, unique } from 'drizzle-orm/pg-core';
import { tenantTable } from '../tenant.server';

/** 法人・団体, of which a host is one site. */
export const organisations = tenantTable(
  'organisations',
  {
    name: text('name').notNull(),
    kana: text('kana').notNull().default(''),
    /** municipality | shakyo | consultation | operator | neighbourhood | other; empty: not said. */
    kind: text('kind').notNull().default(''),
    /** 法人番号, 13 digits, its check digit verified where it is entered. */
    corporateNumber: text('corporate_number'),
    url: text('url').notNull().default(''),
    version: integer('version').notNull().default(1),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    unique('organisations_corporate_number').on(t.municipalityId, t.corporateNumber),
    check(
      'organisations_number_form',
      sql`${t.corporateNumber} is null or ${t.corporateNumber} ~ '^[1-9][0-9]{12}$'`,
    ),
    index('organisations_name').on(t.municipalityId, t.name),
  ],
);
