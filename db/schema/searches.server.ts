import { sql } from 'drizzle-orm';
import { check, date, index, integer, jsonb, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { belongsTo, tenantTable } from '../tenant.server';
import { users } from './accounts.server';

const instant = (name: string) => timestamp(name, { withTimezone: true });

/** 保存した検索: a question that one user keeps, to be told of hosts that come to fit it. */
export const savedSearches = tenantTable(
  'saved_searches',
  {
    userId: uuid('user_id').notNull(),
    name: text('name').notNull(),
    /** The question as the query part of an address (`askedOf`). */
    asked: text('asked').notNull(),
    /** Hosts that fitted when the user last looked and that the filters have let through since; null: not looked up yet. */
    known: uuid('known').array(),
    /** Hosts that have come to fit since. */
    fresh: uuid('fresh')
      .array()
      .notNull()
      .default(sql`'{}'`),
    savedAt: instant('saved_at').notNull(),
    /** When the hosts that fit were last looked up. */
    checkedAt: instant('checked_at'),
  },
  (t) => [
    belongsTo('saved_searches_user_fk', t, t.userId, () => users, 'cascade'),
    unique('saved_searches_once').on(t.municipalityId, t.userId, t.asked),
  ],
);

/** What one user searched last. Nobody else sees it, and it goes after a month. */
export const recentSearches = tenantTable(
  'recent_searches',
  {
    userId: uuid('user_id').notNull(),
    asked: text('asked').notNull(),
    total: integer('total').notNull(),
    searchedAt: instant('searched_at').notNull(),
  },
  (t) => [
    belongsTo('recent_searches_user_fk', t, t.userId, () => users, 'cascade'),
    unique('recent_searches_once').on(t.municipalityId, t.userId, t.asked),
  ],
);

/** What was searched for on a day, and how often; who it was is not kept. */
export const searchLog = tenantTable(
  'search_log',
  {
    day: date('day').notNull(),
    /** public | staff */
    audience: text('audience').notNull(),
    /** The words; null: they could have told of a person and were not kept. */
    words: text('words'),
    /** Values of each filter, areas among them; excluded ones begin with -. */
    filters: jsonb('filters').$type<Record<string, string[]>>().notNull(),
    /** Words and filters in one short text, by which the same question is known. */
    question: text('question').notNull(),
    times: integer('times').notNull().default(1),
    /** Hosts that were found the last time. */
    total: integer('total').notNull(),
    /** How they were found: exact | corrected | words | any */
    stage: text('stage').notNull(),
  },
  (t) => [
    unique('search_log_once').on(t.municipalityId, t.day, t.audience, t.question),
    index('search_log_missed')
      .on(t.municipalityId, t.day)
      .where(sql`${t.total} = 0`),
    check('search_log_audience', sql`${t.audience} in ('public','staff')`),
    check('search_log_times', sql`${t.times} > 0`),
  ],
);
