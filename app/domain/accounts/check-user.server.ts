import { agencyExists, hostExists } from '#db/queries/user-management.server';
import type { ScopedTx } from '#db/scope.server';
import { Invalid } from '~/domain/kernel/errors';
import type { Role } from '~/domain/kernel/permissions';
import { judgeRoles } from './rules';

/**
 * What must be true of every user, new or changed.
 *
 * @throws Invalid
 */
export async function checkUser(
  tx: ScopedTx,
  user: { roles: readonly Role[]; agencyId: string; hostId?: string | undefined },
): Promise<void> {
  const judged = judgeRoles({ roles: user.roles, hostId: user.hostId ?? null });
  if (!judged.ok) throw new Invalid({ roles: [`${judged.reason}${judged.wayOut}`] });
  if (!(await agencyExists(tx, user.agencyId)))
    throw new Invalid({ agencyId: ['所属を選びなおしてください。'] });
  if (user.hostId && !(await hostExists(tx, user.hostId)))
    throw new Invalid({ hostId: ['受入先を選びなおしてください。'] });
}
