import { upsertSetting } from '#db/queries/accounts.server';
import { command } from '~/domain/kernel/command.server';
import { Invalid } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { plannedAfter } from '~/domain/kernel/planned.server';
import { read } from '~/domain/kernel/read.server';
import { userOf } from '~/domain/kernel/user';
import { today } from '~/lib/japanese-date';
import { leastThreshold } from '~/lib/small-cells';
import { smallCellsSchema } from './schema';
import { readThreshold, thresholdSetting } from './small-cells.server';

/** Sets below which number people are not told, from a day on (D5, D11). */
export const setSmallCells = command({
  name: 'community.set-small-cells',
  permission: 'settings.manage',
  input: smallCellsSchema,
  run: async ({ tx, scope, now }, { threshold, validFrom }) => {
    if (validFrom < today(now))
      throw new Invalid({ validFrom: ['きょうか、きょうより後の日にしてください。'] });
    const setBy = userOf(scope).userId;
    await upsertSetting(tx, { id: newId(), key: thresholdSetting, value: threshold, validFrom, setBy });
    return {
      value: undefined,
      audit: { subject: { type: 'setting', id: thresholdSetting }, change: { threshold, validFrom } },
    };
  },
});

export const getSmallCells = read({
  name: 'community.get-small-cells',
  permission: 'settings.manage',
  run: async ({ tx, now }) => ({
    today: today(now),
    threshold: await readThreshold(tx, today(now)),
    least: leastThreshold,
    planned: await plannedAfter(tx, [thresholdSetting], today(now), readThreshold),
  }),
});
