import { lockImports } from '#db/queries/exchange.server';
import { claimUndo } from '#db/queries/exchange-undo.server';
import { command } from '~/domain/kernel/command.server';
import { Conflict, insist } from '~/domain/kernel/errors';
import { systemScope } from '~/domain/kernel/scope';
import { deadBefore, mayUndo, runState } from '../rules';
import { HandedOver } from '../runs/handed-over';
import { requireRun } from '../runs/require-run.server';
import { runIdSchema } from '../schema';
import { endUndoing, undoChunk } from './undo-chunk.server';

/**
 * Begins to take back what a run has stored. The work itself is `runUndo`, called by whoever began it; one that
 * broke off is begun again.
 * @throws Refused while the run is at work or has nothing to take back; Conflict when somebody else was faster.
 */
export const undoImport = command({
  name: 'exchange.undo-import',
  permission: 'imports.run',
  input: runIdSchema,
  run: async ({ tx, now }, { id }) => {
    const run = await requireRun(tx, id);
    insist(mayUndo(runState(run, now)));
    await lockImports(tx);
    if (!(await claimUndo(tx, id, now, deadBefore(now)))) throw new Conflict();
    return { value: { id }, audit: { subject: { type: 'import', id }, change: { status: 'undoing' } } };
  },
});

/**
 * Takes back what a run made and nobody has touched since, chunk by chunk, in the name of the machine.
 * @throws HandedOver when `stopping` is raised: the rest is for another process.
 */
export async function runUndo(municipalityId: string, id: string, stopping?: AbortSignal): Promise<void> {
  const scope = systemScope('import', municipalityId);
  let isLeft = true;
  while (isLeft) {
    if (stopping?.aborted) throw new HandedOver();
    isLeft = (await undoChunk(scope, { id })).isLeft;
  }
  await endUndoing(scope, { id });
}
