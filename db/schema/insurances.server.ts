import { sql } from 'drizzle-orm';
import { check, date, index, integer, text, uuid } from 'drizzle-orm/pg-core';
import { belongsTo, tenantTable } from '../tenant.server';
import { placements } from './placements.server';
import { hosts, opportunities } from './registry.server';

/** An insurance taken out because somebody is taken (EXP-8): for a host, for one of its offers, or for one placement. */
export const insurances = tenantTable(
  'insurances',
  {
    hostId: uuid('host_id').notNull(),
    opportunityId: uuid('opportunity_id'),
    placementId: uuid('placement_id'),
    /** volunteer | event | liability | facility | other */
    kind: text('kind').notNull(),
    /** Of 行事用保険: a | other; empty of every other kind. */
    eventPlan: text('event_plan').notNull().default(''),
    validFrom: date('valid_from').notNull(),
    validTo: date('valid_to').notNull(),
    version: integer('version').notNull().default(1),
    /** It was written down wrongly, or is none any more: it counts nowhere from then on. */
    takenBackOn: date('taken_back_on'),
    /** elsewhere | twice | not_taken_out | cancelled */
    takenBackBecause: text('taken_back_because'),
  },
  (t) => [
    belongsTo('insurances_host_fk', t, t.hostId, () => hosts),
    belongsTo('insurances_offer_fk', t, t.opportunityId, () => opportunities),
    belongsTo('insurances_placement_fk', t, t.placementId, () => placements),
    check('insurances_kind', sql`${t.kind} in ('volunteer','event','liability','facility','other')`),
    check(
      'insurances_plan',
      sql`case when ${t.kind} = 'event' then ${t.eventPlan} in ('a','other') else ${t.eventPlan} = '' end`,
    ),
    check('insurances_period', sql`${t.validFrom} <= ${t.validTo}`),
    check('insurances_taken_back', sql`(${t.takenBackOn} is null) = (${t.takenBackBecause} is null)`),
    check(
      'insurances_because',
      sql`${t.takenBackBecause} in ('elsewhere','twice','not_taken_out','cancelled')`,
    ),
    check('insurances_one_subject', sql`${t.opportunityId} is null or ${t.placementId} is null`),
    index('insurances_host').on(t.municipalityId, t.hostId),
  ],
);
