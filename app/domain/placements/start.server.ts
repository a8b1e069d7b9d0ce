import { insertFollowUps } from '#db/queries/follow-ups.server';
import { command } from '~/domain/kernel/command.server';
import { newId } from '~/domain/kernel/ids';
import { forStep } from './facts.server';
import { firstFollowUps } from './follow-up-rhythm';
import { startPlacementSchema } from './schema';
import { takeStep } from './take-step.server';

/** Begins the activity, opened by the 支援決定 (I5), and plans the follow-ups of both sides (FUP-1, FUP-2). */
export const startPlacement = command({
  name: 'placements.start',
  permission: 'placements.run',
  input: startPlacementSchema,
  run: async (context, { startedOn, slots, timeText, agreedConditions, ...step }) => {
    const { tx } = context;
    const { row, facts } = await forStep(context, 'start', step, { slots, from: startedOn });
    await insertFollowUps(
      tx,
      firstFollowUps(startedOn).map((planned) => ({ ...planned, id: newId(), placementId: row.id })),
    );
    return takeStep(
      context,
      row,
      'active',
      {
        startedOn,
        slots,
        timeText,
        agreedConditions: agreedConditions ?? '',
        supportDecisionId: facts.decisionId,
      },
      { startedOn, slots, decision: facts.decisionId },
    );
  },
});
