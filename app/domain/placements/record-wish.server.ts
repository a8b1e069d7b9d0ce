import { command } from '~/domain/kernel/command.server';
import { today } from '~/lib/japanese-date';
import { forStep } from './facts.server';
import { recordWishSchema } from './schema';
import { takeStep } from './take-step.server';

/** The person says yes, in own words (MAT-8). */
export const recordWish = command({
  name: 'placements.record-wish',
  permission: 'placements.run',
  input: recordWishSchema,
  run: async ({ tx, now }, input) => {
    const { row } = await forStep(tx, 'agree', input, today(now));
    return takeStep(tx, row, 'agreed', { personWords: input.personWords, personAgreedOn: input.agreedOn });
  },
});
