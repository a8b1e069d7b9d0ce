import { findSetting, upsertSetting } from '#db/queries/accounts.server';
import { z } from 'zod';
import { command } from '~/domain/kernel/command.server';
import { Invalid } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { read } from '~/domain/kernel/read.server';
import { userOf } from '~/domain/kernel/user';
import { today } from '~/lib/japanese-date';
import { urgentContactsSchema } from './schema';

const key = 'urgent_contacts';
const stored = z.array(z.object({ name: z.string(), phone: z.string(), note: z.string() }));

/** Whom to call when it cannot wait (INT-17): what every town has, then what the municipality has set. */
export const getUrgentContacts = read({
  name: 'referrals.get-urgent-contacts',
  openBecause: 'numbers of the police, of the fire brigade and of the municipality; no word of anybody',
  run: async ({ tx, now }) => ({
    today: today(now),
    contacts: stored.safeParse(await findSetting(tx, key, today(now))).data ?? [],
  }),
});

/** Sets whom the municipality wants to be called, from a day on (D5). */
export const setUrgentContacts = command({
  name: 'referrals.set-urgent-contacts',
  permission: 'settings.manage',
  input: urgentContactsSchema,
  run: async ({ tx, scope, now }, { contacts, validFrom }) => {
    if (validFrom < today(now))
      throw new Invalid({ validFrom: ['きょうか、きょうより後の日にしてください。'] });
    const value = contacts.flatMap(({ name, phone, note }) =>
      name && phone ? [{ name, phone, note: note ?? '' }] : [],
    );
    await upsertSetting(tx, { id: newId(), key, value, validFrom, setBy: userOf(scope).userId });
    return {
      value: undefined,
      audit: { subject: { type: 'setting', id: key }, change: { contacts: value.length, validFrom } },
    };
  },
});
