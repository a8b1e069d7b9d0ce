import { sql } from 'drizzle-orm';
import { boolean, check, date, index, integer, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { belongsTo, tenantTable } from '../tenant.server';
import { agencies, users } from './accounts.server';
import { agendaItems } from './meetings.server';
import { cases } from './people.server';

/** Existing schemes that were considered before 参加支援, and why each does not fit alone (ELG-1, ELG-3). */
export const schemeChecks = tenantTable(
  'scheme_checks',
  {
    caseId: uuid('case_id').notNull(),
    /** Slug of existing scheme, or 'none' where none comes into question. */
    scheme: text('scheme').notNull(),
    /** no | partly | waiting */
    fit: text('fit').notNull(),
    reason: text('reason').notNull(),
    checkedOn: date('checked_on').notNull(),
    checkedBy: uuid('checked_by').notNull(),
  },
  (t) => [
    belongsTo('scheme_checks_case_fk', t, t.caseId, () => cases),
    belongsTo('scheme_checks_by_fk', t, t.checkedBy, () => users),
    unique('scheme_checks_once').on(t.municipalityId, t.caseId, t.scheme),
    check('scheme_checks_fit', sql`${t.fit} in ('no','partly','waiting')`),
  ],
);

/** Attempts to reach somebody who no longer answers (CNF-4). Nothing is changed or removed. */
export const contactAttempts = tenantTable(
  'contact_attempts',
  {
    caseId: uuid('case_id').notNull(),
    triedOn: date('tried_on').notNull(),
    /** visit | telephone | letter | message | through_others */
    means: text('means').notNull(),
    /** no_answer | heard_of | reached */
    result: text('result').notNull(),
    note: text('note').notNull().default(''),
    triedBy: uuid('tried_by').notNull(),
    recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    belongsTo('contact_attempts_case_fk', t, t.caseId, () => cases),
    belongsTo('contact_attempts_by_fk', t, t.triedBy, () => users),
    check(
      'contact_attempts_means',
      sql`${t.means} in ('visit','telephone','letter','message','through_others')`,
    ),
    check('contact_attempts_result', sql`${t.result} in ('no_answer','heard_of','reached')`),
    index('contact_attempts_case').on(t.municipalityId, t.caseId, t.triedOn),
  ],
);

/** What the meeting has before it when it judges a closure or a suspension (CNF-20, CNF-21, CLS-1, CNF-3). */
export const endingProposals = tenantTable(
  'ending_proposals',
  {
    caseId: uuid('case_id').notNull(),
    agendaItemId: uuid('agenda_item_id').notNull(),
    /** closure | suspension */
    kind: text('kind').notNull(),
    /** Slug of the list of closures or of suspensions. */
    reason: text('reason').notNull(),
    /** The two checks, each with what shows it (CLS-1). */
    isConnected: boolean('is_connected').notNull().default(false),
    connectedHow: text('connected_how').notNull().default(''),
    isStable: boolean('is_stable').notNull().default(false),
    stableHow: text('stable_how').notNull().default(''),
    /** 1 まだ不安定 … 5 安定している, in the eyes of each; null: nobody has heard it. */
    stabilityPerson: integer('stability_person'),
    stabilityHost: integer('stability_host'),
    /** How far the goals were reached; how those who support are; what the course and its result were. */
    goals: text('goals').notNull().default(''),
    supporters: text('supporters').notNull().default(''),
    evaluation: text('evaluation').notNull().default(''),
    /** Why it goes to the meeting although a check, or the least number of attempts, is missing. */
    exception: text('exception').notNull().default(''),
    /** planned | declined | impossible; '' for a suspension */
    aftercare: text('aftercare').notNull().default(''),
    /** Months after the closure in which the person is contacted. */
    aftercareMonths: integer('aftercare_months').array().notNull().default([]),
    /** 主担当 from then on (CLS-6). */
    leadAgencyId: uuid('lead_agency_id'),
    /** What was heard from others, who keeps watch, and when contact is tried again. */
    heardOf: text('heard_of').notNull().default(''),
    watchOver: text('watch_over').notNull().default(''),
    recontactOn: date('recontact_on'),
    proposedOn: date('proposed_on').notNull(),
    proposedBy: uuid('proposed_by').notNull(),
  },
  (t) => [
    belongsTo('ending_proposals_case_fk', t, t.caseId, () => cases),
    belongsTo('ending_proposals_item_fk', t, t.agendaItemId, () => agendaItems),
    belongsTo('ending_proposals_lead_fk', t, t.leadAgencyId, () => agencies),
    belongsTo('ending_proposals_by_fk', t, t.proposedBy, () => users),
    check('ending_proposals_kind', sql`${t.kind} in ('closure','suspension')`),
    check(
      'ending_proposals_stability',
      sql`${t.stabilityPerson} between 1 and 5 and ${t.stabilityHost} between 1 and 5`,
    ),
    check('ending_proposals_aftercare', sql`${t.aftercare} in ('','planned','declined','impossible')`),
    index('ending_proposals_case').on(t.municipalityId, t.caseId),
    index('ending_proposals_item').on(t.municipalityId, t.agendaItemId),
  ],
);

/** Every end of a case, and its new beginning: an end is for now (CLS-2). */
export const caseEndings = tenantTable(
  'case_endings',
  {
    caseId: uuid('case_id').notNull(),
    /** closure | suspension | hand_back | withdraw | transfer */
    how: text('how').notNull(),
    fromStatus: text('from_status').notNull(),
    endedOn: date('ended_on').notNull(),
    /** Slug of the list that belongs to `how`. */
    reason: text('reason').notNull().default(''),
    /** Where a transfer leads, in words; no address. */
    destination: text('destination').notNull().default(''),
    /** Whether what is known went along, within the consent (INT-10). */
    informationPassed: boolean('information_passed').notNull().default(false),
    leadAgencyId: uuid('lead_agency_id'),
    endedBy: uuid('ended_by'),
    /** 'conference': decided in a 支援会議, of which nothing but the day is kept (CNF-15); '' elsewhere. */
    decidedIn: text('decided_in').notNull().default(''),
    /** Why a meeting handed it back, in words for the referrer. */
    message: text('message').notNull().default(''),
    /** The referrer has heard of the hand-back, and that it may ask again at any time (INT-14). */
    referrerHeardOn: date('referrer_heard_on'),
    referrerHeardBy: uuid('referrer_heard_by'),
    reopenedOn: date('reopened_on'),
    reopenedBy: uuid('reopened_by'),
    /** The state into which it was opened again. */
    reopenedTo: text('reopened_to').notNull().default(''),
  },
  (t) => [
    belongsTo('case_endings_case_fk', t, t.caseId, () => cases),
    belongsTo('case_endings_lead_fk', t, t.leadAgencyId, () => agencies),
    belongsTo('case_endings_ended_by_fk', t, t.endedBy, () => users),
    belongsTo('case_endings_heard_by_fk', t, t.referrerHeardBy, () => users),
    belongsTo('case_endings_reopened_by_fk', t, t.reopenedBy, () => users),
    check('case_endings_how', sql`${t.how} in ('closure','suspension','hand_back','withdraw','transfer')`),
    index('case_endings_case').on(t.municipalityId, t.caseId),
  ],
);

/** アフターフォロー: the contacts after a closure (CLS-3). */
export const aftercareContacts = tenantTable(
  'aftercare_contacts',
  {
    caseId: uuid('case_id').notNull(),
    plannedOn: date('planned_on').notNull(),
    status: text('status').notNull().default('planned'),
    doneOn: date('done_on'),
    doneBy: uuid('done_by'),
    /** person | host | family: who was talked to */
    talkedTo: text('talked_to').notNull().default(''),
    /** going_well | worried | changed | no_answer */
    finding: text('finding').notNull().default(''),
    note: text('note').notNull().default(''),
  },
  (t) => [
    belongsTo('aftercare_contacts_case_fk', t, t.caseId, () => cases),
    belongsTo('aftercare_contacts_by_fk', t, t.doneBy, () => users),
    check('aftercare_contacts_status', sql`${t.status} in ('planned','done','not_needed')`),
    check('aftercare_contacts_done', sql`(${t.status} = 'done') = (${t.doneOn} is not null)`),
    index('aftercare_contacts_due').on(t.municipalityId, t.status, t.plannedOn),
    index('aftercare_contacts_case').on(t.municipalityId, t.caseId),
  ],
);
