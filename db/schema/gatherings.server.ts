import { sql } from 'drizzle-orm';
import { check, date, integer, unique, uuid } from 'drizzle-orm/pg-core';
import { belongsTo, tenantTable } from '../tenant.server';
import { opportunities } from './registry.server';

/** How many came to an open gathering on a day: a number, and nobody of whom it is made up. */
export const gatheringCounts = tenantTable(
  'gathering_counts',
  {
    opportunityId: uuid('opportunity_id').notNull(),
    day: date('day').notNull(),
    people: integer('people').notNull(),
  },
  (t) => [
    belongsTo('gathering_counts_offer_fk', t, t.opportunityId, () => opportunities, 'cascade'),
    unique('gathering_counts_day').on(t.municipalityId, t.opportunityId, t.day),
    check('gathering_counts_people', sql`${t.people} between 0 and 9999`),
  ],
);
