import { sql } from 'drizzle-orm';
import { check, date, index, integer, numeric, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { belongsTo, tenantTable } from '../tenant.server';
import { placements } from './placements.server';
import { hosts, opportunities } from './registry.server';

/** 依頼の記録 (EXP-5): an honorarium needs one dated before the work. */
export const workRequests = tenantTable(
  'work_requests',
  {
    hostId: uuid('host_id').notNull(),
    placementId: uuid('placement_id'),
    requestedOn: date('requested_on').notNull(),
    content: text('content').notNull(),
    requestedBy: uuid('requested_by').notNull(),
  },
  (t) => [
    belongsTo('work_requests_host_fk', t, t.hostId, () => hosts),
    belongsTo('work_requests_placement_fk', t, t.placementId, () => placements),
  ],
);

/** 協力費の請求（実績）. */
export const claims = tenantTable(
  'claims',
  {
    hostId: uuid('host_id').notNull(),
    /** Month of the work, 'YYYY-MM'. */
    period: text('period').notNull(),
    /** April–March, by the date of the work. */
    fiscalYear: integer('fiscal_year').notNull(),
    status: text('status').notNull().default('draft'),
    /** individual | corporation | unincorporated_group */
    payeeType: text('payee_type').notNull().default('corporation'),
    enteredBy: uuid('entered_by').notNull(),
    submittedBy: uuid('submitted_by'),
    submittedOn: date('submitted_on'),
    checkedBy: uuid('checked_by'),
    checkedOn: date('checked_on'),
    decidedBy: uuid('decided_by'),
    decidedOn: date('decided_on'),
    returnReason: text('return_reason').notNull().default(''),
    version: integer('version').notNull().default(1),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    belongsTo('claims_host_fk', t, t.hostId, () => hosts),
    check(
      'claims_status',
      sql`${t.status} in ('draft','submitted','checked','approved','invoiced','paid','returned','rejected','cancelled','recovered')`,
    ),
    check('claims_four_eyes', sql`${t.decidedBy} is null or ${t.decidedBy} <> ${t.checkedBy}`),
    check(
      'claims_decided_after_check',
      sql`${t.status} not in ('approved','invoiced','paid') or (${t.checkedBy} is not null and ${t.decidedBy} is not null)`,
    ),
    check('claims_period', sql`${t.period} ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'`),
    index('claims_status_idx').on(t.municipalityId, t.status),
    index('claims_host').on(t.municipalityId, t.hostId),
  ],
);

export const claimLines = tenantTable(
  'claim_lines',
  {
    claimId: uuid('claim_id').notNull(),
    /** Slug of the taxonomy `expense_kind`. */
    kind: text('kind').notNull(),
    workOn: date('work_on').notNull(),
    placementId: uuid('placement_id'),
    /** The offer it was for, where no single person is meant (EXP-1). */
    opportunityId: uuid('opportunity_id'),
    workRequestId: uuid('work_request_id'),
    description: text('description').notNull(),
    quantity: numeric('quantity', { precision: 8, scale: 2 }).notNull().default('1'),
    unit: text('unit').notNull().default('式'),
    /** Whole yen. */
    unitPrice: integer('unit_price').notNull(),
    gross: integer('gross').notNull(),
    participantBorne: integer('participant_borne').notNull().default(0),
    otherFunding: integer('other_funding').notNull().default(0),
    claimable: integer('claimable').notNull(),
    /** What proves it and where the paper is kept. */
    evidence: text('evidence').notNull().default(''),
    /** Existing schemes asked first (EXP-2, EXP-3): none | <slug> ; and the note of the checker. */
    schemeAnswer: text('scheme_answer').notNull().default(''),
    schemeNote: text('scheme_note').notNull().default(''),
    /** approved | refused; null: undecided */
    decision: text('decision'),
    decisionReason: text('decision_reason').notNull().default(''),
    /** What the line pays for, written when it is approved: the same thing cannot be approved twice. */
    approvedKey: text('approved_key'),
    position: integer('position').notNull().default(0),
  },
  (t) => [
    belongsTo('claim_lines_claim_fk', t, t.claimId, () => claims, 'cascade'),
    belongsTo('claim_lines_placement_fk', t, t.placementId, () => placements),
    belongsTo('claim_lines_opportunity_fk', t, t.opportunityId, () => opportunities),
    belongsTo('claim_lines_request_fk', t, t.workRequestId, () => workRequests),
    check('claim_lines_decision', sql`${t.decision} is null or ${t.decision} in ('approved','refused')`),
    check(
      'claim_lines_amounts',
      sql`${t.gross} >= 0 and ${t.participantBorne} >= 0 and ${t.otherFunding} >= 0 and ${t.claimable} >= 0 and ${t.claimable} <= ${t.gross}`,
    ),
    check('claim_lines_evidence', sql`${t.decision} is distinct from 'approved' or ${t.evidence} <> ''`),
    check(
      'claim_lines_net',
      sql`${t.claimable} <= greatest(${t.gross} - ${t.participantBorne} - ${t.otherFunding}, 0)`,
    ),
    check(
      'claim_lines_eligible',
      sql`${t.decision} is distinct from 'approved' or ${t.kind} in ('honorarium','venue_fee','consumables','linen_laundry','liability_insurance','transport','communication','carriage')`,
    ),
    check(
      'claim_lines_scheme_first',
      sql`${t.decision} is distinct from 'approved' or ${t.schemeAnswer} = 'none'`,
    ),
    unique('claim_lines_approved_once').on(t.municipalityId, t.approvedKey),
    index('claim_lines_claim').on(t.municipalityId, t.claimId),
  ],
);
