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
    /** Null: started from the command line. */
    startedBy: uuid('started_by'),
    heartbeatAt: timestamp('heartbeat_at', { withTimezone: true }),
    startedAt: timestamp('started_at', { withTimezone: true }),
    finishedAt: timestamp('finished_at', { withTimezone: true }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    belongsTo('import_runs_started_by_fk', t, t.startedBy, () => users),
    check('import_runs_status', sql`${t.status} in ('preview','running','done','failed','cancelled')`),
    check('import_runs_subject', sql`${t.subject} in ('hosts','areas')`),
    index('import_runs_created').on(t.municipalityId, t.createdAt),
  ],
);

/** One row of a file and what became of it. */
export const importRows = tenantTable(
  'import_rows',
  {
    runId: uuid('run_id').notNull(),
    line: integer('line').notNull(),
    /** added | changed | kept (edited here) | unchanged | known | repeated | outside | unusable */
    outcome: text('outcome').notNull(),
    reason: text('reason').notNull().default(''),
    original: text('original').notNull().default(''),
    /** Municipality the row belongs to, when it is another one. */
    elsewhere: text('elsewhere').notNull().default(''),
    hostId: uuid('host_id'),
    withoutPoint: boolean('without_point').notNull().default(false),
  },
  (t) => [
    belongsTo('import_rows_run_fk', t, t.runId, () => importRuns, 'cascade'),
    belongsTo('import_rows_host_fk', t, t.hostId, () => hosts),
    unique('import_rows_line').on(t.municipalityId, t.runId, t.line),
    index('import_rows_outcome').on(t.municipalityId, t.runId, t.outcome),
  ],
);

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
