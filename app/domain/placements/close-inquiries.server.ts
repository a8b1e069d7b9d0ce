import { closeDisclosures } from '#db/queries/disclosures.server';
import { declineOpenInquiries } from '#db/queries/placements.server';
import type { ScopedTx } from '#db/scope.server';

/**
 * Withdrawn consent (I10): every open disclosure of the case is closed and inquiries without an answer end, in the
 * transaction of the withdrawal. @returns what had been shown to which host, for the person to be told.
 */
export async function closeInquiriesOf(tx: ScopedTx, caseId: string, now: Date) {
  const closed = await closeDisclosures(tx, { caseId }, now, '同意の撤回');
  const ended = await declineOpenInquiries(tx, caseId, '同意の撤回');
  return { disclosures: closed, endedInquiries: ended.map(({ id }) => id) };
}
