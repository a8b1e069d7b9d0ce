import { sql } from 'drizzle-orm';
import { check, date, index, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { belongsTo, tenantTable } from '../tenant.server';
import { agencies, users } from './accounts.server';
import { cases } from './people.server';
import { hosts } from './registry.server';

/** つなぐ: an agency asked for 参加支援 for somebody, for the first time or again. */
export const referrals = tenantTable(
  'referrals',
  {
    caseId: uuid('case_id').notNull(),
    /** The agency that asks, and who of it. */
    agencyId: uuid('agency_id').notNull(),
    userId: uuid('user_id').notNull(),
    /** The place at which it was noticed (INT-18). */
    hostId: uuid('host_id'),
    /** first | again */
    kind: text('kind').notNull(),
    message: text('message').notNull().default(''),
    requestedOn: date('requested_on').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    belongsTo('referrals_case_fk', t, t.caseId, () => cases),
    belongsTo('referrals_agency_fk', t, t.agencyId, () => agencies),
    belongsTo('referrals_user_fk', t, t.userId, () => users),
    belongsTo('referrals_host_fk', t, t.hostId, () => hosts),
    check('referrals_kind', sql`${t.kind} in ('first','again')`),
    index('referrals_case').on(t.municipalityId, t.caseId),
    index('referrals_agency').on(t.municipalityId, t.agencyId),
  ],
);
