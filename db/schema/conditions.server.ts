import { sql } from 'drizzle-orm';
import { check, date, text, unique, uuid } from 'drizzle-orm/pg-core';
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
