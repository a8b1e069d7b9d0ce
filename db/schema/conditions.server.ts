import { sql } from 'drizzle-orm';
import { check, date, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { belongsTo, tenantTable } from '../tenant.server';
import { hosts, opportunities } from './registry.server';

/**
 * What a host (or one offer of it) answered to one item of the taxonomy `consideration`. No row: unknown (D12).
 * An answer for an offer goes before the host's general one.
 */
export const conditionAnswers = tenantTable(
  'condition_answers',
  {
    hostId: uuid('host_id').notNull(),
    opportunityId: uuid('opportunity_id'),
    consideration: text('consideration').notNull(),
    /** yes 合う | partly 相談 | no できない */
    answer: text('answer').notNull(),
    note: text('note').notNull().default(''),
    /** registration | telephone | visit | portal | import */
    source: text('source').notNull(),
    answeredOn: date('answered_on').notNull(),
    answeredBy: uuid('answered_by'),
  },
  (t) => [
    belongsTo('condition_answers_host_fk', t, t.hostId, () => hosts),
    belongsTo('condition_answers_opportunity_fk', t, t.opportunityId, () => opportunities),
    unique('condition_answers_once')
      .on(t.municipalityId, t.hostId, t.opportunityId, t.consideration)
      .nullsNotDistinct(),
    check('condition_answers_answer', sql`${t.answer} in ('yes','partly','no')`),
  ],
);

/**
 * What was seen at a place otherwise than its answer says, by whoever was there. Of whom it was with it holds nothing, and
 * of when only the month (decision 0102). It stands until the answer is given anew (`db/sql/36-condition-findings.sql`).
 */
export const conditionFindings = tenantTable(
  'condition_findings',
  {
    hostId: uuid('host_id').notNull(),
    /** Whose answer it differs from: that of an offer, else that of the host in general. */
    opportunityId: uuid('opportunity_id'),
    /** An item of the taxonomy `consideration`, or 'times': the days and times of the offer. */
    subject: text('subject').notNull(),
    /** yes | partly | no; of times always no */
    found: text('found').notNull(),
    /** The first day of the month in which it was seen. */
    seenIn: date('seen_in').notNull(),
    /** When it was put right in the registry, or the registry was found to be right. */
    settledAt: timestamp('settled_at', { withTimezone: true }),
  },
  (t) => [
    belongsTo('condition_findings_host_fk', t, t.hostId, () => hosts),
    belongsTo('condition_findings_opportunity_fk', t, t.opportunityId, () => opportunities),
    unique('condition_findings_once')
      .on(t.municipalityId, t.hostId, t.opportunityId, t.subject, t.seenIn)
      .nullsNotDistinct(),
    check('condition_findings_found', sql`${t.found} in ('yes','partly','no')`),
    check('condition_findings_month', sql`extract(day from ${t.seenIn}) = 1`),
  ],
);
