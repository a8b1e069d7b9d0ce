import type { Scope } from '~/domain/kernel/scope';
import { hostKinds, label } from '~/domain/taxonomy/index.server';
import { outcomeNames } from '../rules';
import type { PlannedRow } from '../sorting/plan';
import { columnReadings, survey } from '../sorting/survey';
import { describeRun } from './get-import.server';
import { planRun } from './plan-run.server';
import { readRunFile } from './start-import.server';

/** Rows of a preview that are listed one by one; the result lists them all. */
const LISTED = 10;
/** As much of the text of a row as tells which it is. */
const SHOWN = 160;

/** What was understood of a list and what would become of its rows. Stores nothing. */
export async function previewImport(scope: Scope, id: string, now: Date) {
  const { run, content } = await readRunFile(scope, id);
  const { list, rows, hasAreas, usualKind } = await planRun(scope, run, content);
  const result = survey(rows);
  const shown = ({ line, outcome, reason, original }: PlannedRow) => ({
    ...{ line, reason },
    original: original.length > SHOWN ? `${original.slice(0, SHOWN)}…` : original,
    outcomeName: outcomeNames[outcome],
  });
  const listed = (wanted: (row: PlannedRow) => boolean) => {
    const all = rows.filter(wanted);
    return { total: all.length, rows: all.slice(0, LISTED).map(shown) };
  };
  return {
    ...describeRun(run, now),
    profile: list.understanding.profile.title,
    notes: list.notes,
    hasAreas,
    columns: columnReadings(list.understanding, list.records),
    choices: { kindMode: run.mapping.kindMode, kind: usualKind, includeOutside: run.includeOutside },
    kindOptions: hostKinds.map(({ slug, label: name }) => ({ value: slug, label: name })),
    survey: {
      ...result,
      kinds: result.kinds.map(({ kind, ...rest }) => ({
        ...rest,
        kind: kind ?? '',
        name: kind === null ? 'まだ決まっていない' : label('hostKind', kind),
      })),
    },
    unusable: listed(({ outcome }) => ['unusable', 'repeated', 'known'].includes(outcome)),
    withoutPoint: listed((row) => row.withoutPoint),
  };
}
