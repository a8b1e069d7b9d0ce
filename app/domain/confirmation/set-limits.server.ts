import { upsertSetting } from '#db/queries/accounts.server';
import { command } from '~/domain/kernel/command.server';
import { Invalid } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { read } from '~/domain/kernel/read.server';
import { userOf } from '~/domain/kernel/user';
import { freshnessLimits } from '~/domain/registry/index.server';
import { freshnessSetting } from '~/domain/registry/rules';
import { today } from '~/lib/japanese-date';
import { freshnessLimitsSchema } from './schema';

/** Sets after how many days facts are asked about again, and after how many a place leaves matching (D5). */
export const setFreshnessLimits = command({
  name: 'confirmation.set-limits',
  permission: 'settings.manage',
  input: freshnessLimitsSchema,
  run: async ({ tx, scope, now }, { due, old, validFrom }) => {
    if (validFrom < today(now))
      throw new Invalid({ validFrom: ['きょうか、きょうより後の日にしてください。'] });
    await upsertSetting(tx, {
      id: newId(),
      key: freshnessSetting,
      value: { due, old },
      validFrom,
      setBy: userOf(scope).userId,
    });
    return {
      value: undefined,
      audit: { subject: { type: 'setting', id: freshnessSetting }, change: { due, old, validFrom } },
    };
  },
});

export const getFreshnessLimits = read({
  name: 'confirmation.get-limits',
  permission: 'settings.manage',
  run: async ({ tx, now }) => ({
    today: today(now),
    ...(await freshnessLimits(tx, today(now))),
  }),
});
