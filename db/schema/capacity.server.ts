import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  numeric,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { belongsTo, tenantTable } from '../tenant.server';
import { users } from './accounts.server';
import { hosts, opportunities } from './registry.server';

/** Core users and staff (常勤換算; null: as declared for the service) usual in one slot of the week. */
export interface UsualNumbers {
  core: number;
  staff: number | null;
}

/** A designated service of a host: 定員, its week and the usual numbers (CAP-1..3). A host may have several. */
export const facilityCapacities = tenantTable(
  'facility_capacities',
  {
    hostId: uuid('host_id').notNull(),
    /** Slug of the taxonomy `host_kind`; '' in rows from before a host could have several: the kind of the host. */
    serviceKind: text('service_kind').notNull().default(''),
    /** 指定（認可）番号 */
    designationNumber: text('designation_number').notNull().default(''),
    authorisedCapacity: integer('authorised_capacity').notNull(),
    /** Core users in the fullest slot of a usual week; holds in every slot of which the week says nothing. */
    usualCoreUsers: integer('usual_core_users').notNull(),
    /** Slots of the week in which the core service runs, such as `mon_am`. */
    operatingCells: text('operating_cells')
      .array()
      .notNull()
      .default(sql`'{mon_am,mon_pm,tue_am,tue_pm,wed_am,wed_pm,thu_am,thu_pm,fri_am,fri_pm}'::text[]`),
    closedOnHolidays: boolean('closed_on_holidays').notNull().default(true),
    /** 「いつもの人数」 by slot of the week. */
    usualWeek: jsonb('usual_week').$type<Record<string, UsualNumbers>>().notNull().default({}),
    /** The numbers were said to be true on this day, for all days up to the second. */
    numbersConfirmedOn: date('numbers_confirmed_on'),
    numbersConfirmedTo: date('numbers_confirmed_to'),
    /** Users one member of staff may support, e.g. 7.5; null: not by ratio. */
    staffingRatio: numeric('staffing_ratio', { precision: 5, scale: 2 }),
    staffFte: numeric('staff_fte', { precision: 6, scale: 2 }),
    /** Staff needed for the total of users, where the facility does not count by a ratio. */
    requiredFte: numeric('required_fte', { precision: 6, scale: 2 }),
    supportedByFacilityStaff: boolean('supported_by_facility_staff').notNull().default(true),
    /** 契約入所 counted against 20 % of 定員 (養護老人ホーム only). */
    contractResidents: integer('contract_residents'),
    responsibleDepartment: text('responsible_department').notNull().default(''),
    departmentPhone: text('department_phone').notNull().default(''),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    belongsTo('facility_capacities_host_fk', t, t.hostId, () => hosts),
    unique('facility_capacities_service').on(t.municipalityId, t.hostId, t.serviceKind),
    check('facility_capacities_range', sql`${t.authorisedCapacity} > 0 and ${t.usualCoreUsers} >= 0`),
  ],
);

/** What differs from the usual week on one day and slot; the actual number goes before the forecast. */
export const capacitySnapshots = tenantTable(
  'capacity_snapshots',
  {
    serviceId: uuid('service_id').notNull(),
    day: date('day').notNull(),
    /** am | pm | evening | night */
    slot: text('slot').notNull(),
    coreForecast: integer('core_forecast'),
    coreActual: integer('core_actual'),
    staffFte: numeric('staff_fte', { precision: 6, scale: 2 }),
    /** The core service does not run. */
    closed: boolean('closed').notNull().default(false),
    note: text('note').notNull().default(''),
    enteredBy: uuid('entered_by').notNull(),
    /** staff | portal */
    enteredHow: text('entered_how').notNull(),
    enteredAt: timestamp('entered_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    belongsTo('capacity_snapshots_service_fk', t, t.serviceId, () => facilityCapacities),
    belongsTo('capacity_snapshots_user_fk', t, t.enteredBy, () => users),
    unique('capacity_snapshots_once').on(t.municipalityId, t.serviceId, t.day, t.slot),
    check('capacity_snapshots_slot', sql`${t.slot} in ('am','pm','evening','night')`),
    check('capacity_snapshots_numbers', sql`${t.coreForecast} >= 0 and ${t.coreActual} >= 0`),
  ],
);

/** Which service's 定員 an offer takes, at a host with several; none: the first. */
export const offerServices = tenantTable(
  'offer_services',
  { opportunityId: uuid('opportunity_id').notNull(), serviceId: uuid('service_id').notNull() },
  (t) => [
    belongsTo('offer_services_opportunity_fk', t, t.opportunityId, () => opportunities, 'cascade'),
    belongsTo('offer_services_service_fk', t, t.serviceId, () => facilityCapacities, 'cascade'),
    unique('offer_services_once').on(t.municipalityId, t.opportunityId),
  ],
);

/** A talk with the 所管課 about the use of a facility (CAP-14). */
export const departmentConsultations = tenantTable(
  'department_consultations',
  {
    hostId: uuid('host_id').notNull(),
    department: text('department').notNull(),
    /** 職名 of who answered; no name. */
    answeredBy: text('answered_by').notNull().default(''),
    consultedOn: date('consulted_on').notNull(),
    /** telephone | visit | mail | document */
    method: text('method').notNull(),
    asked: text('asked').notNull(),
    answer: text('answer').notNull(),
    documentNumber: text('document_number').notNull().default(''),
    recordedBy: uuid('recorded_by').notNull(),
    recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    belongsTo('department_consultations_host_fk', t, t.hostId, () => hosts),
    belongsTo('department_consultations_user_fk', t, t.recordedBy, () => users),
    check('department_consultations_method', sql`${t.method} in ('telephone','visit','mail','document')`),
    index('department_consultations_host').on(t.municipalityId, t.hostId, t.consultedOn),
  ],
);

/** A slot of one day on which a host without 定員 can take nobody, or wants to be asked first; no row: as offered. */
export const hostDays = tenantTable(
  'host_days',
  {
    hostId: uuid('host_id').notNull(),
    day: date('day').notNull(),
    /** am | pm | evening | night */
    slot: text('slot').notNull(),
    /** maybe △ | no × */
    mark: text('mark').notNull(),
  },
  (t) => [
    belongsTo('host_days_host_fk', t, t.hostId, () => hosts),
    unique('host_days_once').on(t.municipalityId, t.hostId, t.day, t.slot),
    check('host_days_slot', sql`${t.slot} in ('am','pm','evening','night')`),
    check('host_days_mark', sql`${t.mark} in ('maybe','no')`),
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
    /** Built or equipped with a subsidy (補助金). */
    subsidisedAsset: boolean('subsidised_asset').notNull().default(false),
    /** Rooms, days and hours kept apart (CAP-15). */
    zoning: text('zoning').notNull().default(''),
    /** Ground on which dedicated staff may also support participants (CAP-4). */
    concurrentDutyBasis: text('concurrent_duty_basis').notNull().default(''),
    consultationId: uuid('consultation_id'),
  },
  (t) => [
    belongsTo('temporary_use_bases_host_fk', t, t.hostId, () => hosts),
    belongsTo('temporary_use_bases_consultation_fk', t, t.consultationId, () => departmentConsultations),
    check(
      'temporary_use_bases_kind',
      sql`${t.kind} in ('outside_hours','holiday','within_hours_spare_capacity')`,
    ),
    check('temporary_use_bases_period', sql`${t.validFrom} <= ${t.validTo}`),
    index('temporary_use_bases_host').on(t.municipalityId, t.hostId),
  ],
);
