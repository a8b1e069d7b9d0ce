import { findRun, type RunRow } from '#db/queries/exchange.server';
import {
  countRowsElsewhere,
  countRunRows,
  listRunRows,
  listWaitingHosts,
  type RowFilter,
} from '#db/queries/exchange-rows.server';
import { NotFound } from '~/domain/kernel/errors';
import { read } from '~/domain/kernel/read.server';
import { can } from '~/domain/kernel/scope';
import { label } from '~/domain/taxonomy/index.server';
import { mayContinue, mayRepeat, outcomeNames, runState, runStateNames, type RunState } from '../rules';
import type { Outcome } from '../sorting/plan';

/** The views of a result: which rows each of them lists. */
export const rowViews = {
  unusable: { outcomes: ['unusable', 'repeated', 'known'] },
  point: { withoutPoint: true },
  added: { outcomes: ['added'] },
  changed: { outcomes: ['changed', 'kept'] },
} as const satisfies Record<string, RowFilter>;
export type RowView = keyof typeof rowViews;

export const ROWS_A_PAGE = 50;

/** A run as its page and the list of runs show it. */
export function describeRun(run: RunRow, now: Date) {
  const state: RunState = runState(run, now);
  const { id, fileName, encoding, totalRows, doneRows, counts, error, createdAt, finishedAt } = run;
  return {
    ...{ id, fileName, encoding, totalRows, doneRows, counts, error, createdAt, finishedAt, state },
    stateName: runStateNames[state],
    startedByName: run.startedByName ?? '管理コマンド',
    includeOutside: run.includeOutside,
    canContinue: mayContinue(state).ok,
    canRepeat: mayRepeat(state, run.hasContent).ok,
  };
}

/** A run with one page of its rows, its groups, and what waits to be accepted. */
export const getImport = read({
  name: 'exchange.get-import',
  permission: 'imports.run',
  run: async ({ tx, scope, now }, { id, view, page }: { id: string; view: RowView; page: number }) => {
    const run = await findRun(tx, id);
    if (run?.subject !== 'hosts') throw new NotFound('取込');
    const filter: RowFilter = rowViews[view];
    const total = await countRunRows(tx, id, filter);
    const rows = await listRunRows(tx, id, filter, ROWS_A_PAGE, (page - 1) * ROWS_A_PAGE);
    return {
      ...describeRun(run, now),
      elsewhere: await countRowsElsewhere(tx, id),
      waiting: (await listWaitingHosts(tx, id)).length,
      mayAccept: can(scope, 'registry.accept'),
      page: { view, page, total, pageSize: ROWS_A_PAGE },
      rows: rows.map(({ outcome, hostKind, ...row }) => ({
        ...row,
        outcomeName: outcomeNames[outcome as Outcome],
        hostKindName: hostKind === null ? '' : label('hostKind', hostKind),
      })),
    };
  },
});
