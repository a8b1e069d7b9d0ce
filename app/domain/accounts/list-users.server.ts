import { findUser, listAgencies, listUsers as usersOf } from '#db/queries/accounts.server';
import { listHostNames, listSignInStates } from '#db/queries/user-management.server';
import { NotFound } from '~/domain/kernel/errors';
import { isId } from '~/domain/kernel/ids';
import type { Role } from '~/domain/kernel/permissions';
import { read } from '~/domain/kernel/read.server';
import type { Scope } from '~/domain/kernel/scope';
import { reaching } from './library-calls.server';
import type { SignInState } from './schema';
import { house } from './sign-in-library.server';

const readUsers = read({
  name: 'accounts.list-users',
  permission: 'users.manage',
  run: ({ tx }) => usersOf(tx),
});

export interface UserLine {
  id: string;
  name: string;
  mail: string;
  agency: string;
  roles: Role[];
  active: boolean;
  signIn: SignInState;
}

/** All users of the municipality, by agency and name. */
export async function listUsers(scope: Scope): Promise<UserLine[]> {
  const users = await readUsers(scope, undefined);
  const states = await reaching(listSignInStates(house().db, scope.municipalityId));
  const stateOf = (authUserId: string): SignInState => {
    const state = states.find((one) => one.authUserId === authUserId);
    if (!state) return 'none';
    if (state.oneTimePasswordUntil) return 'one-time-password';
    return state.secondStep ? 'second-step' : 'password';
  };
  return users.map((user) => ({
    id: user.id,
    name: user.name,
    mail: user.mail,
    agency: user.agency,
    roles: user.roles as Role[],
    active: user.status === 'active',
    signIn: stateOf(user.authUserId),
  }));
}

/** What the forms about users offer. */
export const userChoices = read({
  name: 'accounts.user-choices',
  permission: 'users.manage',
  run: async ({ tx }) => ({ agencies: await listAgencies(tx), hosts: await listHostNames(tx) }),
});

/** One user, as seen by who looks after users. */
export const getUser = read({
  name: 'accounts.get-user',
  permission: 'users.manage',
  run: async ({ tx }, id: string | undefined) => {
    const user = isId(id) ? await findUser(tx, id) : null;
    if (!user) throw new NotFound('利用者');
    return {
      id: user.id,
      name: user.name,
      mail: user.mail,
      agencyId: user.agencyId,
      roles: user.roles as Role[],
      hostId: user.hostId,
      active: user.status === 'active',
      version: user.version,
    };
  },
});
