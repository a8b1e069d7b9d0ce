import { upsertSetting } from '#db/queries/accounts.server';
import { command } from '~/domain/kernel/command.server';
import { Invalid } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { plannedAfter } from '~/domain/kernel/planned.server';
import { read } from '~/domain/kernel/read.server';
import { userOf } from '~/domain/kernel/user';
import { today } from '~/lib/japanese-date';
import { readSlipDays, slipDaysSetting } from './read-slip.server';
import { slipDaysSchema } from './schema';

/** Sets how many days a look at the 対応票 holds, from a day on (D5). */
export const setSlipDays = command({
  name: 'people.set-slip-days',
  permission: 'settings.manage',
  input: slipDaysSchema,
  run: async ({ tx, scope, now }, { days, validFrom }) => {
    if (validFrom < today(now))
      throw new Invalid({ validFrom: ['きょうか、きょうより後の日にしてください。'] });
    const set = { key: slipDaysSetting, value: Number(days), validFrom };
    await upsertSetting(tx, { ...set, id: newId(), setBy: userOf(scope).userId });
    return {
      value: undefined,
      audit: { subject: { type: 'setting', id: slipDaysSetting }, change: { days: set.value, validFrom } },
    };
  },
});

/** How many days a look at the 対応票 holds today. */
export const getSlipDays = read({
  name: 'people.get-slip-days',
  permission: 'settings.manage',
  run: async ({ tx, now }) => ({
    today: today(now),
    days: await readSlipDays(tx, today(now)),
    planned: await plannedAfter(tx, [slipDaysSetting], today(now), readSlipDays),
  }),
});
