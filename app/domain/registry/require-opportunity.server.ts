import { findOpportunity, type OpportunityRow } from '#db/queries/registry-opportunities.server';
import type { HostRow } from '#db/queries/registry.server';
import type { ScopedTx } from '#db/scope.server';
import { NotFound } from '~/domain/kernel/errors';
import { isId } from '~/domain/kernel/ids';
import { requireHost } from './require-host.server';

/**
 * An offer with its host; with `lock` the host is locked first, as everywhere, then the offer.
 *
 * @throws NotFound also for an offer of another municipality.
 */
export async function requireOpportunity(
  tx: ScopedTx,
  id: string | undefined,
  { lock = false } = {},
): Promise<{ host: HostRow; offer: OpportunityRow }> {
  const seen = isId(id) ? await findOpportunity(tx, id) : null;
  if (!seen) throw new NotFound('受入枠');
  const host = await requireHost(tx, seen.hostId, { lock });
  const offer = lock ? await findOpportunity(tx, seen.id, { lock }) : seen;
  if (!offer) throw new NotFound('受入枠');
  return { host, offer };
}

/**
 * One of the offers of a host.
 *
 * @throws NotFound also for an offer of another host.
 */
export async function requireOfferOf(
  tx: ScopedTx,
  host: Pick<HostRow, 'id'>,
  id: string,
): Promise<OpportunityRow> {
  const offer = isId(id) ? await findOpportunity(tx, id) : null;
  if (offer?.hostId !== host.id) throw new NotFound('受入枠');
  return offer;
}
