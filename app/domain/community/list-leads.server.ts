import { findLead, listLeads as queryLeads, type LeadRow } from '#db/queries/leads.server';
import { findOfferMadeOf } from '#db/queries/offer-proposals.server';
import { NotFound } from '~/domain/kernel/errors';
import { isId } from '~/domain/kernel/ids';
import { read } from '~/domain/kernel/read.server';
import { can } from '~/domain/kernel/scope';
import { listOpenProposalViews, seesWhoAsked } from '~/domain/matching/index.server';
import { offerToWriteInto, whyNotWrittenIn } from '~/domain/registry/rules';
import { label, labels } from '~/domain/taxonomy/index.server';
import { dayOf, today, type Day } from '~/lib/japanese-date';
import {
  contactKeptUntil,
  leadStageNames,
  leadStages,
  mayPlan,
  mayRegister,
  openLeadSteps,
  usualNextOn,
  type LeadStage,
} from './lead-rules';
import { gapWords } from './resources';

/** More than a municipality works on at a time. */
const mostShown = 1_000;
/** Of what hosts want to talk over; the longest waiting. */
const mostTalkedOver = 30;

/** A lead as staff see it. */
export interface LeadView {
  id: string;
  version: number;
  name: string;
  areaId: string | null;
  area: string;
  kind: string;
  stage: LeadStage;
  stageName: string;
  source: string;
  note: string;
  closeReason: string;
  nextWhat: string;
  nextOn: Day | null;
  owner: string | null;
  knownOn: Day;
  host: { id: string; name: string } | null;
  /** The lack it could answer, where somebody said so. */
  gap: { id: string; what: string } | null;
  /** What the community asked for, and what would answer it. */
  wish: { id: string; words: string; answers: string } | null;
  /** What a host was asked, out of which it came. */
  proposal: {
    id: string;
    sentence: string;
    host: { id: string; name: string };
    /** The offer into which what is agreed on is written; null: a new one. */
    into: string | null;
    /** Why nothing is written in there now; empty: it can be. */
    whyNotIn: string;
  } | null;
  /** What somebody without an account told; null for what staff found themselves. */
  offer: {
    reference: string;
    what: string;
    whereText: string;
    whenText: string;
    remark: string;
    receivedOn: Day;
    /** Null when it was erased or is no longer to be seen. */
    contact: { name: string; way: string; until: Day } | null;
  } | null;
}

/** The leads by stage, those that came from the site first in each; before them what hosts want to talk over. */
export const listLeads = read({
  name: 'community.list-leads',
  permission: 'leads.manage',
  run: async ({ tx, scope, now }, _: null) => {
    const day = today(now);
    const views = (await queryLeads(tx, mostShown)).map((row) => leadView(row, day));
    return {
      today: day,
      talkedOver: await listOpenProposalViews(tx, {
        today: day,
        limit: mostTalkedOver,
        seesCases: seesWhoAsked(scope),
      }),
      columns: leadStages.map((stage) => ({
        stage,
        name: leadStageNames[stage],
        leads: views
          .filter((lead) => lead.stage === stage)
          .sort((a, b) => Number(b.offer !== null) - Number(a.offer !== null)),
      })),
    };
  },
});

/** @throws NotFound */
export const getLead = read({
  name: 'community.get-lead',
  permission: 'leads.manage',
  run: async ({ tx, scope, now }, id: string | undefined) => {
    const row = isId(id) ? await findLead(tx, id) : null;
    if (!row) throw new NotFound('声かけ先');
    const day = today(now);
    const lead = leadView(row, day);
    const mayEnd = mayRegister(lead.stage) && can(scope, 'registry.edit');
    return {
      lead,
      /** The new offer that was made of what was talked over: there is one and no second. */
      made: row.proposal && (await findOfferMadeOf(tx, row.proposal)),
      steps: openLeadSteps(lead.stage),
      mayPlan: mayPlan(lead.stage),
      mayRegister: mayEnd && lead.proposal === null,
      /** The place is listed already: its offer is changed, and the lead finished. */
      mayFinish: mayEnd && lead.proposal !== null,
      usualNextOn: usualNextOn(day),
    };
  },
});

function answersOf({ activities, menuKinds }: NonNullable<LeadRow['wish']>): string {
  return [...labels('activity', activities), ...labels('menuKind', menuKinds)].join('、');
}

function leadView({ offer, gap, wish, proposal, ...row }: LeadRow, day: Day): LeadView {
  const stage = row.stage as LeadStage;
  const until = offer && contactKeptUntil(offer.receivedAt);
  return {
    id: row.id,
    version: row.version,
    name: row.name,
    areaId: row.areaId,
    area: row.areaName ?? '圏域は未確認',
    kind: row.hostKind === '' ? '' : label('hostKind', row.hostKind),
    stage,
    stageName: leadStageNames[stage],
    source: offer ? 'サイトからの申出' : row.source === '' ? '' : label('leadSource', row.source),
    note: row.note,
    closeReason: row.closeReason,
    nextWhat: row.nextWhat,
    nextOn: row.nextOn,
    owner: row.ownerName,
    knownOn: dayOf(row.createdAt),
    host: row.hostId !== null && row.hostName !== null ? { id: row.hostId, name: row.hostName } : null,
    gap: gap && { id: gap.id, what: gapWords(gap) },
    wish: wish && { id: wish.id, words: wish.words, answers: answersOf(wish) },
    proposal: proposal && {
      id: proposal.id,
      sentence: proposal.sentence,
      host: { id: proposal.hostId, name: row.proposalHostName ?? '' },
      into: offerToWriteInto(proposal),
      whyNotIn: whyNotWrittenIn({
        hostStatus: row.proposalHostStatus ?? '',
        offerStatus: offerToWriteInto(proposal) === null ? null : row.proposalOfferStatus,
      }),
    },
    offer: offer && {
      reference: offer.reference,
      what: offer.what,
      whereText: offer.whereText,
      whenText: offer.whenText,
      remark: offer.remark,
      receivedOn: dayOf(offer.receivedAt),
      contact:
        offer.contact !== '' && until !== null && until >= day
          ? { name: offer.contactName, way: offer.contact, until }
          : null,
    },
  };
}
