import { findAgencyName, findUser } from '#db/queries/accounts.server';
import { NotFound } from '~/domain/kernel/errors';
import { roleNames, type Role } from '~/domain/kernel/permissions';
import { read } from '~/domain/kernel/read.server';
import { userOf } from '~/domain/kernel/user';

/** Who the reader is, in words for their own account page. */
export const getOwnAccount = read({
  name: 'accounts.get-own-account',
  permission: 'account.own',
  run: async ({ tx, scope }) => {
    const user = await findUser(tx, userOf(scope).userId);
    if (!user) throw new NotFound('利用者');
    return {
      name: user.name,
      mail: user.mail,
      agency: (await findAgencyName(tx, user.agencyId)) ?? '',
      roles: user.roles.map((role) => roleNames[role as Role]),
    };
  },
});
