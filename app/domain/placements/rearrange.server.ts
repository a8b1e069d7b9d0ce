import { command } from '~/domain/kernel/command.server';
import { forStep } from './facts.server';
import type { PlacementStatus } from './rules';
import { rearrangePlacementSchema } from './schema';
import { takeStep } from './take-step.server';

/** 環境の調整: other times for somebody who comes already, with a place in each of them (I1, I2). */
export const rearrangePlacement = command({
  name: 'placements.rearrange',
  permission: 'placements.run',
  input: rearrangePlacementSchema,
  run: async (context, { from, slots, timeText, ...seen }) => {
    const { row } = await forStep(context, 'rearrange', seen, { slots, from });
    return takeStep(
      context,
      row,
      row.status as PlacementStatus,
      { slots, timeText },
      { since: from, slots, slotsBefore: row.slots },
    );
  },
});
