import { endRun } from '#db/queries/exchange.server';
import { command } from '~/domain/kernel/command.server';
import { insist } from '~/domain/kernel/errors';
import { mayCancel, runState } from '../rules';
import { runIdSchema } from '../schema';
import { requireRun } from './require-run.server';

/** Puts a preview away; its file is not kept. */
export const cancelImport = command({
  name: 'exchange.cancel-import',
  permission: 'imports.run',
  input: runIdSchema,
  run: async ({ tx, now }, { id }) => {
    const run = await requireRun(tx, id);
    insist(mayCancel(runState(run, now)));
    await endRun(tx, id, { status: 'cancelled', now });
    return { value: { id }, audit: { subject: { type: 'import', id }, change: { status: 'cancelled' } } };
  },
});
