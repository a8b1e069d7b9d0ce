import { z } from 'zod';
import { command } from '~/domain/kernel/command.server';
import { insist, Invalid } from '~/domain/kernel/errors';
import type { Scope } from '~/domain/kernel/scope';
import { fieldOf, type ColumnChoices } from '../meaning/column-choices';
import { columnKey } from '../meaning/plain-header';
import { recognise, type Understanding } from '../meaning/recognise';
import { mayStart, runState } from '../rules';
import { columnsSchema } from '../schema';
import { columnReadings } from '../sorting/survey';
import { keepReading } from './choose.server';
import { listOf } from './plan-run.server';
import { requireRun } from './require-run.server';
import { readRunFile } from './start-import.server';

const keepColumns = command({
  name: 'exchange.choose-columns',
  permission: 'imports.run',
  input: z.object({ id: z.string(), columns: z.record(z.string(), z.string()) }),
  run: async ({ tx, now }, { id, columns }) => {
    const run = await requireRun(tx, id);
    insist(mayStart(runState(run, now)));
    await keepReading(tx, { ...run, mapping: { ...run.mapping, columns } }, now);
    return { value: { id }, audit: { subject: { type: 'import', id }, change: { columns } } };
  },
});

/** Where a person says otherwise than the names of the columns do. */
function saidOtherwise(understanding: Understanding, wished: readonly string[]): ColumnChoices {
  const read = columnReadings(recognise(understanding.header), []);
  const changed = read.flatMap(({ header, slug }, column) => {
    const wish = wished[column] ?? slug;
    const field = fieldOf(wish);
    const asRead = wish === slug || (wish === 'unused' && slug === '');
    return asRead || (wish === 'day' && !field) ? [] : [[columnKey(header, column), field ?? '']];
  });
  return Object.fromEntries(changed) as ColumnChoices;
}

/**
 * Keeps what a person says the columns of a list hold; the next edition of the list is read in the same way.
 * @throws Invalid at `columns` when none of them holds the names.
 */
export async function chooseColumns(
  scope: Scope,
  input: z.input<typeof columnsSchema>,
): Promise<{ id: string }> {
  const { id, columns: wished } = columnsSchema.parse(input);
  const { run, content } = await readRunFile(scope, id);
  const { understanding } = await listOf(run, content);
  if (!wished.includes('name')) {
    throw new Invalid({ columns: ['名前の列がありません。施設の名前の列を「名前」にしてください。'] });
  }
  return keepColumns(scope, { id, columns: { ...saidOtherwise(understanding, wished) } });
}
