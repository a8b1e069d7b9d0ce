import { randomInt } from 'node:crypto';
import { countReceivedWishes, insertWish } from '#db/queries/wishes.server';
import { command } from '~/domain/kernel/command.server';
import { Refused } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { today } from '~/lib/japanese-date';
import { chosenArea } from './chosen-area.server';
import { referenceOf } from './reference';
import { wishSchema } from './wish-schema';

/** More than a person can look through: then the form says to telephone. */
const mostReceivedWishes = 300;

/**
 * A wish of the community (MAT-12), from the open form of the site or typed in by staff who heard it. It is used for
 * nothing before a person accepts it.
 *
 * @throws Refused when too many wait already.
 */
export const receiveWish = command({
  name: 'community.receive-wish',
  permission: 'wishes.manage',
  input: wishSchema,
  run: async ({ tx, now }, { words, area, saidBy }) => {
    if ((await countReceivedWishes(tx)) >= mostReceivedWishes)
      throw new Refused(
        'いまは、たくさんの声をいただいていて、お受けできません。',
        '市の窓口に、電話でお知らせください。',
      );
    const { areaId } = await chosenArea(tx, area);
    const id = newId();
    const wish = { id, words, areaId, saidBy, status: 'received', heardOn: today(now) };
    let reference = referenceOf(randomInt(100_000));
    while (!(await insertWish(tx, { ...wish, reference }))) reference = referenceOf(randomInt(100_000));
    return {
      value: { id, reference },
      audit: { subject: { type: 'wish', id }, change: { status: 'received', areaId, saidBy, reference } },
    };
  },
});
