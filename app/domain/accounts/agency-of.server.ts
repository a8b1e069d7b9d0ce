import { findAgencyByName, insertAgency } from '#db/queries/accounts.server';
import type { ScopedTx } from '#db/scope.server';
import { Invalid } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import type { Role } from '~/domain/kernel/permissions';
import { agencyKinds } from './schema';

/**
 * The agency somebody works for. People of a host share one, which is made with the first of them.
 *
 * @throws Invalid when it was left out for somebody else.
 */
export async function agencyOf(
  tx: ScopedTx,
  user: { roles: readonly Role[]; agencyId?: string | undefined },
): Promise<string> {
  if (user.agencyId) return user.agencyId;
  const onlyHost = user.roles.length > 0 && user.roles.every((role) => role === 'host');
  if (!onlyHost) throw new Invalid({ agencyId: ['所属を選んでください。'] });
  const name = agencyKinds.host;
  const known = await findAgencyByName(tx, name);
  if (known) return known.id;
  const id = newId();
  await insertAgency(tx, { id, name, kind: 'host' });
  return id;
}
