import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  doublePrecision,
  index,
  integer,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { belongsTo, tenantTable } from '../tenant.server';
import { agencies, users } from './accounts.server';
import { cases } from './people.server';
import { opportunities } from './registry.server';

/** 残した組み合わせ案: one calculation as somebody kept it for the meeting. Nobody is placed by it. */
export const allocationProposals = tenantTable(
  'allocation_proposals',
  {
    keptOn: date('kept_on').notNull(),
    keptAt: timestamp('kept_at', { withTimezone: true }).notNull(),
    keptBy: uuid('kept_by').notNull(),
    /** The agency in which it was kept: whoever works there reads the reasons and the remark. */
    agencyId: uuid('agency_id').notNull(),
    remark: text('remark').notNull().default(''),
    /** Of what was chosen by hand and what came of it: the same proposal is there once a day. */
    digest: text('digest').notNull(),
    /** How many more might have been served; 0: proved that none. */
    mightServe: integer('might_serve').notNull(),
    /** Share of the best; null: nothing was proved. */
    gap: doublePrecision('gap'),
  },
  (t) => [
    belongsTo('allocation_proposals_kept_by_fk', t, t.keptBy, () => users),
    belongsTo('allocation_proposals_agency_fk', t, t.agencyId, () => agencies),
    unique('allocation_proposals_once').on(t.municipalityId, t.keptBy, t.keptOn, t.digest),
    check('allocation_proposals_might_serve', sql`${t.mightServe} >= 0`),
    check('allocation_proposals_gap', sql`${t.gap} >= 0`),
    index('allocation_proposals_newest').on(t.municipalityId, t.keptAt),
  ],
);

/** What a kept proposal says of one who waited: a place, or why there was none. */
export const allocationLines = tenantTable(
  'allocation_lines',
  {
    proposalId: uuid('proposal_id').notNull(),
    caseId: uuid('case_id').notNull(),
    keptOn: date('kept_on').notNull(),
    /** Null: nothing was found. */
    opportunityId: uuid('opportunity_id'),
    /** Host and offer as they were called on that day. */
    place: text('place').notNull().default(''),
    /** Slot of the week (`tue_am`); null: for a stay, or where the time was not known. */
    cell: text('cell'),
    band: text('band'),
    /** Why nothing was found. */
    leftReasons: text('left_reasons').array(),
    /** Choosing one by one would have found a place too. */
    foundAlone: boolean('found_alone').notNull(),
  },
  (t) => [
    belongsTo('allocation_lines_proposal_fk', t, t.proposalId, () => allocationProposals, 'cascade'),
    belongsTo('allocation_lines_case_fk', t, t.caseId, () => cases),
    belongsTo('allocation_lines_offer_fk', t, t.opportunityId, () => opportunities),
    unique('allocation_lines_once').on(t.municipalityId, t.proposalId, t.caseId),
    check('allocation_lines_band', sql`${t.band} in ('ready','ask')`),
    check(
      'allocation_lines_reasons',
      sql`${t.leftReasons} <@ array['none','by_hand','declined','taken'] and cardinality(${t.leftReasons}) > 0`,
    ),
    check(
      'allocation_lines_either',
      sql`(${t.opportunityId} is null) = (${t.leftReasons} is not null) and (${t.opportunityId} is null) = (${t.band} is null)`,
    ),
    index('allocation_lines_case_day').on(t.municipalityId, t.caseId, t.keptOn),
    index('allocation_lines_offer').on(t.municipalityId, t.opportunityId),
  ],
);

/** What was chosen by hand before a kept proposal was calculated. */
export const allocationChoices = tenantTable(
  'allocation_choices',
  {
    proposalId: uuid('proposal_id').notNull(),
    caseId: uuid('case_id').notNull(),
    /** fixed | forbidden: this offer for this person, or not; together: the household goes together */
    kind: text('kind').notNull(),
    opportunityId: uuid('opportunity_id'),
    /** Host and offer as they were called on that day. */
    place: text('place').notNull().default(''),
    /** Number of the household within the proposal, with together; null: kept before it was noted. */
    party: integer('party'),
  },
  (t) => [
    belongsTo('allocation_choices_proposal_fk', t, t.proposalId, () => allocationProposals, 'cascade'),
    belongsTo('allocation_choices_case_fk', t, t.caseId, () => cases),
    belongsTo('allocation_choices_offer_fk', t, t.opportunityId, () => opportunities),
    check('allocation_choices_kind', sql`${t.kind} in ('fixed','forbidden','together')`),
    check('allocation_choices_offer', sql`(${t.kind} = 'together') = (${t.opportunityId} is null)`),
    index('allocation_choices_proposal').on(t.municipalityId, t.proposalId),
    index('allocation_choices_case').on(t.municipalityId, t.caseId),
    index('allocation_choices_offer_key').on(t.municipalityId, t.opportunityId),
  ],
);
