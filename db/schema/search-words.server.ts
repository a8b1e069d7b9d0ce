import { sql } from 'drizzle-orm';
import { check, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { tenantTable } from '../tenant.server';

/** 言いかえ: words that a municipality searches as one, or as neighbours, beside those that are built in. */
export const searchWords = tenantTable(
  'search_words',
  {
    /** same: one meaning, found both ways. related: found too, below what holds the word itself. */
    kind: text('kind').notNull(),
    words: text('words').array().notNull(),
    addedBy: uuid('added_by'),
    addedAt: timestamp('added_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    check('search_words_kind', sql`${t.kind} in ('same','related')`),
    check('search_words_count', sql`cardinality(${t.words}) between 2 and 12`),
  ],
);
