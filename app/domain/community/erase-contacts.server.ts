import { eraseContactsBefore } from '#db/queries/leads.server';
import { command } from '~/domain/kernel/command.server';
import { addDays, startOfDay, today } from '~/lib/japanese-date';
import { z } from 'zod';
import { contactKeptDays } from './lead-rules';

/** Erases the contacts that were kept long enough. It is done again and again by the site itself. */
export const eraseOldContacts = command({
  name: 'community.erase-old-contacts',
  permission: 'leads.manage',
  input: z.null(),
  run: async ({ tx, now }) => {
    const count = await eraseContactsBefore(tx, startOfDay(addDays(today(now), -contactKeptDays)), now);
    return {
      value: { count },
      audit: count === 0 ? [] : { subject: { type: 'leads', id: '' }, change: { contactsErased: count } },
    };
  },
});
