import { listProposalsSince, type ProposalRow } from '#db/queries/offer-proposals.server';
import type { ScopedTx } from '#db/scope.server';
import { isCell } from '~/domain/taxonomy/slots';
import { isLeadOver, offerToWriteInto, whyNotWrittenIn } from '~/domain/registry/rules';
import type { Day } from '~/lib/japanese-date';
import type { Asked } from './asked';
import { standsSince, type Proposal, type ProposalAnswer } from './proposal-rules';

/** What these hosts were asked so lately that it still stands. */
export async function readStanding(
  tx: ScopedTx,
  today: Day,
  hostIds: readonly string[],
): Promise<Proposal[]> {
  if (hostIds.length === 0) return [];
  const rows = await listProposalsSince(tx, standsSince(today), hostIds);
  return rows.flatMap((row) => proposalOf(row) ?? []);
}

/** A row as the rules look at it; null for one that asks for a time there is not. */
export function proposalOf(row: ProposalRow): Proposal | null {
  const asked = askedFrom({ ...row, slug: row.consideration });
  return (
    asked && {
      id: row.id,
      hostId: row.hostId,
      offerId: row.opportunityId,
      asked,
      sentence: row.sentence,
      answer: row.answer as ProposalAnswer,
      note: row.note,
      askedOn: row.askedOn,
      askedBy: row.askedByName ?? '',
      askedById: row.askedById,
      closedOn: row.closedOn,
      lead: row.leadId === null ? null : { id: row.leadId, isOver: isLeadOver(row.leadStage ?? '') },
      whyNotIn: whyNotWrittenIn({
        hostStatus: row.hostStatus,
        offerStatus: offerToWriteInto(row) === null ? null : row.offerStatus,
      }),
    }
  );
}

interface Parts {
  readonly about: string;
  readonly cell?: string | null | undefined;
  readonly slug?: string | null | undefined;
  readonly activity?: string | null | undefined;
}

/** What is asked, put together from its parts; null when the part it is about is missing. */
export function askedFrom({ about, cell, slug, activity }: Parts): Asked | null {
  if (about === 'time') return cell && isCell(cell) ? { about, cell } : null;
  if (about === 'condition') return slug ? { about, slug } : null;
  return about === 'task' && activity ? { about, activity, slug: slug ?? null } : null;
}
