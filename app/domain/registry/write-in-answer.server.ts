import { closeProposal, findLeadOfProposal, findProposalForUpdate } from '#db/queries/offer-proposals.server';
import type { ScopedTx } from '#db/scope.server';
import { NotFound, Refused } from '~/domain/kernel/errors';
import type { Day } from '~/lib/japanese-date';
import { isLeadOver } from './leads-over';
import { offerToWriteInto } from './write-in-rules';

/**
 * What the host said that it can stands in an offer now. `opportunityId`: the offer that was changed; null: a new one. So
 * does what was agreed on while it was talked over as a lead; that one is finished by hand.
 *
 * @throws NotFound also for what was asked of another host or offer; Refused when somebody made a new offer of it before.
 */
export async function writeInAnswer(
  tx: ScopedTx,
  id: string,
  { hostId, opportunityId, on }: { hostId: string; opportunityId: string | null; on: Day },
): Promise<void> {
  const asked = await findProposalForUpdate(tx, id);
  const isHere = asked?.hostId === hostId && offerToWriteInto(asked) === opportunityId;
  if (!asked || !isHere || asked.about === 'condition') throw new NotFound('聞いたこと');
  if (asked.answer === 'partly' && (await isTalkedOver(tx, id))) return;
  if (asked.answer !== 'yes') throw new NotFound('聞いたこと');
  if (asked.closedOn === null) await closeProposal(tx, id, on);
  else if (opportunityId === null)
    throw new Refused('この答えは、もう受入枠になっています。', '受入先のページで、受入枠を見てください。');
}

async function isTalkedOver(tx: ScopedTx, id: string): Promise<boolean> {
  const lead = await findLeadOfProposal(tx, id);
  return lead !== null && !isLeadOver(lead.stage);
}
