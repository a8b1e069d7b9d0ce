import { findRunContent, insertRun } from '#db/queries/exchange.server';
import { command } from '~/domain/kernel/command.server';
import { insist } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { mayRepeat, runState } from '../rules';
import { runIdSchema } from '../schema';
import { requireRun } from './require-run.server';

/** Opens the file of a run once more, with the same choices, as a new run with its own preview. */
export const repeatImport = command({
  name: 'exchange.repeat-import',
  permission: 'imports.run',
  input: runIdSchema,
  run: async ({ tx, scope, now }, { id }) => {
    const run = await requireRun(tx, id);
    insist(mayRepeat(runState(run, now), run.hasContent));
    const again = newId();
    await insertRun(tx, {
      ...{ id: again, fileName: run.fileName, sourceKey: run.sourceKey, encoding: run.encoding },
      ...{ mapping: run.mapping, hostKind: run.hostKind, includeOutside: run.includeOutside },
      ...{ subject: 'hosts', totalRows: run.totalRows },
      content: await findRunContent(tx, id),
      startedBy: scope.actor.kind === 'user' ? scope.actor.userId : null,
    });
    return {
      value: { id: again },
      audit: { subject: { type: 'import', id: again }, change: { repeats: id } },
    };
  },
});
