import { findProposal, listProposalsAt, type ProposalRow } from '#db/queries/offer-proposals.server';
import { NotFound } from '~/domain/kernel/errors';
import { isId } from '~/domain/kernel/ids';
import { read } from '~/domain/kernel/read.server';
import { requireHost, requireOfferOf } from '~/domain/registry/index.server';
import type { Day } from '~/lib/japanese-date';
import { askedLabel, spokenTask, type Asked } from './asked';
import { proposalOf } from './read-proposals.server';
import { standingRow, type StandingRow } from './ask-rows';

const shown = 10;

/** 聞いたこと as the pages of hosts, offers and leads show it. */
export interface ProposalView extends StandingRow {
  readonly host: { readonly id: string; readonly name: string };
  readonly offer: { readonly id: string; readonly title: string } | null;
  readonly asked: Asked;
  /** 「時間」, 「条件：…」, 「業務の切り出し：…」 */
  readonly about: string;
  readonly askedOn: Day;
}

export function proposalView(row: ProposalRow): ProposalView | null {
  const proposal = proposalOf(row);
  if (!proposal) return null;
  return {
    ...standingRow(proposal),
    host: { id: row.hostId, name: row.hostName },
    offer: row.opportunityId === null ? null : { id: row.opportunityId, title: row.offerTitle ?? '' },
    asked: proposal.asked,
    about: askedLabel(proposal.asked),
    askedOn: proposal.askedOn,
  };
}

/**
 * What a host was asked and said, for one offer or for any: the ten newest.
 *
 * @throws NotFound also for an offer of another host.
 */
export const listProposals = read({
  name: 'matching.list-proposals',
  permission: 'registry.search',
  run: async (
    { tx },
    { hostId, opportunityId }: { hostId: string | undefined; opportunityId: string | null },
  ) => {
    const host = await requireHost(tx, hostId);
    if (opportunityId !== null) await requireOfferOf(tx, host, opportunityId);
    const rows = await listProposalsAt(tx, { hostId: host.id, opportunityId }, shown);
    return rows.flatMap((row) => proposalView(row) ?? []);
  },
});

/** What an offer form starts with, where the host said that it can. */
export interface ProposalDraft {
  readonly words: string;
  readonly cell: string | null;
  readonly title: string | null;
  readonly activities: readonly string[];
  readonly menuKind: string;
  readonly answers: Readonly<Record<string, 'yes'>>;
}

/**
 * The draft that an answer makes of an offer: the time to write into it, or the task as an offer of its own.
 *
 * @throws NotFound also for what was asked of another host.
 */
export const getProposalDraft = read({
  name: 'matching.get-proposal-draft',
  permission: 'registry.edit',
  run: async ({ tx }, id: string | undefined): Promise<ProposalDraft & { hostId: string }> => {
    const row = isId(id) ? await findProposal(tx, id) : null;
    const proposal = row && proposalOf(row);
    if (!row || proposal?.answer !== 'yes') throw new NotFound('聞いたこと');
    const { asked, sentence } = proposal;
    const task = asked.about === 'task' ? asked : null;
    return {
      hostId: row.hostId,
      words: sentence,
      cell: asked.about === 'time' ? asked.cell : null,
      title: task && spokenTask(task.activity),
      activities: task ? [task.activity] : [],
      menuKind: row.menuKind ?? '',
      answers: task?.slug ? { [task.slug]: 'yes' } : {},
    };
  },
});
