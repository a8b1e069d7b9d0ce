import type { Scope } from '~/domain/kernel/scope';
import { hostKinds, label } from '~/domain/taxonomy/index.server';
import { choicesOf } from '~/lib/choices';
import { fieldNames } from '../meaning/column-names';
import { fields } from '../meaning/column-choices';
import { outcomeNames } from '../rules';
import { inWords } from './differences';
import type { TableRecord } from '../reading/read-table.server';
import type { PlannedRow } from '../sorting/plan';
import { columnReadings, surveyor } from '../sorting/survey';
import { twinCounter } from '../sorting/twin-counter';
import { describeRun } from './get-import.server';
import { planRun, type RunPlan } from './plan-run.server';
import { readRunFile } from './start-import.server';

/** Rows of a preview that are listed one by one; the result lists them all. */
const LISTED = 10;
/** As much of the text of a row as tells which it is. */
const SHOWN = 160;

/** Rows that are listed one by one as they come by. */
function lister(wanted: (row: PlannedRow) => boolean) {
  const rows: PlannedRow[] = [];
  let total = 0;
  return {
    add: (row: PlannedRow): void => {
      if (!wanted(row)) return;
      total += 1;
      if (rows.length < LISTED) rows.push(row);
    },
    result: () => ({ total, rows: rows.map(shown) }),
  };
}

function shown({ line, outcome, reason, original, host, differences }: PlannedRow) {
  return {
    ...{ line: line ?? 0, reason, name: host?.name ?? '', differences: differences.map(inWords) },
    original: original.length > SHOWN ? `${original.slice(0, SHOWN)}…` : original,
    outcomeName: outcomeNames[outcome],
  };
}

async function firstRecords({ list }: RunPlan): Promise<readonly TableRecord[]> {
  for await (const batch of list.records()) if (batch.length > 0) return batch;
  return [];
}

/** What was understood of a list and what would become of its rows. Stores nothing. */
export async function previewImport(scope: Scope, id: string, now: Date) {
  const { run, content } = await readRunFile(scope, id);
  const plan = await planRun(scope, run, content);
  const { list, rows, vanished, twins, hasAreas, towns, usualKind } = plan;
  const [counter, likely] = [surveyor(), twinCounter(twins)];
  const unusable = lister(({ outcome }) => ['unusable', 'repeated', 'known'].includes(outcome));
  const withoutPoint = lister((row) => row.withoutPoint);
  const changed = lister(({ differences }) => differences.length > 0);
  for await (const batch of rows()) {
    counter.add(batch);
    for (const row of batch) for (const one of [unusable, withoutPoint, changed, likely]) one.add(row);
  }
  const result = counter.result();
  return {
    ...describeRun(run, now),
    profile: list.understanding.profile.title,
    ...{ notes: run.mapping.notes, hasAreas, towns, twins: likely.result() },
    columns: columnReadings(list.understanding, await firstRecords(plan), run.mapping.columns ?? {}),
    fieldOptions: choicesOf(fields, fieldNames),
    needsName: !list.understanding.columns.name,
    choices: { kindMode: run.mapping.kindMode, kind: usualKind, includeOutside: run.includeOutside },
    kindOptions: hostKinds.map(({ slug, label: name }) => ({ value: slug, label: name })),
    survey: {
      ...result,
      counts: { ...result.counts, vanished: vanished.length },
      kinds: result.kinds.map(({ kind, ...rest }) => ({
        ...rest,
        kind: kind ?? '',
        name: kind === null ? 'まだ決まっていない' : label('hostKind', kind),
      })),
    },
    ...{ unusable: unusable.result(), withoutPoint: withoutPoint.result(), changed: changed.result() },
    vanished: { total: vanished.length, hosts: vanished.slice(0, LISTED) },
  };
}
