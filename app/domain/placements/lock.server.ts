import { lockCase, lockHost } from '#db/queries/placement-gates.server';
import { findOwners, findPlacement, type PlacementRow } from '#db/queries/placements.server';
import type { ScopedTx } from '#db/scope.server';
import { Conflict, NotFound } from '~/domain/kernel/errors';

/**
 * A placement that nobody else changes until the transaction ends, nor its host, nor its case. Always in this order:
 * host, case, placement. What a consent allows and what was told before is to be read after it, as whoever records a
 * consent locks the case.
 *
 * @throws NotFound; Conflict when its case was taken up in another one meanwhile.
 */
export async function lockPlacement(tx: ScopedTx, id: string): Promise<PlacementRow> {
  const owners = await findOwners(tx, id);
  if (!owners) throw new NotFound('受入れ');
  await lockHost(tx, owners.hostId);
  await lockCase(tx, owners.caseId);
  const row = await findPlacement(tx, id, { lock: true });
  if (!row) throw new NotFound('受入れ');
  if (row.caseId !== owners.caseId) throw new Conflict();
  return row;
}
