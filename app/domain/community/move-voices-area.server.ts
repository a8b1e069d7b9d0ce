import { setAreaOfGaps } from '#db/queries/community.server';
import { setAreaOfLeads } from '#db/queries/leads.server';
import { setAreaOfWishes } from '#db/queries/wishes.server';
import type { ScopedTx } from '#db/scope.server';

/** Puts gaps, leads and wishes of a gone area into the one in which it lives on, in the transaction of the caller. */
export async function moveVoicesArea(tx: ScopedTx, from: string, to: string): Promise<void> {
  await setAreaOfGaps(tx, from, to);
  await setAreaOfLeads(tx, from, to);
  await setAreaOfWishes(tx, from, to);
}
