import { upsertSetting } from '#db/queries/accounts.server';
import { command } from '~/domain/kernel/command.server';
import { Invalid } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { plannedAfter } from '~/domain/kernel/planned.server';
import { read } from '~/domain/kernel/read.server';
import { userOf } from '~/domain/kernel/user';
import { freshnessLimits, numbersLimits } from '~/domain/registry/index.server';
import { freshnessSettings } from '~/domain/registry/rules';
import { today } from '~/lib/japanese-date';
import { freshnessLimitsSchema } from './schema';

/**
 * Sets after how many days the facts of a host, or the numbers of a facility, are asked about again, and after how
 * many they leave matching (D5).
 */
export const setFreshnessLimits = command({
  name: 'confirmation.set-limits',
  permission: 'settings.manage',
  input: freshnessLimitsSchema,
  run: async ({ tx, scope, now }, { about, due, old, validFrom }) => {
    if (validFrom < today(now))
      throw new Invalid({ validFrom: ['きょうか、きょうより後の日にしてください。'] });
    await upsertSetting(tx, {
      id: newId(),
      key: freshnessSettings[about],
      value: { due, old },
      validFrom,
      setBy: userOf(scope).userId,
    });
    return {
      value: undefined,
      audit: { subject: { type: 'setting', id: freshnessSettings[about] }, change: { due, old, validFrom } },
    };
  },
});

export const getFreshnessLimits = read({
  name: 'confirmation.get-limits',
  permission: 'settings.manage',
  run: async ({ tx, now }) => ({
    today: today(now),
    facts: await freshnessLimits(tx, today(now)),
    numbers: await numbersLimits(tx, today(now)),
    planned: {
      facts: await plannedAfter(tx, [freshnessSettings.facts], today(now), freshnessLimits),
      numbers: await plannedAfter(tx, [freshnessSettings.numbers], today(now), numbersLimits),
    },
  }),
});
