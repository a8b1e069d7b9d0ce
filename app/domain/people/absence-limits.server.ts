import { findSetting, upsertSetting } from '#db/queries/accounts.server';
import type { ScopedTx } from '#db/scope.server';
import { command } from '~/domain/kernel/command.server';
import { Invalid } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { plannedAfter } from '~/domain/kernel/planned.server';
import { read } from '~/domain/kernel/read.server';
import { userOf } from '~/domain/kernel/user';
import { today, type Day } from '~/lib/japanese-date';
import { absenceLimitsOf, type AbsenceLimits } from './absence-rules';
import { absenceLimitsSchema } from './absence-schema';

const absenceSetting = 'absence_limits';

/** How often somebody is sought, and how long a 中断 is a short one, as the municipality has set it for a day. */
export async function readAbsenceLimits(tx: ScopedTx, day: Day): Promise<AbsenceLimits> {
  return absenceLimitsOf(await findSetting(tx, absenceSetting, day));
}

/** Sets both, from a day on (D5). */
export const setAbsenceLimits = command({
  name: 'people.set-absence-limits',
  permission: 'settings.manage',
  input: absenceLimitsSchema,
  run: async ({ tx, scope, now }, { validFrom, ...value }) => {
    if (validFrom < today(now))
      throw new Invalid({ validFrom: ['きょうか、きょうより後の日にしてください。'] });
    const set = { key: absenceSetting, value, validFrom };
    await upsertSetting(tx, { ...set, id: newId(), setBy: userOf(scope).userId });
    return {
      value: undefined,
      audit: { subject: { type: 'setting', id: absenceSetting }, change: { ...value, validFrom } },
    };
  },
});

/** The limits as they hold today, and what is set for later. */
export const getAbsenceLimits = read({
  name: 'people.get-absence-limits',
  permission: 'settings.manage',
  run: async ({ tx, now }) => ({
    today: today(now),
    limits: await readAbsenceLimits(tx, today(now)),
    planned: await plannedAfter(tx, [absenceSetting], today(now), readAbsenceLimits),
  }),
});
