import { upsertSetting } from '#db/queries/accounts.server';
import { command } from '~/domain/kernel/command.server';
import { Invalid } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { read } from '~/domain/kernel/read.server';
import { userOf } from '~/domain/kernel/user';
import { today } from '~/lib/japanese-date';
import { stallDaysSchema } from './schema';
import { readStallDays, stallDaysSetting } from './stalls.server';

/** Sets after how many working days a case counts as standing still, state by state, from a day on (D5). */
export const setStallDays = command({
  name: 'people.set-stall-days',
  permission: 'settings.manage',
  input: stallDaysSchema,
  run: async ({ tx, scope, now }, { days, validFrom }) => {
    if (validFrom < today(now))
      throw new Invalid({ validFrom: ['きょうか、きょうより後の日にしてください。'] });
    const set = { key: stallDaysSetting, value: days, validFrom };
    await upsertSetting(tx, { ...set, id: newId(), setBy: userOf(scope).userId });
    return {
      value: undefined,
      audit: { subject: { type: 'setting', id: stallDaysSetting }, change: { days, validFrom } },
    };
  },
});

/** After how many working days a case counts as standing still today. */
export const getStallDays = read({
  name: 'people.get-stall-days',
  permission: 'settings.manage',
  run: async ({ tx, now }) => ({ today: today(now), days: await readStallDays(tx, today(now)) }),
});
