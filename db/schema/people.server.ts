import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { belongsTo, tenantTable } from '../tenant.server';
import { agencies, users } from './accounts.server';
import { areas } from './registry.server';

/** 支援ケース. No column identifies anybody (D1); coded cases are handled as 個人情報 all the same. */
export const cases = tenantTable(
  'cases',
  {
    /** 'tsubame-482-7': the form of addresses; the page shows つばめ 482-7. */
    code: text('code').notNull(),
    /** The agency that leads. */
    agencyId: uuid('agency_id').notNull(),
    coordinatorUserId: uuid('coordinator_user_id'),
    referrerUserId: uuid('referrer_user_id'),
    referrerAgencyId: uuid('referrer_agency_id'),
    /** Slug of referral source: where the case came from. */
    referralSource: text('referral_source').notNull().default(''),
    status: text('status').notNull().default('intake'),
    /** The day on which it came into its state: from then on is counted whether it stands still. */
    statusSince: date('status_since')
      .notNull()
      .default(sql`(now() at time zone 'Asia/Tokyo')::date`),
    /** Slug of the reason of a hand-back, withdrawal or transfer. */
    statusReason: text('status_reason').notNull().default(''),
    /** Slug of gap type (ELG-6). */
    gapType: text('gap_type').notNull().default(''),
    areaId: uuid('area_id'),
    ageBand: text('age_band'),
    isMinor: boolean('is_minor').notNull().default(false),
    guardianConsent: boolean('guardian_consent').notNull().default(false),
    childViewHeard: boolean('child_view_heard').notNull().default(false),
    /** Fiscal year in which compulsory school ends (minors only). */
    schoolEndsFiscalYear: integer('school_ends_fiscal_year'),
    /** 家族からの相談: before the person has agreed; stays in intake without a profile (D2). */
    familyConsultation: boolean('family_consultation').notNull().default(false),
    /** 支援決定前の関わり, with its reason. */
    earlyEngagementOn: date('early_engagement_on'),
    earlyEngagementReason: text('early_engagement_reason').notNull().default(''),
    engagementReviewedOn: date('engagement_reviewed_on'),
    /** It was stopped, or the case went on to a decision or an end. */
    engagementEndedOn: date('engagement_ended_on'),
    appliedOn: date('applied_on'),
    needConfirmedOn: date('need_confirmed_on'),
    supportDecidedOn: date('support_decided_on'),
    lastContactOn: date('last_contact_on'),
    nextOn: date('next_on'),
    nextWhat: text('next_what').notNull().default(''),
    closedOn: date('closed_on'),
    /** 対応票 (D1): that it was made, where the paper is kept, who compared it and when; never what it says. */
    slipMadeOn: date('slip_made_on'),
    slipKeptAt: text('slip_kept_at').notNull().default(''),
    slipCheckedOn: date('slip_checked_on'),
    slipCheckedBy: uuid('slip_checked_by'),
    /** The case in which this one was taken up, as both were of one person (D1); it holds nothing itself then. */
    mergedInto: uuid('merged_into'),
    version: integer('version').notNull().default(1),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    unique('cases_code').on(t.municipalityId, t.code),
    belongsTo('cases_agency_fk', t, t.agencyId, () => agencies),
    belongsTo('cases_coordinator_fk', t, t.coordinatorUserId, () => users),
    belongsTo('cases_referrer_fk', t, t.referrerUserId, () => users),
    belongsTo('cases_referrer_agency_fk', t, t.referrerAgencyId, () => agencies),
    belongsTo('cases_area_fk', t, t.areaId, () => areas),
    belongsTo('cases_slip_checked_by_fk', t, t.slipCheckedBy, () => users),
    foreignKey({
      name: 'cases_merged_into_fk',
      columns: [t.municipalityId, t.mergedInto],
      foreignColumns: [t.municipalityId, t.id],
    }),
    check(
      'cases_status',
      sql`${t.status} in ('intake','assessing','planning','deciding','active','closed','suspended','handed_back','withdrawn','transferred')`,
    ),
    index('cases_status_idx').on(t.municipalityId, t.status),
    index('cases_coordinator').on(t.municipalityId, t.coordinatorUserId),
  ],
);

/** The agencies that work on a case, each with its own case number, seen by that agency alone. */
export const caseAgencies = tenantTable(
  'case_agencies',
  {
    caseId: uuid('case_id').notNull(),
    agencyId: uuid('agency_id').notNull(),
    caseRef: text('case_ref').notNull().default(''),
    since: date('since').notNull(),
    /** The consent on which it joined, and without which it sees nothing; null for who leads or began. */
    consentScope: text('consent_scope'),
  },
  (t) => [
    belongsTo('case_agencies_case_fk', t, t.caseId, () => cases),
    belongsTo('case_agencies_agency_fk', t, t.agencyId, () => agencies),
    unique('case_agencies_once').on(t.municipalityId, t.caseId, t.agencyId),
  ],
);

/** 支援決定前の関わり is looked at again and again: whether it goes on, and why. */
export const engagementReviews = tenantTable(
  'engagement_reviews',
  {
    caseId: uuid('case_id').notNull(),
    reviewedOn: date('reviewed_on').notNull(),
    reviewedBy: uuid('reviewed_by').notNull(),
    /** continue | end */
    outcome: text('outcome').notNull(),
    note: text('note').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    belongsTo('engagement_reviews_case_fk', t, t.caseId, () => cases),
    belongsTo('engagement_reviews_by_fk', t, t.reviewedBy, () => users),
    check('engagement_reviews_outcome', sql`${t.outcome} in ('continue','end')`),
    index('engagement_reviews_case').on(t.municipalityId, t.caseId),
  ],
);

/** 匿名プロフィール, one a case. */
export const profiles = tenantTable(
  'profiles',
  {
    caseId: uuid('case_id').notNull(),
    /** walk | bicycle | bus | car | none */
    travelModes: text('travel_modes').array().notNull().default([]),
    travelMinutesMax: integer('travel_minutes_max'),
    minutesPerSession: integer('minutes_per_session'),
    sessionsPerWeek: integer('sessions_per_week'),
    /** Slots as '<weekday>_<slot>' (tue_am …) or 'stay', 'any'. */
    slots: text('slots').array().notNull().default([]),
    menuKinds: text('menu_kinds').array().notNull().default([]),
    /** Parts of the form to which the person answered 「まだわからない」: strengths, time … (D12). */
    unknownParts: text('unknown_parts').array().notNull().default([]),
    /** Slugs of wishes and conditions to which the person answered 「まだわからない」. */
    unknownItems: text('unknown_items').array().notNull().default([]),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    belongsTo('profiles_case_fk', t, t.caseId, () => cases),
    unique('profiles_case').on(t.municipalityId, t.caseId),
  ],
);

/** Strengths and wishes, in the person's own words where known. */
export const profileStrengths = tenantTable(
  'profile_strengths',
  {
    caseId: uuid('case_id').notNull(),
    /** strength | wish */
    kind: text('kind').notNull(),
    slug: text('slug').notNull(),
    /** interest | some | can_do | can_teach (strengths only) */
    level: text('level'),
    ownWords: text('own_words').notNull().default(''),
    shareable: boolean('shareable').notNull().default(true),
    position: integer('position').notNull().default(0),
  },
  (t) => [
    belongsTo('profile_strengths_case_fk', t, t.caseId, () => cases),
    unique('profile_strengths_once').on(t.municipalityId, t.caseId, t.slug),
    check('profile_strengths_kind', sql`${t.kind} in ('strength','wish')`),
    check(
      'profile_strengths_level',
      sql`${t.level} is null or ${t.level} in ('interest','some','can_do','can_teach')`,
    ),
  ],
);

export const profileConsiderations = tenantTable(
  'profile_considerations',
  {
    caseId: uuid('case_id').notNull(),
    slug: text('slug').notNull(),
    /** must どうしても | prefer できれば | try 少しなら挑戦したい */
    weight: text('weight').notNull(),
    ownWords: text('own_words').notNull().default(''),
    /** Why, for the team alone: in no card, match or print. */
    reasonPrivate: text('reason_private').notNull().default(''),
    shareable: boolean('shareable').notNull().default(true),
    position: integer('position').notNull().default(0),
  },
  (t) => [
    belongsTo('profile_considerations_case_fk', t, t.caseId, () => cases),
    unique('profile_considerations_once').on(t.municipalityId, t.caseId, t.slug),
    check('profile_considerations_weight', sql`${t.weight} in ('must','prefer','try')`),
  ],
);

/** 同意: one row a scope and explanation; the newest row of a scope holds. */
export const consents = tenantTable(
  'consents',
  {
    caseId: uuid('case_id').notNull(),
    scope: text('scope').notNull(),
    state: text('state').notNull(),
    /** Version of the handling rules that were explained (INT-8). */
    rulesVersion: text('rules_version').notNull(),
    /** face_to_face | telephone | paper | online */
    method: text('method').notNull(),
    recordedOn: date('recorded_on').notNull(),
    recordedBy: uuid('recorded_by').notNull(),
    validUntil: date('valid_until'),
    /** What bears it out: signed_form | oral_witnessed; null in older records. */
    evidence: text('evidence'),
    /** Somebody helped the person to understand: an interpreter, a supporter. */
    helperPresent: boolean('helper_present').notNull().default(false),
    /** Of a minor: whether the guardian agreed, and the child's own view (agrees | unsure | against). */
    guardianAgreed: boolean('guardian_agreed'),
    childView: text('child_view'),
    recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    belongsTo('consents_case_fk', t, t.caseId, () => cases),
    belongsTo('consents_recorded_by_fk', t, t.recordedBy, () => users),
    check(
      'consents_scope',
      sql`${t.scope} in ('consultation','plan_meeting_members','non_member_agencies','hosts_anonymous','hosts_named','work_publication','outcome_statistics')`,
    ),
    check('consents_state', sql`${t.state} in ('explained','granted','refused','withdrawn')`),
    check('consents_evidence', sql`${t.evidence} in ('signed_form','oral_witnessed')`),
    check('consents_child_view', sql`${t.childView} in ('agrees','unsure','against')`),
    index('consents_case').on(t.municipalityId, t.caseId, t.scope, t.recordedAt),
  ],
);
