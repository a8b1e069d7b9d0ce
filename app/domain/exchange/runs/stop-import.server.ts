import { stopRun } from '#db/queries/exchange.server';
import { command } from '~/domain/kernel/command.server';
import { Conflict, insist } from '~/domain/kernel/errors';
import { mayStop, runState } from '../rules';
import { runIdSchema } from '../schema';
import { requireRun } from './require-run.server';

/** Lets a run that is at work stand after the chunk it is at; what is stored stays and can be continued or undone. */
export const stopImport = command({
  name: 'exchange.stop-import',
  permission: 'imports.run',
  input: runIdSchema,
  run: async ({ tx, now }, { id }) => {
    const run = await requireRun(tx, id);
    insist(mayStop(runState(run, now)));
    if (!(await stopRun(tx, id))) throw new Conflict();
    return {
      value: { id },
      audit: { subject: { type: 'import', id }, change: { status: 'stopped', doneRows: run.doneRows } },
    };
  },
});
