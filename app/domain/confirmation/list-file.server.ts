import { listHostRows, listOwnHostIds } from '#db/queries/host-lists.server';
import type { ScopedTx } from '#db/scope.server';
import { areaExists } from '#db/queries/areas.server';
import { command } from '~/domain/kernel/command.server';
import { NotFound } from '~/domain/kernel/errors';
import type { Scope } from '~/domain/kernel/scope';
import { label } from '~/domain/taxonomy/index.server';
import { today } from '~/lib/japanese-date';
import { toExcel } from '~/lib/table-file/excel.server';
import { listColumns, type ListRow } from './list-columns';
import { rankStale, staleLimits, type StaleQuery } from './list-stale.server';
import { staleListSchema } from './schema';

/** The most lines that one list carries, out and in. */
export const mostLines = 2_000;

/** Lines of the list by their hosts, as the registry has them now. */
export async function listRowsOf(tx: ScopedTx, ids: readonly string[]): Promise<ListRow[]> {
  const rows = await listHostRows(tx, ids);
  return rows.map(({ kind, areaName, outside, ...row }) => ({
    ...row,
    kindLabel: label('hostKind', kind),
    areaLabel: areaName ?? (outside ? '市外' : ''),
  }));
}

/**
 * Contacts leave the site with the list: that is noted.
 *
 * @throws NotFound for an area of another municipality.
 */
const takeList = command({
  name: 'confirmation.take-list-out',
  permission: 'registry.edit',
  input: staleListSchema,
  run: async ({ tx, scope, now }, query) => {
    if (query.area !== null && !(await areaExists(tx, query.area))) throw new NotFound('圏域');
    const day = today(now);
    const ids = query.all
      ? await listOwnHostIds(tx, query)
      : (await rankStale(tx, query, day, await staleLimits(tx, day)))
          .filter(({ state }) => query.state === null || state === query.state)
          .map(({ id }) => id);
    const rows = await listRowsOf(tx, ids.slice(0, mostLines));
    return {
      value: { rows, day },
      audit: {
        subject: { type: 'municipality', id: scope.municipalityId },
        change: { hosts: rows.length },
      },
    };
  },
});

type ListFileQuery = Omit<StaleQuery, 'page'> & { all: boolean };

/** The coordinator's own list as an Excel file, to be edited and brought back. */
export async function hostListFile(scope: Scope, query: ListFileQuery, call: { now?: Date } = {}) {
  const { rows, day } = await takeList(scope, query, call);
  return { name: `受入先の一覧_${day}.xlsx`, body: await toExcel('受入先', listColumns, rows) };
}
