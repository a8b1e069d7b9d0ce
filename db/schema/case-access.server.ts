import { sql } from 'drizzle-orm';
import { check, date, index, integer, jsonb, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { belongsTo, tenantTable } from '../tenant.server';
import { agencies, users } from './accounts.server';
import { cases } from './people.server';

/** 急ぎの閲覧: somebody opened a case that is not theirs to see, for a written reason and a limited time, to read alone. */
export const caseOpenings = tenantTable(
  'case_openings',
  {
    caseId: uuid('case_id').notNull(),
    openedBy: uuid('opened_by').notNull(),
    /** Whom the reader worked for then. */
    agencyId: uuid('agency_id').notNull(),
    /** life | inquiry | absent | other */
    kind: text('kind').notNull(),
    reason: text('reason').notNull(),
    openedAt: timestamp('opened_at', { withTimezone: true }).notNull(),
    /** The first instant at which it no longer holds; moved forward when the reader closes it before. */
    until: timestamp('until', { withTimezone: true }).notNull(),
    /** Who of those who answer for the case has looked at it, and what they found. */
    seenBy: uuid('seen_by'),
    seenAt: timestamp('seen_at', { withTimezone: true }),
    seenNote: text('seen_note').notNull().default(''),
  },
  (t) => [
    belongsTo('case_openings_case_fk', t, t.caseId, () => cases),
    belongsTo('case_openings_by_fk', t, t.openedBy, () => users),
    belongsTo('case_openings_agency_fk', t, t.agencyId, () => agencies),
    belongsTo('case_openings_seen_by_fk', t, t.seenBy, () => users),
    check('case_openings_kind', sql`${t.kind} in ('life','inquiry','absent','other')`),
    check('case_openings_reason', sql`length(btrim(${t.reason})) > 0`),
    check('case_openings_four_eyes', sql`${t.seenBy} <> ${t.openedBy}`),
    index('case_openings_reader').on(t.municipalityId, t.openedBy, t.until),
    index('case_openings_case').on(t.municipalityId, t.caseId),
  ],
);

/** Cases of one household (ELG-5). That two belong together is told to nobody but who may see both. */
export const householdMembers = tenantTable(
  'household_members',
  {
    /** The same for all cases of a household; names nothing else. */
    householdId: uuid('household_id').notNull(),
    caseId: uuid('case_id').notNull(),
    since: date('since').notNull(),
    addedBy: uuid('added_by').notNull(),
  },
  (t) => [
    belongsTo('household_members_case_fk', t, t.caseId, () => cases),
    belongsTo('household_members_by_fk', t, t.addedBy, () => users),
    unique('household_members_once').on(t.municipalityId, t.caseId),
    index('household_members_household').on(t.municipalityId, t.householdId),
  ],
);

/** 対応票 that was lost: when, from where, who was told; until a new one is kept the case has none. */
export const slipLosses = tenantTable(
  'slip_losses',
  {
    caseId: uuid('case_id').notNull(),
    noticedOn: date('noticed_on').notNull(),
    /** Where it was kept, as recorded until then. */
    keptAt: text('kept_at').notNull().default(''),
    happened: text('happened').notNull(),
    /** person | manager | officer | agency */
    told: text('told').array().notNull(),
    reportedBy: uuid('reported_by').notNull(),
    reportedAt: timestamp('reported_at', { withTimezone: true }).notNull(),
    seenBy: uuid('seen_by'),
    seenAt: timestamp('seen_at', { withTimezone: true }),
  },
  (t) => [
    belongsTo('slip_losses_case_fk', t, t.caseId, () => cases),
    belongsTo('slip_losses_by_fk', t, t.reportedBy, () => users),
    belongsTo('slip_losses_seen_by_fk', t, t.seenBy, () => users),
    check('slip_losses_four_eyes', sql`${t.seenBy} <> ${t.reportedBy}`),
    index('slip_losses_case').on(t.municipalityId, t.caseId),
  ],
);

/**
 * 廃棄: a case whose time of keeping is over, put forward by one person and done away with by another. It stays when the
 * case is gone, and so refers to none: a code and counts, nothing of what was held.
 */
export const caseDisposals = tenantTable(
  'case_disposals',
  {
    caseId: uuid('case_id').notNull(),
    code: text('code').notNull(),
    /** The agency that led the case; its managers and the officers keep the certificate. */
    agencyId: uuid('agency_id'),
    endedOn: date('ended_on').notNull(),
    /** From this day on it was no longer to be kept. */
    dueOn: date('due_on').notNull(),
    proposedBy: uuid('proposed_by').notNull(),
    proposedOn: date('proposed_on').notNull(),
    disposedBy: uuid('disposed_by'),
    disposedAt: timestamp('disposed_at', { withTimezone: true }),
    /** Of the certificate: cases done away with together share one. */
    number: integer('number'),
    /** How many rows of each kind were deleted. */
    counts: jsonb('counts').notNull().default({}),
  },
  (t) => [
    belongsTo('case_disposals_agency_fk', t, t.agencyId, () => agencies),
    belongsTo('case_disposals_proposed_by_fk', t, t.proposedBy, () => users),
    belongsTo('case_disposals_disposed_by_fk', t, t.disposedBy, () => users),
    unique('case_disposals_case').on(t.municipalityId, t.caseId),
    check('case_disposals_four_eyes', sql`${t.disposedBy} <> ${t.proposedBy}`),
    check(
      'case_disposals_done',
      sql`(${t.disposedBy} is null) = (${t.disposedAt} is null) and (${t.disposedBy} is null) = (${t.number} is null)`,
    ),
    index('case_disposals_number').on(t.municipalityId, t.number),
  ],
);
