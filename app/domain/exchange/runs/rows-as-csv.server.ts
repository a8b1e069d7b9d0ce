import { listRunRows } from '#db/queries/exchange-rows.server';
import { read } from '~/domain/kernel/read.server';
import { toCsv } from '~/lib/csv';
import { outcomeNames } from '../rules';
import type { Outcome } from '../sorting/plan';
import { rowViews, type RowView } from './get-import.server';
import { requireRun } from './require-run.server';

/** More rows than any file under the upload limit has. */
const ALL = 1_000_000;

/** Rows of a run with line, reason and original text, to be mended in a spreadsheet. */
export const rowsAsCsv = read({
  name: 'exchange.rows-as-csv',
  permission: 'imports.run',
  run: async ({ tx }, { id, view }: { id: string | undefined; view: RowView }) => {
    const run = await requireRun(tx, id);
    const rows = await listRunRows(tx, run.id, rowViews[view], ALL);
    return {
      fileName: `${run.fileName.replace(/\.[^.]*$/u, '')}_${view}.csv`,
      csv: toCsv(
        ['行', '結果', '理由', '元の内容'],
        rows.map(({ line, outcome, reason, original }) => [
          line ?? '',
          outcomeNames[outcome as Outcome],
          reason,
          original,
        ]),
      ),
    };
  },
});
