import { listOpenProposals } from '#db/queries/offer-proposals.server';
import type { ScopedTx } from '#db/scope.server';
import type { Day } from '~/lib/japanese-date';
import { proposalView, type ProposalView } from './list-proposals.server';
import { standsSince } from './proposal-rules';

/** What is still to be talked over with hosts, with what a lead is made of. Access is the caller's. */
export async function listOpenProposalViews(
  tx: ScopedTx,
  today: Day,
): Promise<(ProposalView & { readonly kind: string; readonly areaId: string | null })[]> {
  return (await listOpenProposals(tx, standsSince(today))).flatMap((row) => {
    const view = proposalView(row);
    return view ? [{ ...view, kind: row.hostKind, areaId: row.areaId }] : [];
  });
}
