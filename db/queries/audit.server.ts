import { and, desc, eq, gte, ilike, inArray, lt, sql, type SQL } from 'drizzle-orm';
import type { ScopedTx } from '../scope.server';
import { auditHeads, auditLog } from '../schema/audit.server';

export interface NewAuditEntry {
  id: string;
  at: Date;
  actor: string;
  action: string;
  subjectType: string;
  subjectId: string;
  codes: readonly string[];
  context: string;
  change: unknown;
  requestId: string;
}

/** Appends to the municipality's chain; its number and hash are made inside the chain's lock. */
export async function appendAudit(tx: ScopedTx, entry: NewAuditEntry): Promise<void> {
  await tx.execute(sql`select audit_append(
    ${entry.id}::uuid, ${entry.at.toISOString()}::timestamptz, ${entry.actor}, ${entry.action},
    ${entry.subjectType}, ${entry.subjectId}, ${sql.param(entry.codes, { mapToDriverValue: (codes: string[]) => `{${codes.map((code) => JSON.stringify(code)).join(',')}}` })}::text[],
    ${entry.context}, ${JSON.stringify(entry.change ?? {})}::jsonb, ${entry.requestId})`);
}

/** The first entry that does not fit the chain, or null when it is whole. */
export async function findBrokenAudit(tx: ScopedTx): Promise<{ seq: number; why: string } | null> {
  const rows = await tx.execute<{ broken_seq: string; why: string }>(
    sql`select broken_seq, why from audit_verify()`,
  );
  const row = rows[0];
  return row ? { seq: Number(row.broken_seq), why: row.why } : null;
}

/** The number and hash of the newest entry; keep them elsewhere, and a cut-off tail shows. */
export async function findAuditHead(tx: ScopedTx): Promise<{ seq: number; hash: string }> {
  const [head] = await tx.select({ seq: auditHeads.seq, hash: auditHeads.hash }).from(auditHeads);
  return head ?? { seq: 0, hash: '' };
}

export interface AuditFilter {
  from?: Date;
  before?: Date;
  actor?: string;
  action?: string;
  /** One of these, by their whole names. */
  actions?: readonly string[];
  subject?: { type: string; id: string };
}

/** Entries, newest first. */
export async function listAudit(tx: ScopedTx, filter: AuditFilter, limit: number, offset = 0) {
  const conditions: SQL[] = [];
  if (filter.from) conditions.push(gte(auditLog.at, filter.from));
  if (filter.before) conditions.push(lt(auditLog.at, filter.before));
  if (filter.actor) conditions.push(eq(auditLog.actor, filter.actor));
  if (filter.action) conditions.push(ilike(auditLog.action, `${filter.action.replace(/[\\%_]/g, '\\$&')}%`));
  if (filter.actions) conditions.push(inArray(auditLog.action, [...filter.actions]));
  if (filter.subject) {
    conditions.push(eq(auditLog.subjectType, filter.subject.type), eq(auditLog.subjectId, filter.subject.id));
  }
  return tx
    .select({
      seq: auditLog.seq,
      at: auditLog.at,
      actor: auditLog.actor,
      action: auditLog.action,
      subjectType: auditLog.subjectType,
      subjectId: auditLog.subjectId,
      codes: auditLog.codes,
      context: auditLog.context,
      change: auditLog.change,
    })
    .from(auditLog)
    .where(and(...conditions))
    .orderBy(desc(auditLog.seq))
    .limit(limit)
    .offset(offset);
}
