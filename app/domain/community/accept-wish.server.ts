import { findWishForUpdate, updateWish } from '#db/queries/wishes.server';
import type { ScopedTx } from '#db/scope.server';
import { command } from '~/domain/kernel/command.server';
import { Conflict, insist, NotFound } from '~/domain/kernel/errors';
import { chosenArea } from './chosen-area.server';
import { decideWishStep, type WishStatus } from './wish-rules';
import { acceptWishSchema } from './wish-schema';

/** A person has read the wish, taken out what does not belong there, and said what would answer it: matching uses it. */
export const acceptWish = command({
  name: 'community.accept-wish',
  permission: 'wishes.manage',
  input: acceptWishSchema,
  run: async ({ tx }, { id, version, words, area, menuKinds, activities }) => {
    const wish = await requireWish(tx, id, version);
    insist(decideWishStep('accept', { status: wish.status, reason: '' }));
    const { areaId } = await chosenArea(tx, area);
    await updateWish(tx, id, { status: 'open', words, areaId, menuKinds, activities, dismissReason: '' });
    return {
      value: { status: 'open' as const },
      audit: {
        subject: { type: 'wish', id },
        change: { from: wish.status, to: 'open', menuKinds, activities },
      },
    };
  },
});

/** @throws NotFound, Conflict when somebody else changed it since it was seen. */
export async function requireWish(
  tx: ScopedTx,
  id: string,
  version: number,
): Promise<{ id: string; status: WishStatus }> {
  const wish = await findWishForUpdate(tx, id);
  if (!wish) throw new NotFound('地域の声');
  if (wish.version !== version) throw new Conflict();
  return { id: wish.id, status: wish.status as WishStatus };
}
