import { findAgencyByName, insertAgency } from '#db/queries/accounts.server';
import { command } from '~/domain/kernel/command.server';
import { Invalid } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { addAgencySchema } from './schema';

/** Adds an agency for which users work and to which cases belong. */
export const addAgency = command({
  name: 'accounts.add-agency',
  permission: 'users.manage',
  input: addAgencySchema,
  run: async ({ tx }, input) => {
    if (await findAgencyByName(tx, input.name))
      throw new Invalid({ name: ['この名前の所属は、すでにあります。'] });
    const id = newId();
    await insertAgency(tx, { id, ...input });
    return { value: { id }, audit: { subject: { type: 'agency', id }, change: input } };
  },
});
