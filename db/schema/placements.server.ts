import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { belongsTo, tenantTable } from '../tenant.server';
import { users } from './accounts.server';
import { meetingIdeas, supportDecisions } from './meetings.server';
import { cases, consents } from './people.server';
import { hosts, opportunities } from './registry.server';

/** The inquiry card as the host sees it: labels of the taxonomy and nothing else (D11). */
export interface InquiryCard {
  strengths: string[];
  wishes: string[];
  considerations: { label: string; weight: string }[];
  availability: string;
  age: '成人' | '未成年';
  /** Only where staff added them and enough people share them. */
  ageBand?: string;
  area?: string;
}

/** 受入れカード as it is written with the person: every line with whether the person lets it be told. */
export interface AcceptanceDraft {
  lines: { key: string; text: string; agreed: boolean }[];
  agreedOn: string;
  /** `watch`: the place is asked to keep an eye on the person and for nothing else. */
  kind?: 'whole' | 'watch';
}

/** What was added to an inquiry card, for the staff: how far it had to be generalised, and what was asked before. */
export interface DisclosureGround {
  /** Slugs of the age bands that the card names together; none when it names no age. */
  bands: string[];
  areaId: string | null;
  minor: boolean;
  /** People of the class, the person included; null where nothing was added. */
  classSize: number | null;
  /** Answers about 「特定されるおそれ」 by question; none where they were not asked. */
  answers: Record<string, string>;
}

/** 受入れ: one person at one host. */
export const placements = tenantTable(
  'placements',
  {
    caseId: uuid('case_id').notNull(),
    hostId: uuid('host_id').notNull(),
    opportunityId: uuid('opportunity_id'),
    /** 会議で出た案 out of which it came. */
    ideaId: uuid('idea_id'),
    /** placement | drop_in (通う: no inquiry, no card) */
    kind: text('kind').notNull().default('placement'),
    status: text('status').notNull().default('proposed'),
    /** Why the person wants to try, in own words; stays in the team. */
    personWords: text('person_words').notNull().default(''),
    personAgreedOn: date('person_agreed_on'),
    /** 呼び名 toward this host, a tree, new for each inquiry. */
    alias: text('alias').notNull().default(''),
    /** What stands in the host's addresses: random, for the ids of rows tell when they were made. */
    portalKey: uuid('portal_key').notNull().defaultRandom(),
    card: jsonb('card').$type<InquiryCard>(),
    acceptanceDraft: jsonb('acceptance_draft').$type<AcceptanceDraft>(),
    askedAt: timestamp('asked_at', { withTimezone: true }),
    askedBy: uuid('asked_by'),
    answerDueOn: date('answer_due_on'),
    /** accept | meet_first | decline */
    hostAnswer: text('host_answer'),
    hostAnsweredAt: timestamp('host_answered_at', { withTimezone: true }),
    hostAnsweredBy: uuid('host_answered_by'),
    /** Entered by staff after a telephone call (D13). */
    answeredByPhone: boolean('answered_by_phone').notNull().default(false),
    declineReason: text('decline_reason').notNull().default(''),
    agreedConditions: text('agreed_conditions').notNull().default(''),
    trialOn: date('trial_on'),
    startedOn: date('started_on'),
    /** The 支援決定 that opened the start (I5). */
    supportDecisionId: uuid('support_decision_id'),
    /** Slots taken: '<weekday>_<slot>', 'stay', or of a single day '<YYYY-MM-DD>_<slot>'. */
    slots: text('slots').array().notNull().default([]),
    timeText: text('time_text').notNull().default(''),
    pausedOn: date('paused_on'),
    settledOn: date('settled_on'),
    /** How stable the relation is in the eyes of each, when it was settled: 1 まだ不安定 … 5 安定している. */
    stabilityPerson: integer('stability_person'),
    stabilityHost: integer('stability_host'),
    endedOn: date('ended_on'),
    endReason: text('end_reason').notNull().default(''),
    /** Set by a rise in core users: to be re-arranged, nothing is cancelled silently (I2). */
    rearrangeFrom: date('rearrange_from'),
    createdBy: uuid('created_by').notNull(),
    version: integer('version').notNull().default(1),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    belongsTo('placements_case_fk', t, t.caseId, () => cases),
    belongsTo('placements_host_fk', t, t.hostId, () => hosts),
    belongsTo('placements_opportunity_fk', t, t.opportunityId, () => opportunities),
    belongsTo('placements_idea_fk', t, t.ideaId, () => meetingIdeas),
    belongsTo('placements_decision_fk', t, t.supportDecisionId, () => supportDecisions),
    belongsTo('placements_created_by_fk', t, t.createdBy, () => users),
    check('placements_kind', sql`${t.kind} in ('placement','drop_in')`),
    check(
      'placements_status',
      sql`${t.status} in ('proposed','agreed','asked','accepted','trial','active','paused','settled','ended','declined')`,
    ),
    check(
      'placements_start_needs_decision',
      sql`${t.status} not in ('active','paused','settled') or ${t.supportDecisionId} is not null`,
    ),
    check(
      'placements_ask_needs_wish',
      sql`${t.status} in ('proposed','declined') or ${t.personAgreedOn} is not null`,
    ),
    check(
      'placements_stability',
      sql`${t.stabilityPerson} between 1 and 5 and ${t.stabilityHost} between 1 and 5`,
    ),
    uniqueIndex('placements_portal_key').on(t.municipalityId, t.portalKey),
    uniqueIndex('placements_one_live')
      .on(t.municipalityId, t.caseId, t.hostId)
      .where(sql`${t.status} not in ('ended','declined')`),
    index('placements_host').on(t.municipalityId, t.hostId, t.status),
    index('placements_case').on(t.municipalityId, t.caseId),
    index('placements_idea').on(t.municipalityId, t.ideaId),
  ],
);

/**
 * States in which a placement takes a place at its host (I1): from the day a visit is fixed, a pause included. A host
 * that has only agreed has given no slot yet, so nothing is counted.
 */
export const takesPlace = ['trial', 'active', 'paused', 'settled'];

/** フォローアップ, of the person and of the host (FUP-1, FUP-2). */
export const followUps = tenantTable(
  'follow_ups',
  {
    placementId: uuid('placement_id').notNull(),
    /** person | host */
    side: text('side').notNull(),
    /** Slug of the taxonomy `follow_up_kind`. */
    kind: text('kind').notNull(),
    plannedOn: date('planned_on').notNull(),
    doneOn: date('done_on'),
    doneBy: uuid('done_by'),
    /** 1 しんどい … 5 とてもよい */
    mood: integer('mood'),
    /** yes | so_so | no: does it still fit the wish (FUP-10)? */
    fitsWish: text('fits_wish'),
    /** yes | no: 「負担になっていませんか」, asked of the person each month; null: not asked. */
    feltBurden: text('felt_burden'),
    /** 1 軽い … 5 重い (host side) */
    hostBurden: integer('host_burden'),
    changesSeen: text('changes_seen').array().notNull().default([]),
    note: text('note').notNull().default(''),
    status: text('status').notNull().default('planned'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    belongsTo('follow_ups_placement_fk', t, t.placementId, () => placements),
    check('follow_ups_side', sql`${t.side} in ('person','host')`),
    check('follow_ups_status', sql`${t.status} in ('planned','done','missed','not_needed')`),
    check('follow_ups_felt_burden', sql`${t.feltBurden} in ('yes','no')`),
    check('follow_ups_done', sql`(${t.status} = 'done') = (${t.doneOn} is not null)`),
    index('follow_ups_due').on(t.municipalityId, t.status, t.plannedOn),
    index('follow_ups_placement').on(t.municipalityId, t.placementId),
  ],
);

/** What was shown to which host, and until when (I10). Never changed but for closing it. */
export const disclosures = tenantTable(
  'disclosures',
  {
    placementId: uuid('placement_id').notNull(),
    caseId: uuid('case_id').notNull(),
    hostId: uuid('host_id').notNull(),
    /** 2 匿名打診 | 3 受入れカード */
    level: integer('level').notNull(),
    shown: jsonb('shown').notNull(),
    openedAt: timestamp('opened_at', { withTimezone: true }).notNull().defaultNow(),
    openedBy: uuid('opened_by'),
    /** The last day on which the host sees it. */
    expiresOn: date('expires_on'),
    /** The consent on which it was shown. */
    consentId: uuid('consent_id'),
    /** What it is given for, in words; required where it leaves the mayor's departments (handbook §5.6). */
    purpose: text('purpose').notNull().default(''),
    ground: jsonb('ground').$type<DisclosureGround>(),
    closedAt: timestamp('closed_at', { withTimezone: true }),
    closedBecause: text('closed_because').notNull().default(''),
  },
  (t) => [
    belongsTo('disclosures_placement_fk', t, t.placementId, () => placements),
    belongsTo('disclosures_case_fk', t, t.caseId, () => cases),
    belongsTo('disclosures_host_fk', t, t.hostId, () => hosts),
    belongsTo('disclosures_opened_by_fk', t, t.openedBy, () => users),
    belongsTo('disclosures_consent_fk', t, t.consentId, () => consents),
    index('disclosures_case').on(t.municipalityId, t.caseId),
  ],
);
