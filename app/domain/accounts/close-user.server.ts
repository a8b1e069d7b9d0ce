import type { z } from 'zod';
import { findUser } from '#db/queries/accounts.server';
import { setUserStatus } from '#db/queries/user-management.server';
import { command } from '~/domain/kernel/command.server';
import { Conflict, insist, NotFound } from '~/domain/kernel/errors';
import type { Scope } from '~/domain/kernel/scope';
import { judgeOwnChange } from './rules';
import { userSeenSchema } from './schema';
import { disableSignIn, enableSignIn } from './sign-ins.server';

const storeStatus = (name: string, status: 'active' | 'disabled') =>
  command({
    name,
    permission: 'users.manage',
    input: userSeenSchema,
    run: async ({ tx, scope }, input) => {
      const user = await findUser(tx, input.id);
      if (!user) throw new NotFound('利用者');
      const self = scope.actor.kind === 'user' && scope.actor.userId === user.id;
      insist(judgeOwnChange({ self, staysAdmin: status === 'active' }));
      if (!(await setUserStatus(tx, user.id, input.version, status))) throw new Conflict();
      return {
        value: user.authUserId,
        audit: {
          subject: { type: 'user', id: user.id },
          change: { status: { from: user.status, to: status } },
        },
      };
    },
  });

const storeClosed = storeStatus('accounts.close-user', 'disabled');
const storeOpened = storeStatus('accounts.reopen-user', 'active');

type Seen = z.input<typeof userSeenSchema>;

/** Stops somebody from using the site, at once: what they did stays as it is. */
export async function closeUser(scope: Scope, seen: Seen): Promise<void> {
  await disableSignIn(await storeClosed(scope, seen));
}

export async function reopenUser(scope: Scope, seen: Seen): Promise<void> {
  await enableSignIn(await storeOpened(scope, seen));
}
