import { beatRun, forgetPlans } from '#db/queries/exchange.server';
import {
  countUndone,
  endUndo,
  findSourceOfRun,
  listNamedElsewhere,
  listRowsToUndo,
  markUndone,
  removeHosts,
  removeSource,
  restoreSource,
} from '#db/queries/exchange-undo.server';
import { lockHostsToFill } from '#db/queries/exchange-sources.server';
import { updateHost } from '#db/queries/registry.server';
import type { ScopedTx } from '#db/scope.server';
import { indexHosts } from '#search/sync.server';
import { command } from '~/domain/kernel/command.server';
import { Conflict } from '~/domain/kernel/errors';
import { hostColumns } from '../runs/host-columns';
import { requireRun } from '../runs/require-run.server';
import { areasOf, wheretoOf } from '../runs/whereto.server';
import { runIdSchema } from '../schema';
import { namesOfFields, type Written } from '../sorting/compare';
import type { AreaMap } from '../sorting/place';
import { revert, whyItStays } from './revert';

/** Rows of one transaction. */
const CHUNK = 200;

type Row = Awaited<ReturnType<typeof listRowsToUndo>>[number];

/** Takes back some rows of a run that is being taken back; the rest of them is told by `isLeft`. */
export const undoChunk = command({
  name: 'exchange.undo-chunk',
  permission: 'imports.run',
  input: runIdSchema,
  run: async ({ tx, now }, { id }) => {
    const run = await requireRun(tx, id);
    if (run.status !== 'undoing') throw new Conflict();
    await forgetPlans(tx);
    const rows = await listRowsToUndo(tx, id, CHUNK);
    const removed = await undoAdded(
      tx,
      id,
      rows.filter(({ outcome }) => outcome === 'added'),
    );
    const changed = rows.filter(({ outcome }) => outcome !== 'added');
    const areas = changed.length > 0 ? await areasOf(tx) : null;
    for (const row of changed) if (areas) await undoChanged(tx, id, row, areas);
    await indexHosts(
      tx,
      changed.flatMap(({ hostId }) => hostId ?? []),
    );
    await beatRun(tx, id, now);
    return {
      value: { isLeft: rows.length === CHUNK },
      audit: { subject: { type: 'import', id }, change: { removed, looked: rows.length } },
    };
  },
});

/** Hosts that the run made go, unless a person or another list has dealt with them. @returns those that are gone. */
async function undoAdded(tx: ScopedTx, runId: string, rows: readonly Row[]): Promise<string[]> {
  if (rows.length === 0) return [];
  const ids = rows.flatMap(({ hostId }) => hostId ?? []);
  const elsewhere = new Set(await listNamedElsewhere(tx, ids, runId));
  const free: Row[] = [];
  for (const row of rows) {
    const why = whyItStays({ ...row, namedElsewhere: elsewhere.has(row.hostId ?? '') });
    if (why === '') free.push(row);
    else await markUndone(tx, [row.id], why);
  }
  const gone = await removeOrTell(tx, free);
  await indexHosts(tx, gone);
  return gone;
}

/** Removes hosts at once; where records hang on one of them, each on its own. */
async function removeOrTell(tx: ScopedTx, rows: readonly Row[]): Promise<string[]> {
  if (rows.length === 0) return [];
  const hostIds = rows.flatMap(({ hostId }) => hostId ?? []);
  const ids = rows.map(({ id }) => id);
  if (await removeHosts(tx, hostIds)) {
    await markUndone(tx, ids, 'removed');
    return hostIds;
  }
  if (rows.length === 1) {
    await markUndone(tx, ids, '受入枠や受入れなどの記録があるので残しました');
    return [];
  }
  const gone: string[] = [];
  for (const row of rows) gone.push(...(await removeOrTell(tx, [row])));
  return gone;
}

/** Fields that the run wrote get back what stood there before, where nobody has changed them since. */
async function undoChanged(tx: ScopedTx, runId: string, row: Row, areas: AreaMap): Promise<void> {
  const [host] = row.hostId === null ? [] : await lockHostsToFill(tx, [row.hostId]);
  if (!host) return;
  const { back, stayed } = revert(row.differences, host.now);
  if (Object.keys(back).length > 0) {
    const then: Written = { ...host.now, ...back };
    const whereto = wheretoOf(areas, then, host.outside);
    await updateHost(tx, { id: host.hostId, version: host.version }, hostColumns(back, whereto));
  }
  const source = await findSourceOfRun(tx, host.hostId, runId);
  if (source && row.outcome === 'known') await removeSource(tx, source.id);
  else if (source && row.before) await restoreSource(tx, source.id, row.before);
  const told = stayed.length > 0 ? `${namesOfFields(stayed)}は、そのあと変わったので残しました` : 'reverted';
  await markUndone(tx, [row.id], told);
}

export const endUndoing = command({
  name: 'exchange.end-undo',
  permission: 'imports.run',
  input: runIdSchema,
  run: async ({ tx, now }, { id }) => {
    const run = await requireRun(tx, id);
    if (run.status !== 'undoing') throw new Conflict();
    const report = await countUndone(tx, id);
    await endUndo(tx, id, { ...report }, now);
    return {
      value: report,
      audit: { subject: { type: 'import', id }, change: { status: 'undone', ...report } },
    };
  },
});
