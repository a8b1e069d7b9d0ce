import { lockHostsToFill } from '#db/queries/exchange-sources.server';
import { holdRow, saveDifferences } from '#db/queries/exchange-undo.server';
import { updateHost } from '#db/queries/registry.server';
import { indexHost } from '#search/sync.server';
import { command } from '~/domain/kernel/command.server';
import { Conflict, NotFound, Refused } from '~/domain/kernel/errors';
import { rowIdSchema } from '../schema';
import type { Written } from '../sorting/compare';
import { hostColumns } from './host-columns';
import { areasOf, wheretoOf } from './whereto.server';

/**
 * Gives a host what a list says, in the fields that were left because a person had edited them: asked for by a
 * person who has seen both.
 * @throws Refused when nothing is open; Conflict when the host has changed since the list was taken in.
 */
export const takeOver = command({
  name: 'exchange.take-over',
  permission: 'registry.edit',
  input: rowIdSchema,
  run: async ({ tx }, { row: id }) => {
    const row = await holdRow(tx, id);
    const [host] = row?.hostId ? await lockHostsToFill(tx, [row.hostId]) : [];
    if (!row || !host) throw new NotFound('取込の行');
    const open = row.differences.filter(({ applied }) => !applied);
    if (open.length === 0) throw new Refused('この行には、選ぶところがもうありません。');
    const isSame = (field: string, from: unknown): boolean =>
      JSON.stringify(host.now[field as keyof Written]) === JSON.stringify(from);
    if (!open.every(({ field, from }) => isSame(field, from))) throw new Conflict();
    const apply = Object.fromEntries(open.map(({ field, to }) => [field, to])) as Partial<Written>;
    const whereto = wheretoOf(await areasOf(tx), { ...host.now, ...apply }, host.outside);
    const seen = { id: host.hostId, version: host.version };
    if (!(await updateHost(tx, seen, hostColumns(apply, whereto)))) throw new Conflict();
    await saveDifferences(
      tx,
      id,
      row.differences.map((one) => ({ ...one, applied: true })),
    );
    await indexHost(tx, host.hostId);
    return {
      value: { id: host.hostId, name: apply.name ?? host.now.name },
      audit: { subject: { type: 'host', id: host.hostId }, change: { fields: Object.keys(apply) } },
    };
  },
});
