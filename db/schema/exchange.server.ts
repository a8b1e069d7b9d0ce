import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  customType,
  doublePrecision,
  index,
  integer,
  jsonb,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { belongsTo, tenantTable } from '../tenant.server';
import { users } from './accounts.server';
import { hosts } from './registry.server';

const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/** 取込: one file, from its preview to its result. */
export const importRuns = tenantTable(
  'import_runs',
  {
    /** hosts: a list of places. areas: a boundary file. */
    subject: text('subject').notNull().default('hosts'),
    fileName: text('file_name').notNull(),
    /** Names the source across repeated runs: rows of one source are recognised again by it. */
    sourceKey: text('source_key').notNull(),
    content: bytea('content'),
    encoding: text('encoding').notNull().default(''),
    /** How the columns were understood, kind of host, switches. */
    mapping: jsonb('mapping').notNull().default({}),
    hostKind: text('host_kind').notNull().default(''),
    includeOutside: boolean('include_outside').notNull().default(false),
    status: text('status').notNull().default('preview'),
    totalRows: integer('total_rows').notNull().default(0),
    doneRows: integer('done_rows').notNull().default(0),
    /** Rows by class: added, changed, unchanged, outside, unusable, without_point … */
    counts: jsonb('counts').$type<Record<string, number>>().notNull().default({}),
    error: text('error').notNull().default(''),
    /** What became of areas when a newer version replaced them, or what an undo took back and left. */
    report: jsonb('report').$type<Record<string, unknown>>().notNull().default({}),
    /** Null: started from the command line. */
    startedBy: uuid('started_by'),
    heartbeatAt: timestamp('heartbeat_at', { withTimezone: true }),
    startedAt: timestamp('started_at', { withTimezone: true }),
    finishedAt: timestamp('finished_at', { withTimezone: true }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    belongsTo('import_runs_started_by_fk', t, t.startedBy, () => users),
    check(
      'import_runs_status',
      sql`${t.status} in ('preview','running','stopped','done','failed','cancelled','undoing','undone')`,
    ),
    check('import_runs_subject', sql`${t.subject} in ('hosts','areas')`),
    index('import_runs_created').on(t.municipalityId, t.createdAt),
  ],
);

/** One row of a file and what became of it. */
export const importRows = tenantTable(
  'import_rows',
  {
    runId: uuid('run_id').notNull(),
    /** Null: a host of the source that stands in no line any more. */
    line: integer('line'),
    /** added | changed | kept (edited here) | unchanged | known | repeated | outside | unusable | vanished */
    outcome: text('outcome').notNull(),
    reason: text('reason').notNull().default(''),
    original: text('original').notNull().default(''),
    /** Municipality the row belongs to, when it is another one. */
    elsewhere: text('elsewhere').notNull().default(''),
    hostId: uuid('host_id'),
    withoutPoint: boolean('without_point').notNull().default(false),
    /** What the row changed in its host, and what it did not because a person had edited it. */
    differences: jsonb('differences').$type<RowDifference[]>().notNull().default([]),
    /** Version of the host as the run left it: while it holds, nobody has touched the host since. */
    hostVersion: integer('host_version'),
    /** What the source had written before; null for a host that it did not know. */
    before: jsonb('before').$type<SourceBefore>(),
    /** After an undo: 'removed', 'reverted', or in words why it stays. */
    undone: text('undone').notNull().default(''),
    /** Of a vanished host: '' while nobody has answered, 'closed' or 'still_there'. */
    answer: text('answer').notNull().default(''),
  },
  (t) => [
    belongsTo('import_rows_run_fk', t, t.runId, () => importRuns, 'cascade'),
    belongsTo('import_rows_host_fk', t, t.hostId, () => hosts),
    check('import_rows_answer', sql`${t.answer} in ('','closed','still_there')`),
    unique('import_rows_line').on(t.municipalityId, t.runId, t.line),
    index('import_rows_outcome').on(t.municipalityId, t.runId, t.outcome),
    index('import_rows_host').on(t.municipalityId, t.hostId),
  ],
);

/** One field in which a list and the registry differed. */
export interface RowDifference {
  field: string;
  from: unknown;
  to: unknown;
  /** False: a person had edited it, so it stayed until somebody decides. */
  applied: boolean;
}

/** What stood in `host_sources` before a run wrote there. */
export interface SourceBefore {
  externalKey: string;
  written: Record<string, unknown>;
  runId: string | null;
  seenAt: string;
}

/** Where a host came from: what the last import wrote, so that a person's edits are never overwritten. */
export const hostSources = tenantTable(
  'host_sources',
  {
    hostId: uuid('host_id').notNull(),
    sourceKey: text('source_key').notNull(),
    externalKey: text('external_key').notNull(),
    runId: uuid('run_id'),
    written: jsonb('written').$type<Record<string, unknown>>().notNull(),
    seenAt: timestamp('seen_at', { withTimezone: true }).notNull().defaultNow(),
    /** When a person said that the place is still there, though the list had lost it. Null again once it names it. */
    stillThereAt: timestamp('still_there_at', { withTimezone: true }),
  },
  (t) => [
    belongsTo('host_sources_host_fk', t, t.hostId, () => hosts),
    belongsTo('host_sources_run_fk', t, t.runId, () => importRuns),
    unique('host_sources_key').on(t.municipalityId, t.sourceKey, t.externalKey),
    index('host_sources_host').on(t.municipalityId, t.hostId),
  ],
);

/** 町丁目 with a point in its middle: from it follows the area of an address that has no point of its own. */
export const towns = tenantTable(
  'towns',
  {
    name: text('name').notNull(),
    lat: doublePrecision('lat').notNull(),
    lng: doublePrecision('lng').notNull(),
  },
  (t) => [unique('towns_name').on(t.municipalityId, t.name)],
);

/** What a person chose for a source: its next edition is read in the same way. */
export const importSources = tenantTable(
  'import_sources',
  {
    sourceKey: text('source_key').notNull(),
    /** Column name as `plainHeader` leaves it → field; '' for a column that is not used. */
    columns: jsonb('columns').$type<Record<string, string>>().notNull().default({}),
    kindMode: text('kind_mode').notNull().default('each'),
    hostKind: text('host_kind').notNull().default(''),
    includeOutside: boolean('include_outside').notNull().default(false),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [unique('import_sources_key').on(t.municipalityId, t.sourceKey)],
);

/** Two hosts that may be one place, written differently: shown side by side until a person decides. */
export const hostTwins = tenantTable(
  'host_twins',
  {
    /** The one that was here first. */
    hostId: uuid('host_id').notNull(),
    otherId: uuid('other_id').notNull(),
    runId: uuid('run_id'),
    /** What they share: phone, name, reading, near, address. */
    signs: text('signs').array().notNull(),
    /** Metres between them; null when a point is missing. */
    distanceM: integer('distance_m'),
    /** How alike the names are, 0–1. */
    likeness: doublePrecision('likeness').notNull(),
    /** open | different | same; where nothing hung on the second host, the pair is gone with it. */
    decision: text('decision').notNull().default('open'),
    decidedBy: uuid('decided_by'),
    decidedAt: timestamp('decided_at', { withTimezone: true }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    belongsTo('host_twins_host_fk', t, t.hostId, () => hosts, 'cascade'),
    belongsTo('host_twins_other_fk', t, t.otherId, () => hosts, 'cascade'),
    belongsTo('host_twins_run_fk', t, t.runId, () => importRuns),
    belongsTo('host_twins_decided_by_fk', t, t.decidedBy, () => users),
    unique('host_twins_pair').on(t.municipalityId, t.hostId, t.otherId),
    check('host_twins_decision', sql`${t.decision} in ('open','different','same')`),
    check('host_twins_two', sql`${t.hostId} <> ${t.otherId}`),
    index('host_twins_open').on(t.municipalityId, t.decision),
    index('host_twins_other').on(t.municipalityId, t.otherId),
  ],
);
