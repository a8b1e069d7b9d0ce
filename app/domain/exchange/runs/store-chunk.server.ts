import { z } from 'zod';
import { advanceRun, forgetPlans, holdRun } from '#db/queries/exchange.server';
import { insertRunRows } from '#db/queries/exchange-rows.server';
import { insertTwins } from '#db/queries/host-twins.server';
import { lockHosts } from '#db/queries/registry.server';
import { indexHosts } from '#search/sync.server';
import { command } from '~/domain/kernel/command.server';
import { Conflict } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import type { PlannedRow } from '../sorting/plan';
import type { TwinIndex } from '../sorting/twins';
import { requireRun } from './require-run.server';
import { addHosts, changeHosts, linkHosts, untouched, type StoredRow } from './write-hosts.server';

interface Chunk {
  id: string;
  /** Rows of the file stored before this chunk. */
  from: number;
  total: number;
  rows: readonly PlannedRow[];
  /** Hosts that are here; the new ones are added to it. */
  twins: TwinIndex;
}

/** Pairs noted for one new host: of more, the likeliest. */
const MOST_TWINS = 3;

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
  run: async ({ tx, now }, { id, from, total, rows, twins }) => {
    const held = await holdRun(tx, id, from);
    const run = await requireRun(tx, id);
    if (!held) throw new Conflict();
    await forgetPlans(tx);
    // All at once and in one order: else a chunk and whoever else has several of them wait for each other.
    await lockHosts(
      tx,
      rows.flatMap(({ hostId }) => hostId ?? []),
    );
    const edition = { sourceKey: run.sourceKey, runId: id, seenAt: now };
    const added = await addHosts(tx, edition, rows);
    const stored = [
      ...added,
      ...(await changeHosts(tx, edition, rows)),
      ...(await linkHosts(tx, edition, rows)),
      ...rows.filter(({ host }) => host === null).map(untouched),
    ];
    const pairs = added.flatMap((row) => twinsOf(row, twins));
    await insertTwins(tx, id, pairs);
    const counts = counted(run.counts, stored, pairs.length);
    await advanceRun(tx, id, { doneRows: from + rows.length, totalRows: total, counts, heartbeatAt: now });
    await insertRunRows(tx, id, stored.map(rowToKeep));
    const idsOf = (outcome: string) =>
      stored.flatMap((row) => (row.outcome === outcome && row.hostId !== null ? [row.hostId] : []));
    const changes = { added: idsOf('added'), changed: idsOf('changed'), known: idsOf('known') };
    await indexHosts(tx, Object.values(changes).flat());
    return {
      value: { counts },
      audit: {
        subject: { type: 'import', id },
        change: { from, to: from + rows.length, ...changes },
      },
    };
  },
});

/** The new host beside those it may be the same place as; from then on it is one of them. */
function twinsOf({ hostId, host }: StoredRow, index: TwinIndex) {
  if (hostId === null || !host) return [];
  const { name, kana, address, phone, lat, lng } = host;
  const facts = { id: hostId, name, kana, address, phone, lat, lng, inList: true };
  const found = index.find(facts).slice(0, MOST_TWINS);
  index.add(facts);
  return found.map(({ id: other, ...twin }) => ({
    ...{ ...twin, id: newId(), hostId: other, otherId: hostId },
  }));
}

function rowToKeep(row: StoredRow) {
  const { line, outcome, reason, elsewhere, hostId, withoutPoint, differences, hostVersion, before } = row;
  return {
    ...{ id: newId(), line, outcome, reason, elsewhere, hostId, withoutPoint },
    ...{ differences, hostVersion, before },
    original: outcome === 'outside' || outcome === 'unchanged' ? '' : row.original,
  };
}

function counted(
  before: Record<string, number>,
  rows: readonly PlannedRow[],
  twins: number,
): Record<string, number> {
  const counts = { ...before };
  const add = (name: string, more: number): void => void (counts[name] = (counts[name] ?? 0) + more);
  for (const { outcome, withoutPoint } of rows) {
    add(outcome, 1);
    if (withoutPoint) add('withoutPoint', 1);
  }
  if (twins > 0) add('twins', twins);
  return counts;
}
