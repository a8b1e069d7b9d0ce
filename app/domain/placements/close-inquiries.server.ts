import { capDisclosures, closeDisclosures } from '#db/queries/disclosures.server';
import { declineOpenInquiries } from '#db/queries/placements.server';
import type { ScopedTx } from '#db/scope.server';

const withdrawn = '同意の撤回';

/**
 * Withdrawn consent (I10): every open disclosure of the case is closed and inquiries without an answer end, in the
 * transaction of the withdrawal. What is left of the consent when only the acceptance card was taken back still stands:
 * then cards of level 3 alone close. @returns what was shown to which host until now, for the person to be told.
 */
export async function closeInquiriesOf(tx: ScopedTx, caseId: string, scopes: readonly string[], now: Date) {
  if (!scopes.includes('hosts_anonymous')) {
    return {
      disclosures: await closeDisclosures(tx, { caseId, level: 3 }, now, withdrawn),
      endedInquiries: [],
    };
  }
  const disclosures = await closeDisclosures(tx, { caseId }, now, withdrawn);
  const ended = await declineOpenInquiries(tx, caseId, withdrawn);
  return { disclosures, endedInquiries: ended.map(({ id }) => id) };
}

/** A consent until a day: no open card on its ground is shown longer. */
export async function limitCardsOf(
  tx: ScopedTx,
  { caseId, scope, until }: { caseId: string; scope: string; until: string },
) {
  const level = scope === 'hosts_anonymous' ? 2 : scope === 'hosts_named' ? 3 : null;
  return level === null ? {} : { limitedCards: await capDisclosures(tx, { caseId, level, until }) };
}
