import { closeProposal, findProposalForUpdate } from '#db/queries/offer-proposals.server';
import type { ScopedTx } from '#db/scope.server';
import { NotFound, Refused } from '~/domain/kernel/errors';
import type { Day } from '~/lib/japanese-date';

/** The offer into which what was asked is written; null: a new one, as for a task, or where no offer was asked about. */
export function offerToWriteInto({
  about,
  opportunityId,
}: {
  about: string;
  opportunityId: string | null;
}): string | null {
  return about === 'task' ? null : opportunityId;
}

/**
 * What the host said that it can stands in an offer now. `opportunityId`: the offer that was changed; null: a new one.
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
  if (!asked || !isHere || asked.answer !== 'yes' || asked.about === 'condition')
    throw new NotFound('聞いたこと');
  if (asked.closedOn === null) await closeProposal(tx, id, on);
  else if (opportunityId === null)
    throw new Refused('この答えは、もう受入枠になっています。', '受入先のページで、受入枠を見てください。');
}
