import { upsertSetting } from '#db/queries/accounts.server';
import { command } from '~/domain/kernel/command.server';
import { Invalid } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { plannedAfter } from '~/domain/kernel/planned.server';
import { read } from '~/domain/kernel/read.server';
import { userOf } from '~/domain/kernel/user';
import { today } from '~/lib/japanese-date';
import { engagementDaysSetting, readEngagementDays } from './read-engagement.server';
import { stallDaysSchema } from './schema';
import { readStallDays, stallDaysSetting } from './stalls.server';

/**
 * Sets after how many working days a case counts as standing still, state by state, and after how many days involvement
 * before the decision is looked at again, from a day on (D5).
 */
export const setStallDays = command({
  name: 'people.set-stall-days',
  permission: 'settings.manage',
  input: stallDaysSchema,
  run: async ({ tx, scope, now }, { days, engagement, validFrom }) => {
    if (validFrom < today(now))
      throw new Invalid({ validFrom: ['きょうか、きょうより後の日にしてください。'] });
    const set = { validFrom, setBy: userOf(scope).userId };
    await upsertSetting(tx, { ...set, id: newId(), key: stallDaysSetting, value: days });
    await upsertSetting(tx, { ...set, id: newId(), key: engagementDaysSetting, value: engagement });
    return {
      value: undefined,
      audit: { subject: { type: 'setting', id: stallDaysSetting }, change: { days, engagement, validFrom } },
    };
  },
});

/** The same as they hold today. */
export const getStallDays = read({
  name: 'people.get-stall-days',
  permission: 'settings.manage',
  run: async ({ tx, now }) => ({
    today: today(now),
    days: await readStallDays(tx, today(now)),
    engagement: await readEngagementDays(tx, today(now)),
    planned: await plannedAfter(
      tx,
      [stallDaysSetting, engagementDaysSetting],
      today(now),
      async (of, day) => ({
        days: await readStallDays(of, day),
        engagement: await readEngagementDays(of, day),
      }),
    ),
  }),
});
