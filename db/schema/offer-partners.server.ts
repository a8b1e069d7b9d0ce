import { sql } from 'drizzle-orm';
import { check, index, text, unique, uuid } from 'drizzle-orm/pg-core';
import { belongsTo, tenantTable } from '../tenant.server';
import { hosts, opportunities } from './registry.server';

/** 共に行う受入先: a second host that runs an offer with the one that makes it (MAT-2). */
export const offerPartners = tenantTable(
  'offer_partners',
  {
    opportunityId: uuid('opportunity_id').notNull(),
    hostId: uuid('host_id').notNull(),
    /** place 会場 | run_and_consult 運営・相談 | watch_over 見守り */
    role: text('role').notNull(),
  },
  (t) => [
    belongsTo('offer_partners_offer_fk', t, t.opportunityId, () => opportunities, 'cascade'),
    belongsTo('offer_partners_host_fk', t, t.hostId, () => hosts),
    unique('offer_partners_one').on(t.municipalityId, t.opportunityId),
    check('offer_partners_role', sql`${t.role} in ('place','run_and_consult','watch_over')`),
    index('offer_partners_host').on(t.municipalityId, t.hostId),
  ],
);
