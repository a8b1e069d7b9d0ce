import type { RunRow } from '#db/queries/exchange.server';
import {
  countRowsElsewhere,
  countRunRows,
  countWaitingHosts,
  listRunRows,
  type RowFilter,
} from '#db/queries/exchange-rows.server';
import { countUndoing } from '#db/queries/exchange-undo.server';
import { countTwins } from '#db/queries/host-twins.server';
import { read } from '~/domain/kernel/read.server';
import { can } from '~/domain/kernel/scope';
import { label } from '~/domain/taxonomy/index.server';
import {
  mayContinue,
  mayRepeat,
  mayStop,
  mayUndo,
  outcomeNames,
  runState,
  runStateNames,
  type RunState,
} from '../rules';
import type { Outcome } from '../sorting/plan';
import { inWords } from './differences';
import { requireRun } from './require-run.server';

/** The views of a result: which rows each of them lists. */
export const rowViews = {
  added: { outcomes: ['added'] },
  changed: { outcomes: ['changed', 'kept'] },
  known: { outcomes: ['known'] },
  point: { withoutPoint: true },
  unusable: { outcomes: ['unusable', 'repeated'] },
  vanished: { outcomes: ['vanished'] },
  stayed: { stayed: true },
} as const satisfies Record<string, RowFilter>;
export type RowView = keyof typeof rowViews;

const viewNames: Record<RowView, string> = {
  added: '新しく登録',
  changed: '一覧が変わった',
  known: '登録ずみだった',
  point: '場所が分からない',
  unusable: '使えない',
  vanished: '一覧から消えた',
  stayed: '取り消さずに残した',
};

/** The view an address names, or null. */
export function rowViewOf(text: string | null): RowView | null {
  return (Object.keys(rowViews) as RowView[]).find((view) => view === text) ?? null;
}

const ROWS_A_PAGE = 50;

function countOf({ counts, report }: RunRow, view: RowView): number {
  const filter: RowFilter = rowViews[view];
  if (filter.stayed) return Number(report['stayed'] ?? 0);
  if (filter.withoutPoint) return counts['withoutPoint'] ?? 0;
  return (filter.outcomes ?? []).reduce((sum, outcome) => sum + (counts[outcome] ?? 0), 0);
}

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
    canStop: mayStop(state).ok,
    canUndo: mayUndo(state).ok,
    canRepeat: mayRepeat(state, run.hasContent).ok,
  };
}

interface Wanted {
  id: string | undefined;
  /** Null: the first view that holds any rows. */
  view: RowView | null;
  page: number;
}

/** A run with one page of its rows, its groups, and what waits to be accepted. */
export const getImport = read({
  name: 'exchange.get-import',
  permission: 'imports.run',
  run: async ({ tx, scope, now }, { id, view: wished, page }: Wanted) => {
    const run = await requireRun(tx, id);
    const views = (Object.keys(rowViews) as RowView[]).map((view) => ({
      ...{ view, name: viewNames[view] },
      count: countOf(run, view),
    }));
    const view = wished ?? views.find(({ count }) => count > 0)?.view ?? 'added';
    const filter: RowFilter = rowViews[view];
    const rows = await listRunRows(tx, run.id, filter, ROWS_A_PAGE, (page - 1) * ROWS_A_PAGE);
    return {
      ...describeRun(run, now),
      views,
      elsewhere: await countRowsElsewhere(tx, run.id),
      waiting: await countWaitingHosts(tx, run.id),
      twins: await countTwins(tx, run.id),
      undoing: run.status === 'undoing' ? await countUndoing(tx, run.id) : null,
      undone: { removed: Number(run.report['removed'] ?? 0), reverted: Number(run.report['reverted'] ?? 0) },
      mayAccept: can(scope, 'registry.accept'),
      mayEdit: can(scope, 'registry.edit'),
      page: { view, page, total: await countRunRows(tx, run.id, filter), pageSize: ROWS_A_PAGE },
      rows: rows.map(({ outcome, hostKind, differences, ...row }) => ({
        ...{ ...row, outcome },
        differences: differences.map(inWords),
        outcomeName: outcomeNames[outcome as Outcome],
        hostKindName: hostKind === null ? '' : label('hostKind', hostKind),
      })),
    };
  },
});
