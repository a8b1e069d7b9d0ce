import { and, asc, count, desc, eq, inArray, ne, notInArray, sql } from 'drizzle-orm';
import type { ScopedTx } from '../scope.server';
import { importRows, type RowDifference, type SourceBefore } from '../schema/exchange.server';
import { hosts } from '../schema/registry.server';

/** What became of a row, as a run stores it. */
export interface NewRow {
  id: string;
  line: number | null;
  outcome: string;
  reason: string;
  original: string;
  elsewhere: string;
  hostId: string | null;
  withoutPoint: boolean;
  differences: readonly RowDifference[];
  hostVersion: number | null;
  before: SourceBefore | null;
}

/** Adds many rows in one statement. */
export async function insertRunRows(tx: ScopedTx, runId: string, rows: readonly NewRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(sql`
    insert into import_rows (municipality_id, id, run_id, line, outcome, reason, original, elsewhere, host_id,
      without_point, differences, host_version, before)
    select ${tx.municipalityId}::uuid, r.id, ${runId}::uuid, r.line, r.outcome, r.reason, r.original, r.elsewhere,
      r."hostId", r."withoutPoint", r.differences, r."hostVersion", nullif(r.before, 'null'::jsonb)
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, line int, outcome text, reason text,
      original text, elsewhere text, "hostId" uuid, "withoutPoint" boolean, differences jsonb, "hostVersion" int,
      before jsonb)`);
}

/** Which rows of a run are wanted: those of some outcomes, or all that were stored without a point. */
export interface RowFilter {
  outcomes?: readonly string[];
  withoutPoint?: boolean;
  /** What an undo has left as it was. */
  stayed?: boolean;
}

function rowsOf(runId: string, { outcomes, withoutPoint, stayed }: RowFilter) {
  return and(
    eq(importRows.runId, runId),
    ...(outcomes ? [inArray(importRows.outcome, [...outcomes])] : []),
    ...(withoutPoint ? [eq(importRows.withoutPoint, true)] : []),
    ...(stayed ? [notInArray(importRows.undone, ['', 'removed', 'reverted'])] : []),
  );
}

/** Rows of a run in the order of the file, those without a line by name, each with its host as it is now. */
export async function listRunRows(tx: ScopedTx, runId: string, filter: RowFilter, limit: number, offset = 0) {
  return tx
    .select({
      id: importRows.id,
      line: importRows.line,
      outcome: importRows.outcome,
      reason: importRows.reason,
      original: importRows.original,
      elsewhere: importRows.elsewhere,
      hostId: importRows.hostId,
      differences: importRows.differences,
      undone: importRows.undone,
      answer: importRows.answer,
      hostName: hosts.name,
      hostKind: hosts.kind,
      hostStatus: hosts.status,
      version: hosts.version,
      hostAddress: hosts.address,
    })
    .from(importRows)
    .leftJoin(
      hosts,
      and(eq(hosts.municipalityId, importRows.municipalityId), eq(hosts.id, importRows.hostId)),
    )
    .where(rowsOf(runId, filter))
    .orderBy(asc(importRows.line), asc(hosts.name), asc(importRows.id))
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

const hostOfRow = and(eq(hosts.municipalityId, importRows.municipalityId), eq(hosts.id, importRows.hostId));
const waits = (runId: string) =>
  and(eq(importRows.runId, runId), eq(importRows.outcome, 'added'), eq(hosts.status, 'pending'));

/** Hosts that a run added and that still wait to be accepted. */
export async function listWaitingHosts(tx: ScopedTx, runId: string) {
  return tx
    .select({ id: hosts.id })
    .from(importRows)
    .innerJoin(hosts, hostOfRow)
    .where(waits(runId))
    .orderBy(asc(importRows.line));
}

/** How many they are: told every second while a run is at work. */
export async function countWaitingHosts(tx: ScopedTx, runId: string): Promise<number> {
  const [row] = await tx
    .select({ total: count() })
    .from(importRows)
    .innerJoin(hosts, hostOfRow)
    .where(waits(runId));
  return row?.total ?? 0;
}
