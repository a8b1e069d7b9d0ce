import { countOpenProposals, listOpenProposals } from '#db/queries/offer-proposals.server';
import type { ScopedTx } from '#db/scope.server';
import { label } from '~/domain/taxonomy/index.server';
import type { Day } from '~/lib/japanese-date';
import { proposalView, type ProposalView } from './list-proposals.server';
import { standsSince } from './proposal-rules';

interface WhichOpen {
  readonly today: Day;
  readonly limit: number;
  /** With who asked, and the day. */
  readonly seesCases: boolean;
}

/**
 * What is still to be talked over with hosts, the longest waiting first, with what a lead is made of. Access is the
 * caller's.
 *
 * @returns `more`: how many are left out by the limit.
 */
export async function listOpenProposalViews(
  tx: ScopedTx,
  { today, limit, seesCases }: WhichOpen,
): Promise<{
  rows: (ProposalView & {
    readonly kind: string;
    readonly areaId: string | null;
    /** What its offer is, in words; empty: none, or not known. */
    readonly menu: string;
  })[];
  more: number;
}> {
  const since = standsSince(today);
  const found = await listOpenProposals(tx, since, limit);
  const all = found.length < limit ? found.length : await countOpenProposals(tx, since);
  const rows = found.flatMap((row) => {
    const view = proposalView(row, { today, seesCases });
    return view ? [{ ...view, kind: row.hostKind, areaId: row.areaId, menu: menuOf(row.menuKind) }] : [];
  });
  return { rows, more: all - found.length };
}

function menuOf(slug: string | null): string {
  return slug ? label('menuKind', slug) : '';
}
