import { z } from 'zod';
import { findSetting, upsertSetting } from '#db/queries/accounts.server';
import type { ScopedTx } from '#db/scope.server';
import { command } from '~/domain/kernel/command.server';
import { Invalid } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { plannedAfter } from '~/domain/kernel/planned.server';
import { read } from '~/domain/kernel/read.server';
import { userOf } from '~/domain/kernel/user';
import { today, type Day } from '~/lib/japanese-date';
import { usualHandling, type ConsentHandling } from './consent-rules';
import { consentHandlingSchema } from './schema';

const key = 'consent_handling';
const stored = z.object({ version: z.string(), text: z.string() });

/** The rules of handling that hold on a day in the municipality: what is explained, and under which name (INT-8, D5). */
export async function readConsentHandling(tx: ScopedTx, day: Day): Promise<ConsentHandling> {
  const set = stored.safeParse(await findSetting(tx, key, day));
  return set.success ? set.data : usualHandling(day);
}

/** Sets a new wording of the rules from a day on. Who agreed to an older one agreed to that one; the old wording stays. */
export const setConsentHandling = command({
  name: 'people.set-consent-handling',
  permission: 'settings.manage',
  input: consentHandlingSchema,
  run: async ({ tx, scope, now }, { handling, text, validFrom }) => {
    const day = today(now);
    if (validFrom < day) throw new Invalid({ validFrom: ['きょうか、きょうより後の日にしてください。'] });
    const before = await readConsentHandling(tx, validFrom);
    if (before.version === handling && before.text !== text)
      throw new Invalid({ handling: ['文を変えるときは、版の名前も変えてください。'] });
    const value = { version: handling, text };
    await upsertSetting(tx, { id: newId(), key, value, validFrom, setBy: userOf(scope).userId });
    return {
      value: undefined,
      audit: { subject: { type: 'setting', id: key }, change: { version: handling, validFrom } },
    };
  },
});

/** The rules of handling as they hold today. */
export const getConsentHandling = read({
  name: 'people.get-consent-handling',
  permission: 'settings.manage',
  run: async ({ tx, now }) => ({
    today: today(now),
    ...(await readConsentHandling(tx, today(now))),
    planned: await plannedAfter(tx, [key], today(now), readConsentHandling),
  }),
});
