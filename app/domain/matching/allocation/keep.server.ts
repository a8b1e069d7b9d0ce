import { Conflict, NotFound, Refused } from '~/domain/kernel/errors';
import type { Scope } from '~/domain/kernel/scope';
import { inputOf, readFacts } from './allocation.server';
import { storeProposal } from './keep-allocation.server';
import { proposalOf } from './proposal.server';
import type { AllocationQuery } from './query';
import { calculated } from './remembered.server';
import { NotCalculated } from './run-apart.server';

const changed =
  'この案は、表示したときから変わりました。いまの案を上に出しています。見てから、もう一度残してください。';

/**
 * Keeps a proposal as it was shown: calculates what stands in the address anew, between two transactions, and stores it
 * where it is still the same.
 *
 * @returns the id of the kept proposal.
 * @throws Conflict where something else comes out now, Refused where nothing could be calculated.
 */
export async function keepAllocation(
  scope: Scope,
  query: AllocationQuery,
  shown: { digest: string; remark?: string | undefined },
  call: { now?: Date; calculate?: typeof calculated } = {},
): Promise<{ id: string }> {
  const facts = await readFacts(scope, null, call);
  if (facts.waiting.length === 0) throw new Conflict(changed);
  const input = inputOf(facts, query);
  const result = await (call.calculate ?? calculated)(input).catch((error: unknown) => {
    if (!(error instanceof NotCalculated)) throw error;
    throw new Refused('いまは計算できず、残せませんでした。', '少し待ってから、もう一度お試しください。');
  });
  const proposal = proposalOf(facts, input, result);
  if (proposal.digest !== shown.digest) throw new Conflict(changed);
  // A case or an offer that went while it was calculated is no longer there to be stored.
  return storeProposal(scope, { ...proposal, remark: shown.remark }, call).catch((error: unknown) => {
    throw error instanceof NotFound ? new Conflict(changed) : error;
  });
}
