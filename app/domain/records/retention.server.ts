import { findSetting, upsertSetting } from '#db/queries/accounts.server';
import type { ScopedTx } from '#db/scope.server';
import { command } from '~/domain/kernel/command.server';
import { Invalid } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { plannedAfter } from '~/domain/kernel/planned.server';
import { read } from '~/domain/kernel/read.server';
import { userOf } from '~/domain/kernel/user';
import { today, type Day } from '~/lib/japanese-date';
import { usualRetentionYears } from './rules';
import { retentionSchema } from './schema';

const retentionSetting = 'case_retention_years';

/** For how many years a case is kept after it ended, as the municipality has set it for a day. */
export async function readRetentionYears(tx: ScopedTx, day: Day): Promise<number> {
  const set = await findSetting(tx, retentionSetting, day);
  return typeof set === 'number' && set >= 1 ? set : usualRetentionYears;
}

/** Sets the years, from a day on (D5). */
export const setRetention = command({
  name: 'records.set-retention',
  permission: 'settings.manage',
  input: retentionSchema,
  run: async ({ tx, scope, now }, { years, validFrom }) => {
    if (validFrom < today(now))
      throw new Invalid({ validFrom: ['きょうか、きょうより後の日にしてください。'] });
    const set = { key: retentionSetting, value: years, validFrom };
    await upsertSetting(tx, { ...set, id: newId(), setBy: userOf(scope).userId });
    return {
      value: undefined,
      audit: { subject: { type: 'setting', id: retentionSetting }, change: { years, validFrom } },
    };
  },
});

/** The years as they hold today. */
export const getRetention = read({
  name: 'records.get-retention',
  permission: 'settings.manage',
  run: async ({ tx, now }) => ({
    today: today(now),
    years: await readRetentionYears(tx, today(now)),
    planned: await plannedAfter(tx, [retentionSetting], today(now), readRetentionYears),
  }),
});
