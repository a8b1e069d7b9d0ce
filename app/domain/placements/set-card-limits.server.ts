import { findSetting, upsertSetting } from '#db/queries/accounts.server';
import type { ScopedTx } from '#db/scope.server';
import { command } from '~/domain/kernel/command.server';
import { Invalid } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { plannedAfter } from '~/domain/kernel/planned.server';
import { read } from '~/domain/kernel/read.server';
import { userOf } from '~/domain/kernel/user';
import { today, type Day } from '~/lib/japanese-date';
import { cardLimitsOf, cardLimitsSchema, type CardLimits } from './card-limits';

const key = 'card_limits';

/** k, the days a card is shown, and which town is small, as they stand on a day. */
export async function readCardLimits(tx: ScopedTx, day: Day): Promise<CardLimits> {
  return cardLimitsOf(await findSetting(tx, key, day));
}

/** Settles them from a day on (D5); cards that are out keep the end they were given. */
export const setCardLimits = command({
  name: 'placements.set-card-limits',
  permission: 'settings.manage',
  input: cardLimitsSchema,
  run: async ({ tx, scope, now }, { validFrom, ...typed }) => {
    if (validFrom < today(now))
      throw new Invalid({ validFrom: ['きょうか、きょうより後の日にしてください。'] });
    const value = cardLimitsOf(
      Object.fromEntries(Object.entries(typed).map(([name, text]) => [name, Number(text)])),
    );
    await upsertSetting(tx, { id: newId(), key, value, validFrom, setBy: userOf(scope).userId });
    return {
      value: undefined,
      audit: { subject: { type: 'setting', id: key }, change: { ...value, validFrom } },
    };
  },
});

export const getCardLimits = read({
  name: 'placements.get-card-limits',
  permission: 'settings.manage',
  run: async ({ tx, now }) => ({
    today: today(now),
    limits: await readCardLimits(tx, today(now)),
    planned: await plannedAfter(tx, [key], today(now), readCardLimits),
  }),
});
