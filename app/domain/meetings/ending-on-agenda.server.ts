import { readOpenWork } from '#db/queries/case-endings.server';
import { findCaseLastContact } from '#db/queries/case-course.server';
import { listProposalsOf, type ProposalRow } from '#db/queries/ending-proposals.server';
import type { ScopedTx } from '#db/scope.server';
import { closesOnAgenda, readAttempts } from '~/domain/people/index.server';
import { label } from '~/domain/taxonomy/index.server';
import type { Day } from '~/lib/japanese-date';
import { endingTimings, type EndingTiming } from './closing-rules';

/** What stands behind items that may end a case: the newest proposal of each. */
export async function readProposals(
  tx: ScopedTx,
  itemIds: readonly string[],
): Promise<ReadonlyMap<string, ProposalRow>> {
  const rows = await listProposalsOf(tx, itemIds);
  return new Map(rows.reverse().map((row) => [row.agendaItemId, row]));
}

/** What the meeting has before it at such an item, and what would end with the case; null at any other item. */
export async function endingOnAgenda(
  tx: ScopedTx,
  item: { id: string; caseId: string; timing: string; status: string },
  proposals: ReadonlyMap<string, ProposalRow>,
  day: Day,
) {
  const timing = endingTimings.find((one) => one === item.timing);
  if (timing === undefined) return null;
  const proposal = proposals.get(item.id) ?? null;
  const open = item.status === 'proposed';
  return {
    kind: timing,
    reason: proposal && reasonOf(timing, proposal.reason),
    proposal,
    closes: open ? closesOnAgenda(await readOpenWork(tx, item.caseId), timing, item.id) : [],
    contact: timing === 'suspension' ? await contactOf(tx, item.caseId, day) : null,
  };
}

function reasonOf(timing: EndingTiming, reason: string): string {
  return label(timing === 'closure' ? 'caseClosure' : 'caseSuspension', reason);
}

async function contactOf(tx: ScopedTx, caseId: string, day: Day) {
  const lastContactOn = await findCaseLastContact(tx, caseId);
  return readAttempts(tx, { id: caseId, lastContactOn }, day);
}
