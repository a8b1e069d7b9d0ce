import { and, asc, count, desc, eq, inArray, ne } from 'drizzle-orm';
import type { ScopedTx } from '../scope.server';
import { importRows } from '../schema/exchange.server';
import { hosts } from '../schema/registry.server';

type NewRow = Omit<typeof importRows.$inferInsert, 'municipalityId'>;

export async function insertRunRows(tx: ScopedTx, rows: readonly NewRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.insert(importRows).values(rows.map((row) => ({ ...row, municipalityId: tx.municipalityId })));
}

/** Which rows of a run are wanted: those of some outcomes, or all that were stored without a point. */
export interface RowFilter {
  outcomes?: readonly string[];
  withoutPoint?: boolean;
}

function rowsOf(runId: string, { outcomes, withoutPoint }: RowFilter) {
  return and(
    eq(importRows.runId, runId),
    ...(outcomes ? [inArray(importRows.outcome, [...outcomes])] : []),
    ...(withoutPoint ? [eq(importRows.withoutPoint, true)] : []),
  );
}

/** Rows of a run in the order of the file, each with its host as it is now. */
export async function listRunRows(tx: ScopedTx, runId: string, filter: RowFilter, limit: number, offset = 0) {
  return tx
    .select({
      line: importRows.line,
      outcome: importRows.outcome,
      reason: importRows.reason,
      original: importRows.original,
      elsewhere: importRows.elsewhere,
      hostId: importRows.hostId,
      hostName: hosts.name,
      hostKind: hosts.kind,
      hostStatus: hosts.status,
      hostAddress: hosts.address,
    })
    .from(importRows)
    .leftJoin(
      hosts,
      and(eq(hosts.municipalityId, importRows.municipalityId), eq(hosts.id, importRows.hostId)),
    )
    .where(rowsOf(runId, filter))
    .orderBy(asc(importRows.line))
    .limit(limit)
    .offset(offset);
}

export async function countRunRows(tx: ScopedTx, runId: string, filter: RowFilter): Promise<number> {
  const [row] = await tx.select({ total: count() }).from(importRows).where(rowsOf(runId, filter));
  return row?.total ?? 0;
}

/** Rows of a run that belong to other municipalities, by municipality, most first. */
export async function countRowsElsewhere(tx: ScopedTx, runId: string) {
  return tx
    .select({ municipality: importRows.elsewhere, count: count() })
    .from(importRows)
    .where(and(eq(importRows.runId, runId), ne(importRows.elsewhere, '')))
    .groupBy(importRows.elsewhere)
    .orderBy(desc(count()), asc(importRows.elsewhere));
}

/** Hosts that a run added and that still wait to be accepted. */
export async function listWaitingHosts(tx: ScopedTx, runId: string) {
  return tx
    .select({ id: hosts.id })
    .from(importRows)
    .innerJoin(
      hosts,
      and(eq(hosts.municipalityId, importRows.municipalityId), eq(hosts.id, importRows.hostId)),
    )
    .where(and(eq(importRows.runId, runId), eq(importRows.outcome, 'added'), eq(hosts.status, 'pending')))
    .orderBy(asc(importRows.line));
}
