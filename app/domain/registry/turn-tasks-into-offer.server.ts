import { listTasks, updateCarveOut, updateTask } from '#db/queries/carve-outs.server';
import { command } from '~/domain/kernel/command.server';
import { NotFound, Refused } from '~/domain/kernel/errors';
import { requireCarveOut } from './carve-out.server';
import { offerOfTasks } from './carve-out-rules';
import { turnTasksIntoOfferSchema } from './carve-out-schema';
import { registerOpportunity } from './register-opportunity.server';

/**
 * ④ Makes the draft of an offer out of tasks of a talk, its conditions answered by what was said of them. The draft is
 * completed on its own page; nobody finds it before it is opened.
 *
 * @throws NotFound, Conflict, Refused when a task is part of an offer already.
 */
export const turnTasksIntoOffer = command({
  name: 'registry.turn-tasks-into-offer',
  permission: 'registry.edit',
  input: turnTasksIntoOfferSchema,
  run: async ({ tx, scope, now }, { hostId, carveOutId, version, taskIds, menuKind }) => {
    await requireCarveOut(tx, { hostId, carveOutId, version });
    const tasks = await listTasks(tx, carveOutId);
    const chosen = tasks.filter(({ id }) => taskIds.includes(id));
    if (chosen.length !== new Set(taskIds).size) throw new NotFound('仕事');
    const used = chosen.filter(({ opportunityId }) => opportunityId !== null);
    if (used.length > 0) {
      const names = used.map(({ task }) => `「${task}」`).join('');
      throw new Refused(`${names}は、もう受入枠になっています。`, 'ほかの仕事を選んでください。');
    }
    const offer = offerOfTasks(chosen);
    const { id } = await registerOpportunity(
      scope,
      { hostId, ...offer, menuKind, timeNegotiable: true, open: false },
      { tx, now },
    );
    for (const task of chosen) await updateTask(tx, task.id, { opportunityId: id });
    await updateCarveOut(tx, carveOutId, {});
    return {
      value: { opportunityId: id },
      audit: {
        subject: { type: 'opportunity', id },
        change: { host: hostId, carveOut: carveOutId, tasks: chosen.length },
      },
    };
  },
});
