import { sql } from 'drizzle-orm';
import { boolean, check, date, index, integer, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { belongsTo, tenantTable } from '../tenant.server';
import { agencies, users } from './accounts.server';
import { cases } from './people.server';

export const plans = tenantTable(
  'plans',
  {
    caseId: uuid('case_id').notNull(),
    /** 1, 2, … within the case. */
    number: integer('number').notNull(),
    status: text('status').notNull().default('draft'),
    /** Support policy in one or two sentences. */
    policy: text('policy').notNull().default(''),
    /** Existing schemes considered and why they do not fit (ELG-1). */
    schemesConsidered: text('schemes_considered').notNull().default(''),
    /** A temporary stay is part of the plan; it needs an exit plan (CAP-16). */
    temporaryHousing: boolean('temporary_housing').notNull().default(false),
    exitPlan: text('exit_plan').notNull().default(''),
    monitoringOn: date('monitoring_on'),
    periodFrom: date('period_from'),
    periodTo: date('period_to'),
    writtenBy: uuid('written_by').notNull(),
    submittedOn: date('submitted_on'),
    version: integer('version').notNull().default(1),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    belongsTo('plans_case_fk', t, t.caseId, () => cases),
    belongsTo('plans_written_by_fk', t, t.writtenBy, () => users),
    unique('plans_number').on(t.municipalityId, t.caseId, t.number),
    check(
      'plans_status',
      sql`${t.status} in ('draft','submitted','found_appropriate','confirmed','superseded','completed','discontinued','returned','not_decided')`,
    ),
  ],
);

export const planGoals = tenantTable(
  'plan_goals',
  {
    planId: uuid('plan_id').notNull(),
    text: text('text').notNull(),
    /** short 3か月まで | middle 6か月まで | long 1年まで */
    horizon: text('horizon').notNull().default('short'),
    position: integer('position').notNull().default(0),
  },
  (t) => [belongsTo('plan_goals_plan_fk', t, t.planId, () => plans, 'cascade')],
);

export const planActions = tenantTable(
  'plan_actions',
  {
    planId: uuid('plan_id').notNull(),
    goalId: uuid('goal_id').notNull(),
    /** Who does it: the person, the coordinator, a host, an agency (words, no names of persons). */
    owner: text('owner').notNull(),
    what: text('what').notNull(),
    frequency: text('frequency').notNull().default(''),
    /** 法に基づく事業 (参加支援, アウトリーチ等) → needs 支援決定. */
    isStatutory: boolean('is_statutory').notNull().default(false),
    confirmedOn: date('confirmed_on'),
    position: integer('position').notNull().default(0),
  },
  (t) => [
    belongsTo('plan_actions_plan_fk', t, t.planId, () => plans, 'cascade'),
    belongsTo('plan_actions_goal_fk', t, t.goalId, () => planGoals, 'cascade'),
  ],
);

/** 重層的支援会議. */
export const meetings = tenantTable(
  'meetings',
  {
    title: text('title').notNull(),
    heldOn: date('held_on').notNull(),
    startsAt: text('starts_at').notNull().default('14:00'),
    place: text('place').notNull().default(''),
    status: text('status').notNull().default('scheduled'),
    /** Attendance without which no meeting is held (I7). */
    multiAgencyPresent: boolean('multi_agency_present').notNull().default(false),
    officerPresent: boolean('officer_present').notNull().default(false),
    /** Agencies and roles that took part besides, in words. */
    othersPresent: text('others_present').notNull().default(''),
    exceptionReason: text('exception_reason').notNull().default(''),
    exceptionBy: uuid('exception_by'),
    minutes: text('minutes').notNull().default(''),
    createdBy: uuid('created_by').notNull(),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    check('meetings_status', sql`${t.status} in ('scheduled','held','cancelled')`),
    check(
      'meetings_held_needs_both',
      sql`${t.status} <> 'held' or (${t.multiAgencyPresent} and ${t.officerPresent}) or (${t.exceptionReason} <> '' and ${t.exceptionBy} is not null)`,
    ),
    index('meetings_day').on(t.municipalityId, t.heldOn),
  ],
);

export const agendaItems = tenantTable(
  'agenda_items',
  {
    meetingId: uuid('meeting_id').notNull(),
    caseId: uuid('case_id').notNull(),
    planId: uuid('plan_id'),
    /** plan_making | replan | closure | suspension */
    timing: text('timing').notNull(),
    status: text('status').notNull().default('proposed'),
    /** appropriate | revise | return_to_referrer | close | continue | suspend */
    outcome: text('outcome'),
    note: text('note').notNull().default(''),
    proposedBy: uuid('proposed_by').notNull(),
    position: integer('position').notNull().default(0),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    belongsTo('agenda_items_meeting_fk', t, t.meetingId, () => meetings),
    belongsTo('agenda_items_case_fk', t, t.caseId, () => cases),
    belongsTo('agenda_items_plan_fk', t, t.planId, () => plans),
    check('agenda_items_timing', sql`${t.timing} in ('plan_making','replan','closure','suspension')`),
    check('agenda_items_status', sql`${t.status} in ('proposed','resolved','carried_over','withdrawn')`),
    unique('agenda_items_once').on(t.municipalityId, t.meetingId, t.caseId, t.timing),
  ],
);

/** 会議で出た案: what somebody of an agency proposed for a case; places that came of it refer to it. */
export const meetingIdeas = tenantTable(
  'meeting_ideas',
  {
    agendaItemId: uuid('agenda_item_id').notNull(),
    caseId: uuid('case_id').notNull(),
    /** The agency that proposed it; never a person. */
    agencyId: uuid('agency_id').notNull(),
    idea: text('idea').notNull(),
    recordedBy: uuid('recorded_by').notNull(),
    recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull().defaultNow(),
    droppedOn: date('dropped_on'),
    dropReason: text('drop_reason').notNull().default(''),
  },
  (t) => [
    belongsTo('meeting_ideas_item_fk', t, t.agendaItemId, () => agendaItems),
    belongsTo('meeting_ideas_case_fk', t, t.caseId, () => cases),
    belongsTo('meeting_ideas_agency_fk', t, t.agencyId, () => agencies),
    belongsTo('meeting_ideas_recorded_by_fk', t, t.recordedBy, () => users),
    check('meeting_ideas_dropped', sql`(${t.droppedOn} is null) = (${t.dropReason} = '')`),
    index('meeting_ideas_case').on(t.municipalityId, t.caseId),
    index('meeting_ideas_item').on(t.municipalityId, t.agendaItemId),
  ],
);

/** 支援決定: the municipality's decision, recorded by an officer who did not write the plan (I6). */
export const supportDecisions = tenantTable(
  'support_decisions',
  {
    planId: uuid('plan_id').notNull(),
    caseId: uuid('case_id').notNull(),
    /** decided | decided_with_conditions | not_decided */
    outcome: text('outcome').notNull(),
    conditions: text('conditions').notNull().default(''),
    /** 決裁日 */
    decidedOn: date('decided_on').notNull(),
    /** 文書番号 */
    documentNumber: text('document_number').notNull(),
    /** 決裁者職名 */
    deciderTitle: text('decider_title').notNull(),
    recordedBy: uuid('recorded_by').notNull(),
    /** Copied from the plan, so that the database itself can refuse the author. */
    planWrittenBy: uuid('plan_written_by').notNull(),
    recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    belongsTo('support_decisions_plan_fk', t, t.planId, () => plans),
    belongsTo('support_decisions_case_fk', t, t.caseId, () => cases),
    belongsTo('support_decisions_recorded_by_fk', t, t.recordedBy, () => users),
    unique('support_decisions_plan').on(t.municipalityId, t.planId),
    check(
      'support_decisions_outcome',
      sql`${t.outcome} in ('decided','decided_with_conditions','not_decided')`,
    ),
    check('support_decisions_four_eyes', sql`${t.recordedBy} <> ${t.planWrittenBy}`),
  ],
);

/** 支援会議 (社会福祉法106条の6): only that one was held, when, and how many cases it took (D2). */
export const confidentialMeetings = tenantTable(
  'confidential_meetings',
  {
    heldOn: date('held_on').notNull(),
    caseCount: integer('case_count').notNull(),
    recordedBy: uuid('recorded_by').notNull(),
    recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    belongsTo('confidential_meetings_recorded_by_fk', t, t.recordedBy, () => users),
    check('confidential_meetings_case_count', sql`${t.caseCount} between 0 and 999`),
  ],
);
