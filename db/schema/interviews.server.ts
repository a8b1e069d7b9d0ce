import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { belongsTo, tenantTable } from '../tenant.server';
import { users } from './accounts.server';
import { cases } from './people.server';

/**
 * Every state a profile was saved in, never changed: a save appends. What somebody saved beside a newer state of
 * somebody else has no `version` of its own, and waits there to be taken over or left.
 */
export const profileVersions = tenantTable(
  'profile_versions',
  {
    caseId: uuid('case_id').notNull(),
    /** The version of the profile that this save made; null: kept beside. */
    version: integer('version'),
    /** The version that was on the screen while it was written. */
    baseVersion: integer('base_version').notNull(),
    /** form | interview | cards | restored | carried */
    how: text('how').notNull(),
    /** One interview on one device, and the order of its saves. */
    sitting: uuid('sitting'),
    sequence: integer('sequence'),
    /** The version that was taken up again. */
    restoredFrom: integer('restored_from'),
    content: jsonb('content').notNull(),
    /** Null: saved before the history began. */
    savedBy: uuid('saved_by'),
    savedAt: timestamp('saved_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    belongsTo('profile_versions_case_fk', t, t.caseId, () => cases, 'cascade'),
    belongsTo('profile_versions_saved_by_fk', t, t.savedBy, () => users),
    unique('profile_versions_once').on(t.municipalityId, t.caseId, t.version),
    check('profile_versions_how', sql`${t.how} in ('form','interview','cards','restored','carried')`),
    index('profile_versions_case').on(t.municipalityId, t.caseId, t.savedAt),
  ],
);

/** What was heard, line by line; written once, by an id that the device made, and never changed. */
export const interviewNotes = tenantTable(
  'interview_notes',
  {
    caseId: uuid('case_id').notNull(),
    text: text('text').notNull(),
    /** When it was written on the device, which may have had no connection. */
    writtenAt: timestamp('written_at', { withTimezone: true }).notNull(),
    recordedBy: uuid('recorded_by').notNull(),
    recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    belongsTo('interview_notes_case_fk', t, t.caseId, () => cases, 'cascade'),
    belongsTo('interview_notes_recorded_by_fk', t, t.recordedBy, () => users),
    index('interview_notes_case').on(t.municipalityId, t.caseId, t.writtenAt),
  ],
);
