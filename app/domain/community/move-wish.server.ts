import { updateWish } from '#db/queries/wishes.server';
import { command } from '~/domain/kernel/command.server';
import { insist } from '~/domain/kernel/errors';
import { requireWish } from './accept-wish.server';
import { decideWishStep, wishStepTo } from './wish-rules';
import { moveWishSchema } from './wish-schema';

/** Takes a wish one step on, or leaves it out with a reason. */
export const moveWish = command({
  name: 'community.move-wish',
  permission: 'wishes.manage',
  input: moveWishSchema,
  run: async ({ tx }, { id, version, step, reason = '' }) => {
    const wish = await requireWish(tx, id, version);
    insist(decideWishStep(step, { status: wish.status, reason }));
    const status = wishStepTo(step, wish.status);
    await updateWish(tx, id, { status, dismissReason: step === 'dismiss' ? reason : '' });
    return {
      value: { status },
      audit: { subject: { type: 'wish', id }, change: { from: wish.status, to: status } },
    };
  },
});
