import type { z } from 'zod';
import { findUser } from '#db/queries/accounts.server';
import { updateUser } from '#db/queries/user-management.server';
import { command } from '~/domain/kernel/command.server';
import { Conflict, insist, NotFound } from '~/domain/kernel/errors';
import type { Scope } from '~/domain/kernel/scope';
import { checkUser } from './check-user.server';
import { judgeOwnChange } from './rules';
import { changeUserSchema } from './schema';
import { endAllSessions } from './sessions.server';

const storeChange = command({
  name: 'accounts.change-user',
  permission: 'users.manage',
  input: changeUserSchema,
  run: async ({ tx, scope }, input) => {
    const before = await findUser(tx, input.id);
    if (!before) throw new NotFound('利用者');
    const self = scope.actor.kind === 'user' && scope.actor.userId === before.id;
    insist(judgeOwnChange({ self, staysAdmin: input.roles.includes('admin') }));
    await checkUser(tx, input);
    const after = {
      name: input.name,
      agencyId: input.agencyId,
      roles: [...input.roles],
      hostId: input.hostId ?? null,
    };
    if (!(await updateUser(tx, before.id, input.version, after))) throw new Conflict();
    const { roles, agencyId, hostId } = before;
    return {
      value: {
        authUserId: before.authUserId,
        reachChanged:
          JSON.stringify([roles, agencyId, hostId]) !==
          JSON.stringify([after.roles, after.agencyId, after.hostId]),
      },
      audit: {
        subject: { type: 'user', id: before.id },
        change: {
          roles: { from: roles, to: after.roles },
          agencyId: { from: agencyId, to: after.agencyId },
          hostId: { from: hostId, to: after.hostId },
        },
      },
    };
  },
});

/** Changes name, agency and roles. When what they may reach changes, all their sessions end (rotation). */
export async function changeUser(scope: Scope, input: z.input<typeof changeUserSchema>): Promise<void> {
  const { authUserId, reachChanged } = await storeChange(scope, input);
  if (reachChanged) await endAllSessions(authUserId);
}
