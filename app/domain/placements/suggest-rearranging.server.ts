import { findHostKind, listHolding, setRearrangeFrom } from '#db/queries/rearranging.server';
import type { ScopedTx } from '#db/scope.server';
import { readFacilities } from '~/domain/registry/index.server';
import { suggestedMoves } from '~/domain/registry/rules';
import { today } from '~/lib/japanese-date';

/**
 * Marks the placements that no longer fit at a facility, each from which day, and takes the mark from those that fit
 * again (I2). The newest are suggested; nothing is cancelled, and core users stay. @returns how many are marked.
 */
export async function suggestRearranging(tx: ScopedTx, hostId: string, now: Date): Promise<number> {
  const kind = await findHostKind(tx, hostId);
  if (kind === null) return 0;
  const { all } = await readFacilities(tx, { id: hostId, kind }, today(now));
  const moves = new Map(all.flatMap((facility) => [...suggestedMoves(facility, today(now))]));
  for (const { id, rearrangeFrom } of await listHolding(tx, hostId)) {
    const from = moves.get(id) ?? null;
    if (from !== rearrangeFrom) await setRearrangeFrom(tx, id, from);
  }
  return moves.size;
}
