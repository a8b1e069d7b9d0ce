import { listOffersNamed } from '#db/queries/waiting.server';
import type { ScopedTx } from '#db/scope.server';
import { NotFound } from '~/domain/kernel/errors';
import { isId } from '~/domain/kernel/ids';

/** An offer for which somebody may wait. */
export type WaitedFor = Awaited<ReturnType<typeof requireOffer>>;

/** @throws NotFound */
export async function requireOffer(tx: ScopedTx, id: string | undefined) {
  const [offer] = isId(id) ? await listOffersNamed(tx, [id]) : [];
  if (!offer) throw new NotFound('受入枠');
  return offer;
}
