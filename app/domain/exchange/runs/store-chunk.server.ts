import { z } from 'zod';
import { advanceRun, holdRun } from '#db/queries/exchange.server';
import { insertRunRows } from '#db/queries/exchange-rows.server';
import { indexHosts } from '#search/sync.server';
import { command } from '~/domain/kernel/command.server';
import { Conflict } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import type { PlannedRow } from '../sorting/plan';
import { requireRun } from './require-run.server';
import { addHosts, changeHosts, linkHosts } from './write-hosts.server';

interface Chunk {
  id: string;
  /** Rows of the file stored before this chunk. */
  from: number;
  total: number;
  rows: readonly PlannedRow[];
}

/**
 * Stores some rows of a run: hosts, where they came from, what became of each row, and how far the run is, in
 * one transaction. A chunk is there as a whole or not at all.
 *
 * @throws NotFound; Conflict when another process has taken the run over.
 */
export const storeChunk = command({
  name: 'exchange.store-chunk',
  permission: 'imports.run',
  input: z.custom<Chunk>(),
  run: async ({ tx, now }, { id, from, total, rows }) => {
    const held = await holdRun(tx, id, from);
    const run = await requireRun(tx, id);
    if (!held) throw new Conflict();
    const edition = { sourceKey: run.sourceKey, runId: id, seenAt: now };
    const stored = [
      ...(await addHosts(tx, edition, rows)),
      ...(await changeHosts(tx, edition, rows)),
      ...(await linkHosts(tx, edition, rows)),
      ...rows.filter(({ outcome }) => !hasHost(outcome)),
    ];
    const counts = counted(run.counts, stored);
    await advanceRun(tx, id, { doneRows: from + rows.length, totalRows: total, counts, heartbeatAt: now });
    await insertRunRows(
      tx,
      stored.map((row) => ({
        ...{ id: newId(), runId: id, line: row.line, outcome: row.outcome, reason: row.reason },
        ...{ elsewhere: row.elsewhere, hostId: row.hostId, withoutPoint: row.withoutPoint },
        original: row.outcome === 'outside' || row.outcome === 'unchanged' ? '' : row.original,
      })),
    );
    const idsOf = (outcome: string) =>
      stored.flatMap((row) => (row.outcome === outcome && row.hostId !== null ? [row.hostId] : []));
    const [added, changed, known] = [idsOf('added'), idsOf('changed'), idsOf('known')];
    await indexHosts(tx, [...added, ...changed, ...known]);
    return {
      value: { counts },
      audit: {
        subject: { type: 'import', id },
        change: { from, to: from + rows.length, added, changed, known },
      },
    };
  },
});

function hasHost(outcome: PlannedRow['outcome']): boolean {
  return ['added', 'changed', 'kept', 'unchanged', 'known'].includes(outcome);
}

function counted(before: Record<string, number>, rows: readonly PlannedRow[]): Record<string, number> {
  const counts = { ...before };
  for (const { outcome, withoutPoint } of rows) {
    counts[outcome] = (counts[outcome] ?? 0) + 1;
    if (withoutPoint) counts['withoutPoint'] = (counts['withoutPoint'] ?? 0) + 1;
  }
  return counts;
}
