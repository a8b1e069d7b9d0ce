import { upsertSetting } from '#db/queries/accounts.server';
import { command } from '~/domain/kernel/command.server';
import { Invalid } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { plannedAfter } from '~/domain/kernel/planned.server';
import { read } from '~/domain/kernel/read.server';
import { userOf } from '~/domain/kernel/user';
import { today } from '~/lib/japanese-date';
import { reachCap, reachCapSetting } from './reach-out.server';
import { reachCapSchema } from './schema';

/** Sets how often a host is asked in a quarter before the site warns, from a day on (D5). */
export const setReachCap = command({
  name: 'notices.set-reach-cap',
  permission: 'settings.manage',
  input: reachCapSchema,
  run: async ({ tx, scope, now }, { cap, validFrom }) => {
    if (validFrom < today(now))
      throw new Invalid({ validFrom: ['きょうか、きょうより後の日にしてください。'] });
    const setBy = userOf(scope).userId;
    await upsertSetting(tx, { id: newId(), key: reachCapSetting, value: cap, validFrom, setBy });
    return {
      value: undefined,
      audit: { subject: { type: 'setting', id: reachCapSetting }, change: { cap, validFrom } },
    };
  },
});

export const getReachCap = read({
  name: 'notices.get-reach-cap',
  permission: 'settings.manage',
  run: async ({ tx, now }) => ({
    today: today(now),
    cap: await reachCap(tx, today(now)),
    planned: await plannedAfter(tx, [reachCapSetting], today(now), reachCap),
  }),
});
