import { findSetting, upsertSetting } from '#db/queries/accounts.server';
import type { ScopedTx } from '#db/scope.server';
import { z } from 'zod';
import { command } from '~/domain/kernel/command.server';
import { Invalid } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { plannedAfter } from '~/domain/kernel/planned.server';
import { read } from '~/domain/kernel/read.server';
import { can } from '~/domain/kernel/scope';
import { userOf } from '~/domain/kernel/user';
import { today, type Day } from '~/lib/japanese-date';
import { urgentContactsSchema } from './schema';

const key = 'urgent_contacts';
const stored = z.array(z.object({ name: z.string(), phone: z.string(), note: z.string() }));

async function contactsOn(tx: ScopedTx, day: Day) {
  return stored.safeParse(await findSetting(tx, key, day)).data ?? [];
}

/** Whom to call when it cannot wait (INT-17): what every town has, then what the municipality has set; who sets it sees what is set for later. */
export const getUrgentContacts = read({
  name: 'referrals.get-urgent-contacts',
  openBecause: 'numbers of the police, of the fire brigade and of the municipality; no word of anybody',
  run: async ({ tx, scope, now }) => ({
    today: today(now),
    contacts: await contactsOn(tx, today(now)),
    planned: can(scope, 'settings.manage') ? await plannedAfter(tx, [key], today(now), contactsOn) : [],
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
