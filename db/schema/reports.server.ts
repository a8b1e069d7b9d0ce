import { sql } from 'drizzle-orm';
import { check, date, integer, jsonb, text, timestamp, unique, uniqueIndex } from 'drizzle-orm/pg-core';
import { tenantTable } from '../tenant.server';

/**
 * What participants can do, wish and need, counted once a month. Only what may be published is kept: counts that are
 * hidden or rounded are not there to be worked out (D11).
 */
export const participantCounts = tenantTable(
  'participant_counts',
  {
    /** 'YYYY-MM' */
    month: text('month').notNull(),
    countedOn: date('counted_on').notNull(),
    /** Counts below this are hidden. */
    threshold: integer('threshold').notNull(),
    content: jsonb('content').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    unique('participant_counts_once').on(t.municipalityId, t.month),
    check('participant_counts_month', sql`${t.month} ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'`),
  ],
);

/**
 * Who has somewhere to go and who is left without: each look over everybody and all places, from when it was asked for.
 * Only what may be told is kept, as of the counts above; nothing of it where too few people are there.
 */
export const fairnessRuns = tenantTable(
  'fairness_runs',
  {
    askedAt: timestamp('asked_at', { withTimezone: true }).notNull(),
    /** Null: it is being calculated. */
    countedOn: date('counted_on'),
    places: integer('places'),
    /** Counts below this are hidden. */
    threshold: integer('threshold'),
    /** Null: it is being calculated, or nothing can be told. */
    content: jsonb('content'),
  },
  (t) => [
    uniqueIndex('fairness_runs_one_at_work')
      .on(t.municipalityId)
      .where(sql`${t.countedOn} is null`),
    check(
      'fairness_runs_whole',
      sql`${t.content} is null or (${t.countedOn} is not null and ${t.threshold} >= 3)`,
    ),
  ],
);
