import {
  findOfferMadeOf,
  findProposal,
  listProposalsAt,
  type ProposalRow,
} from '#db/queries/offer-proposals.server';
import { NotFound } from '~/domain/kernel/errors';
import { isId } from '~/domain/kernel/ids';
import { read } from '~/domain/kernel/read.server';
import { can, type Scope } from '~/domain/kernel/scope';
import { requireHost, requireOfferOf } from '~/domain/registry/index.server';
import { offerToWriteInto } from '~/domain/registry/rules';
import { formatMonth, today, type Day } from '~/lib/japanese-date';
import { askedLabel, spokenTask, type Asked } from './asked';
import { isOpen, proposalAnswerNames, proposalMarks, standsSince, type Proposal } from './proposal-rules';
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
  /** The host can, not long ago, and nobody has written it into an offer yet; where `whyNotIn` says so, it has to wait. */
  readonly toWriteIn: boolean;
}

/** Who asked and on which day tells for which case it was: told to those who look for places for cases. */
export function seesWhoAsked(scope: Scope): boolean {
  return can(scope, 'matches.run');
}

/** @returns null for one that asks for a time there is not. `seesCases`: with who asked, and the day. */
export function proposalView(
  row: ProposalRow,
  { today, seesCases }: { today: Day; seesCases: boolean },
): ProposalView | null {
  const proposal = proposalOf(row);
  if (!proposal) return null;
  return {
    ...standingRow(proposal),
    ...(seesCases ? {} : { by: '', words: wordsOfMonth(proposal) }),
    open: isOpen(proposal) && proposal.askedOn >= standsSince(today),
    toWriteIn: isToWriteIn(proposal, today),
    host: { id: row.hostId, name: row.hostName },
    offer: row.opportunityId === null ? null : { id: row.opportunityId, title: row.offerTitle ?? '' },
    asked: proposal.asked,
    about: askedLabel(proposal.asked),
  };
}

/** 「△ 2026年11月に聞いて、相談したいとのこと」 */
function wordsOfMonth({ answer, askedOn }: Pick<Proposal, 'answer' | 'askedOn'>): string {
  return `${proposalMarks[answer]} ${formatMonth(askedOn)}に聞いて、${proposalAnswerNames[answer]}とのこと`;
}

/** A condition is answered at once; a time and a task are written in by hand, while the answer still stands. */
function isToWriteIn({ answer, asked, askedOn, closedOn }: Proposal, today: Day): boolean {
  const byHand = answer === 'yes' && asked.about !== 'condition';
  return byHand && closedOn === null && askedOn >= standsSince(today);
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
    { tx, scope, now },
    { hostId, opportunityId }: { hostId: string | undefined; opportunityId: string | null },
  ) => {
    const host = await requireHost(tx, hostId);
    if (opportunityId !== null) await requireOfferOf(tx, host, opportunityId);
    const rows = await listProposalsAt(tx, { hostId: host.id, opportunityId }, shown);
    const how = { today: today(now), seesCases: seesWhoAsked(scope) };
    return rows.flatMap((row) => proposalView(row, how) ?? []);
  },
});

/** What an offer form starts with: what the host said that it can, or what is talked over with it as a lead. */
export interface ProposalDraft {
  readonly id: string;
  /** The host said yes; else what was agreed on is to be put right by hand. */
  readonly isAgreed: boolean;
  readonly hostId: string;
  /** The offer into which it is written; null: a new one. */
  readonly into: string | null;
  readonly words: string;
  readonly cell: string | null;
  readonly title: string | null;
  readonly activities: readonly string[];
  readonly menuKind: string;
  readonly answers: Readonly<Record<string, 'yes'>>;
}

/**
 * The draft that an answer makes of an offer: the time to write into it, or the task as an offer of its own. Also of what
 * a host wants to talk over, as long as somebody goes on with it as a lead.
 *
 * @returns null when it is written in already, gone by, its lead is over, or nothing can be written in there now.
 * @throws NotFound also for what the host has not said yes to and nobody made a lead of.
 */
export const getProposalDraft = read({
  name: 'matching.get-proposal-draft',
  permission: 'registry.edit',
  run: async ({ tx, now }, id: string | undefined): Promise<ProposalDraft | null> => {
    const row = isId(id) ? await findProposal(tx, id) : null;
    const proposal = row && proposalOf(row);
    const lead = proposal?.answer === 'partly' ? proposal.lead : null;
    if (!row || !proposal || (proposal.answer !== 'yes' && !lead)) throw new NotFound('聞いたこと');
    const goesOn = lead ? !lead.isOver : isToWriteIn(proposal, today(now));
    if (proposal.whyNotIn !== '' || !goesOn) return null;
    const into = offerToWriteInto(row);
    if (into === null && (await findOfferMadeOf(tx, row))) return null;
    const { asked, sentence } = proposal;
    const task = asked.about === 'task' ? asked : null;
    return {
      id: row.id,
      isAgreed: lead === null,
      hostId: row.hostId,
      into,
      words: sentence,
      cell: asked.about === 'time' ? asked.cell : null,
      title: task && spokenTask(task.activity),
      activities: task ? [task.activity] : [],
      menuKind: row.menuKind ?? '',
      answers: task?.slug ? { [task.slug]: 'yes' } : {},
    };
  },
});
