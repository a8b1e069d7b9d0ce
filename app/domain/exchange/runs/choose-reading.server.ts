import { command } from '~/domain/kernel/command.server';
import { insist } from '~/domain/kernel/errors';
import { mayStart, runState } from '../rules';
import { choicesSchema } from '../schema';
import { keepChoices } from './choose.server';
import { requireRun } from './require-run.server';

/** Keeps how a list is to be read, so that its preview can be counted anew. */
export const chooseReading = command({
  name: 'exchange.choose-reading',
  permission: 'imports.run',
  input: choicesSchema,
  run: async ({ tx, now }, choices) => {
    const run = await requireRun(tx, choices.id);
    insist(mayStart(runState(run, now)));
    await keepChoices(tx, run, choices, now);
    const { includeOutside, kindMode, kind = '' } = choices;
    return {
      value: { id: run.id },
      audit: { subject: { type: 'import', id: run.id }, change: { includeOutside, kindMode, kind } },
    };
  },
});
