import { sql } from 'drizzle-orm';
import { boolean, check, date, index, integer, numeric, text, unique, uuid } from 'drizzle-orm/pg-core';
import { belongsTo, tenantTable } from '../tenant.server';
import { hosts } from './registry.server';

/** 定員 and the usual numbers of a designated facility (CAP-1..3). */
export const facilityCapacities = tenantTable(
  'facility_capacities',
  {
    hostId: uuid('host_id').notNull(),
    authorisedCapacity: integer('authorised_capacity').notNull(),
    /** 「いつもの人数」: core users on a usual day. */
    usualCoreUsers: integer('usual_core_users').notNull(),
    /** Users one member of staff may support, e.g. 7.5; null: not by ratio. */
    staffingRatio: numeric('staffing_ratio', { precision: 5, scale: 2 }),
    staffFte: numeric('staff_fte', { precision: 6, scale: 2 }),
    /** Staff needed for the total of users, where the facility does not count by a ratio. */
    requiredFte: numeric('required_fte', { precision: 6, scale: 2 }),
    supportedByFacilityStaff: boolean('supported_by_facility_staff').notNull().default(true),
    /** 契約入所 counted against 20 % of 定員 (養護老人ホーム only). */
    contractResidents: integer('contract_residents'),
    responsibleDepartment: text('responsible_department').notNull().default(''),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    belongsTo('facility_capacities_host_fk', t, t.hostId, () => hosts),
    unique('facility_capacities_host').on(t.municipalityId, t.hostId),
    check('facility_capacities_range', sql`${t.authorisedCapacity} > 0 and ${t.usualCoreUsers} >= 0`),
  ],
);

/** 一時的な使用の根拠 (CAP-4..8, 14, 15). */
export const temporaryUseBases = tenantTable(
  'temporary_use_bases',
  {
    hostId: uuid('host_id').notNull(),
    /** outside_hours | holiday | within_hours_spare_capacity */
    kind: text('kind').notNull(),
    coreNotHindered: text('core_not_hindered').notNull().default(''),
    consultedDepartment: text('consulted_department').notNull(),
    consultedOn: date('consulted_on').notNull(),
    validFrom: date('valid_from').notNull(),
    validTo: date('valid_to').notNull(),
    assetDisposalNeeded: boolean('asset_disposal_needed').notNull().default(false),
  },
  (t) => [
    belongsTo('temporary_use_bases_host_fk', t, t.hostId, () => hosts),
    check(
      'temporary_use_bases_kind',
      sql`${t.kind} in ('outside_hours','holiday','within_hours_spare_capacity')`,
    ),
    check('temporary_use_bases_period', sql`${t.validFrom} <= ${t.validTo}`),
    index('temporary_use_bases_host').on(t.municipalityId, t.hostId),
  ],
);
