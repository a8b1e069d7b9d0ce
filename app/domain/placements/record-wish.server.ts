import { command } from '~/domain/kernel/command.server';
import { forStep } from './facts.server';
import { recordWishSchema } from './schema';
import { takeStep } from './take-step.server';

/** The person says yes, in own words (MAT-8). */
export const recordWish = command({
  name: 'placements.record-wish',
  permission: 'placements.run',
  input: recordWishSchema,
  run: async (context, input) => {
    const { row } = await forStep(context, 'agree', input);
    return takeStep(context, row, 'agreed', {
      personWords: input.personWords,
      personAgreedOn: input.agreedOn,
    });
  },
});
