import { sql } from 'drizzle-orm';
import { bigint, index, jsonb, text, timestamp, unique } from 'drizzle-orm/pg-core';
import { tenantTable } from '../tenant.server';

/**
 * Who changed and who saw what. Written only by the function `audit_append` (db/sql/audit.sql): the number is
 * taken inside the lock of the municipality and each entry carries the hash of the one before it, so the log
 * can only grow and tampering shows.
 */
export const auditLog = tenantTable(
  'audit_log',
  {
    seq: bigint('seq', { mode: 'number' }).notNull(),
    at: timestamp('at', { withTimezone: true }).notNull(),
    /** user:<id> | system:<job> | visitor */
    actor: text('actor').notNull(),
    action: text('action').notNull(),
    subjectType: text('subject_type').notNull(),
    subjectId: text('subject_id').notNull(),
    /** Case codes changed or shown. */
    codes: text('codes').array().notNull(),
    /** 担当 | 会議 | 検索 | 急ぎ, for what was shown. */
    context: text('context').notNull(),
    change: jsonb('change').notNull(),
    requestId: text('request_id').notNull(),
    prevHash: text('prev_hash').notNull(),
    hash: text('hash').notNull(),
  },
  (t) => [
    unique('audit_log_seq').on(t.municipalityId, t.seq),
    index('audit_log_subject').on(t.municipalityId, t.subjectType, t.subjectId),
    index('audit_log_at').on(t.municipalityId, t.at),
    // Which cases somebody opened last is looked up here, among very many entries of other kinds.
    index('audit_log_opened')
      .on(t.municipalityId, t.actor, t.seq)
      .where(sql`action = 'people.get-case'`),
  ],
);

/** The newest number and hash of each municipality's chain. */
export const auditHeads = tenantTable(
  'audit_heads',
  {
    seq: bigint('seq', { mode: 'number' }).notNull(),
    hash: text('hash').notNull(),
  },
  (t) => [unique('audit_heads_one').on(t.municipalityId)],
);
