import { closeProposal, findProposalForUpdate } from '#db/queries/offer-proposals.server';
import type { ScopedTx } from '#db/scope.server';
import { NotFound } from '~/domain/kernel/errors';
import type { Day } from '~/lib/japanese-date';
import { isOpen, type ProposalAnswer } from './proposal-rules';

/**
 * What a host wants to talk over goes on elsewhere, once. Access is the caller's.
 *
 * @returns false when how it goes on is settled already.
 * @throws NotFound
 */
export async function takeUpProposal(tx: ScopedTx, id: string, day: Day): Promise<boolean> {
  const proposal = await findProposalForUpdate(tx, id);
  if (!proposal) throw new NotFound('聞いたこと');
  if (!isOpen({ answer: proposal.answer as ProposalAnswer, closedOn: proposal.closedOn })) return false;
  await closeProposal(tx, id, day);
  return true;
}
