import { sql } from 'drizzle-orm';
import { check, date, integer, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { belongsTo, tenantTable } from '../tenant.server';
import { users } from './accounts.server';
import { placements } from './placements.server';

/** 退所に向けた計画 of a temporary stay (CAP-16): without it no stay begins. */
export const exitPlans = tenantTable(
  'exit_plans',
  {
    placementId: uuid('placement_id').notNull(),
    /** What kind of home is looked for; no address. */
    nextHome: text('next_home').notNull(),
    /** Who does what until then. */
    steps: text('steps').notNull(),
    /** Agencies that help with the next home. */
    helpers: text('helpers').notNull().default(''),
    leaveBy: date('leave_by').notNull(),
    /** The plan is looked at again, at the latest every 30 days. */
    reviewOn: date('review_on').notNull(),
    writtenBy: uuid('written_by').notNull(),
    version: integer('version').notNull().default(1),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    belongsTo('exit_plans_placement_fk', t, t.placementId, () => placements),
    belongsTo('exit_plans_user_fk', t, t.writtenBy, () => users),
    unique('exit_plans_once').on(t.municipalityId, t.placementId),
    check('exit_plans_review', sql`${t.reviewOn} <= ${t.leaveBy}`),
  ],
);
