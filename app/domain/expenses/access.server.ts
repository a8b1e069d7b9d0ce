import { findClaim, type ClaimRow } from '#db/queries/expenses.server';
import type { ScopedTx } from '#db/scope.server';
import { Conflict, NotFound } from '~/domain/kernel/errors';
import { isId } from '~/domain/kernel/ids';
import { can, type Scope } from '~/domain/kernel/scope';
import { ownHostId, requireHost } from '~/domain/registry/index.server';
import type { ClaimStatus } from './rules';

export type Claim = Omit<ClaimRow, 'status'> & { status: ClaimStatus };

/** Whether the reader works on claims of all hosts, or only on those of the own one. */
export function seesAllHosts(scope: Scope): boolean {
  return can(scope, 'expenses.read');
}

/**
 * The host for which a claim is written: the own one, or the one that staff name.
 *
 * @throws NotFound for a host that is not there, or not the own one.
 */
export async function claimHostId(tx: ScopedTx, scope: Scope, hostId: string | undefined): Promise<string> {
  if (seesAllHosts(scope)) return (await requireHost(tx, hostId)).id;
  const own = ownHostId(scope);
  if (hostId !== undefined && hostId !== own) throw new NotFound('受入先');
  return own;
}

/**
 * A claim the reader may see: any of the municipality for staff, the own ones for a host (I11).
 *
 * @throws NotFound
 */
export async function requireClaim(
  tx: ScopedTx,
  scope: Scope,
  id: string | undefined,
  options: { lock?: boolean } = {},
): Promise<Claim> {
  const claim = isId(id) ? await findClaim(tx, id, options) : null;
  if (!claim || (!seesAllHosts(scope) && claim.hostId !== ownHostId(scope))) throw new NotFound('請求');
  return { ...claim, status: claim.status as ClaimStatus };
}

/**
 * The claim a form was about, locked, in the version that was seen.
 *
 * @throws NotFound, Conflict
 */
export async function requireSeen(
  tx: ScopedTx,
  scope: Scope,
  seen: { id: string; version: number },
): Promise<Claim> {
  const claim = await requireClaim(tx, scope, seen.id, { lock: true });
  if (claim.version !== seen.version) throw new Conflict();
  return claim;
}
