import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Geometry } from 'geojson';
import { belongsTo, tenantTable } from '../tenant.server';
import type { OpportunityCalendar, OpportunityTime } from './opportunity-times';
import { organisations } from './organisations.server';

/** 圏域, in levels from near (町丁目, 小学校区) to wide (日常生活圏域, 市域). */
export const areas = tenantTable(
  'areas',
  {
    /** Slug of the level, free to the municipality: elementary, junior_high, association, town, daily_life … */
    level: text('level').notNull(),
    name: text('name').notNull(),
    parentId: uuid('parent_id'),
    /** GeoJSON Polygon or MultiPolygon, WGS84 lon/lat. */
    boundary: jsonb('boundary').$type<Geometry>(),
    /** [west, south, east, north] in degrees. */
    bbox: doublePrecision('bbox').array(),
    /** A point well inside the area: where distances are measured from (D14). */
    innerLat: doublePrecision('inner_lat'),
    innerLng: doublePrecision('inner_lng'),
    population: integer('population'),
    populationYear: integer('population_year'),
    /** Persons by age band, e.g. {"0-14": 812, …}. */
    populationBands: jsonb('population_bands').$type<Record<string, number>>(),
    source: text('source').notNull().default(''),
    /** A newer version of its level no longer has it; it stays because something still refers to it. */
    retiredOn: date('retired_on'),
    sortOrder: integer('sort_order').notNull().default(0),
  },
  (t) => [
    unique('areas_level_name').on(t.municipalityId, t.level, t.name),
    belongsTo('areas_parent_fk', t, t.parentId, () => t),
  ],
);

/** 受入先. */
export const hosts = tenantTable(
  'hosts',
  {
    name: text('name').notNull(),
    kana: text('kana').notNull().default(''),
    /** Slug of the taxonomy `host_kind`. */
    kind: text('kind').notNull(),
    organisationId: uuid('organisation_id'),
    areaId: uuid('area_id'),
    /** A host outside the municipality, allowed on purpose (市外の受入先). */
    outside: boolean('outside').notNull().default(false),
    address: text('address').notNull().default(''),
    /** exact | area | hidden: what of the place may be shown in public. */
    locationPrecision: text('location_precision').notNull().default('exact'),
    lat: doublePrecision('lat'),
    lng: doublePrecision('lng'),
    publicPhone: text('public_phone').notNull().default(''),
    publicMail: text('public_mail').notNull().default(''),
    url: text('url').notNull().default(''),
    /** Staff only. */
    contactName: text('contact_name').notNull().default(''),
    contactPhone: text('contact_phone').notNull().default(''),
    contactMail: text('contact_mail').notNull().default(''),
    /** 「できること・持ち寄れること」 */
    whatWeCanBring: text('what_we_can_bring').notNull().default(''),
    /** 人・場・活動 … of which there is something to bring (PLT-1). */
    resourceFacets: text('resource_facets').array().notNull().default([]),
    /** 取組の価値: what the activities of the place are worth (PLT-2). */
    value: text('value').notNull().default(''),
    openingText: text('opening_text').notNull().default(''),
    /** Usual hours of a day as HH:MM; null: not known. */
    opensAt: text('opens_at'),
    closesAt: text('closes_at'),
    /** 1 = Monday … 7 = Sunday; empty = unknown. */
    openWeekdays: integer('open_weekdays').array().notNull().default([]),
    stance: text('stance').notNull().default('not_asked'),
    stanceReason: text('stance_reason').notNull().default(''),
    /** When to ask about the stance again. */
    stanceReviewOn: date('stance_review_on'),
    /** 0 はじめて … 3 続けて受け入れている; null: not asked. */
    experienceLevel: integer('experience_level'),
    /** Persons at the same time in all its offers together; null: no such limit. */
    totalPlaces: integer('total_places'),
    status: text('status').notNull().default('draft'),
    /** public | network (staff only) */
    visibility: text('visibility').notNull().default('network'),
    clearedForMinors: boolean('cleared_for_minors').notNull().default(false),
    /** Last day on which somebody confirmed that what stands here is true, and how. */
    confirmedOn: date('confirmed_on'),
    confirmedHow: text('confirmed_how').notNull().default(''),
    /** staff | host | import */
    origin: text('origin').notNull().default('staff'),
    /** Credit of the open data the row came from. */
    sourceCredit: text('source_credit').notNull().default(''),
    introducedByHostId: uuid('introduced_by_host_id'),
    version: integer('version').notNull().default(1),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    belongsTo('hosts_organisation_fk', t, t.organisationId, () => organisations),
    belongsTo('hosts_area_fk', t, t.areaId, () => areas),
    belongsTo('hosts_introduced_by_fk', t, t.introducedByHostId, () => t),
    check('hosts_status', sql`${t.status} in ('draft','pending','listed','paused','archived')`),
    check('hosts_stance', sql`${t.stance} in ('not_asked','list_only','welcome','consult','not_now')`),
    check('hosts_visibility', sql`${t.visibility} in ('public','network')`),
    check('hosts_precision', sql`${t.locationPrecision} in ('exact','area','hidden')`),
    check(
      'hosts_point',
      sql`(${t.lat} is null) = (${t.lng} is null) and not (${t.lat} = 0 and ${t.lng} = 0)`,
    ),
    check('hosts_experience', sql`${t.experienceLevel} is null or ${t.experienceLevel} between 0 and 3`),
    check('hosts_total_places', sql`${t.totalPlaces} is null or ${t.totalPlaces} between 1 and 999`),
    index('hosts_organisation').on(t.municipalityId, t.organisationId),
    index('hosts_stance_review').on(t.municipalityId, t.stanceReviewOn),
    index('hosts_status_kind').on(t.municipalityId, t.status, t.kind),
    index('hosts_area').on(t.municipalityId, t.areaId),
    // Without it every host that goes is looked for among all hosts it may have introduced.
    index('hosts_introduced_by')
      .on(t.municipalityId, t.introducedByHostId)
      .where(sql`introduced_by_host_id is not null`),
  ],
);

/** 受入先アセスメント (ASM-3): what a visit found. */
export const hostAssessments = tenantTable(
  'host_assessments',
  {
    hostId: uuid('host_id').notNull(),
    assessedOn: date('assessed_on').notNull(),
    assessorUserId: uuid('assessor_user_id').notNull(),
    /** 1 静か … 5 にぎやか */
    liveliness: integer('liveliness'),
    /** People usually there. */
    groupSize: integer('group_size'),
    genderMix: text('gender_mix').notNull().default(''),
    /** 1 little … 5 much; null: not noticed. */
    smells: integer('smells'),
    noise: integer('noise'),
    light: integer('light'),
    usableToilet: boolean('usable_toilet'),
    stairs: boolean('stairs'),
    restPlace: boolean('rest_place'),
    /** How well the people there understand what taking somebody means: 1 little … 5 well. */
    staffUnderstanding: integer('staff_understanding'),
    /** Who there would look after somebody; for staff only. */
    keySupporter: text('key_supporter').notNull().default(''),
    /** Slugs of the taxonomy `risk_kind`. */
    risks: text('risks').array().notNull().default([]),
    photosAllowed: boolean('photos_allowed'),
    note: text('note').notNull().default(''),
    worries: text('worries').notNull().default(''),
    whatWeAsked: text('what_we_asked').notNull().default(''),
    nextReviewOn: date('next_review_on'),
  },
  (t) => [
    belongsTo('host_assessments_host_fk', t, t.hostId, () => hosts),
    index('host_assessments_host').on(t.municipalityId, t.hostId, t.assessedOn),
  ],
);

/** 受入枠: a concrete offer of a host. */
export const opportunities = tenantTable(
  'opportunities',
  {
    hostId: uuid('host_id').notNull(),
    title: text('title').notNull(),
    menuKind: text('menu_kind').notNull(),
    activities: text('activities').array().notNull().default([]),
    /** 歓迎する得意: slugs of the taxonomy `strength`. */
    strengths: text('strengths').array().notNull().default([]),
    description: text('description').notNull().default(''),
    /** The same in やさしい日本語. */
    easyDescription: text('easy_description').notNull().default(''),
    /** Persons at the same time; null: 人数は未確認 or 出入り自由 (see openEntry). */
    places: integer('places'),
    /** 出入り自由: anyone may come, no place is counted. */
    openEntry: boolean('open_entry').notNull().default(false),
    /** Times as [{weekday 1–7, slot am|pm|evening|night, start?, end?}]; empty with timeNegotiable. */
    times: jsonb('times').$type<OpportunityTime[]>().notNull().default([]),
    /** What narrows the weekly times or stands beside them: weeks of the month, season, holidays, single dates. */
    calendar: jsonb('calendar').$type<OpportunityCalendar>().notNull().default({}),
    timeNegotiable: boolean('time_negotiable').notNull().default(false),
    timeNote: text('time_note').notNull().default(''),
    minutesPerSession: integer('minutes_per_session'),
    sessionsPerMonth: integer('sessions_per_month'),
    /** How to get there: 「裏口から」「駐輪場あり」. */
    travelNote: text('travel_note').notNull().default(''),
    /** Whoever comes must be insured. */
    insuranceRequired: boolean('insurance_required').notNull().default(false),
    /** Whether it takes a seat of the facility's 定員 (CAP-1). */
    usesCapacity: boolean('uses_capacity').notNull().default(false),
    /** none | in_kind | honorarium_to_participant | wage_employment | wage_b_type */
    rewardKind: text('reward_kind').notNull().default('none'),
    /** yes | no | unknown to the five questions about labour status; a question without an answer is unknown. */
    labourAnswers: jsonb('labour_answers').$type<Record<string, string>>().notNull().default({}),
    minAge: integer('min_age'),
    costYen: integer('cost_yen').notNull().default(0),
    watchOver: text('watch_over').array().notNull().default([]),
    startsOn: date('starts_on'),
    validUntil: date('valid_until'),
    status: text('status').notNull().default('draft'),
    version: integer('version').notNull().default(1),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    belongsTo('opportunities_host_fk', t, t.hostId, () => hosts),
    check('opportunities_status', sql`${t.status} in ('draft','open','paused','closed')`),
    check('opportunities_places', sql`${t.places} is null or ${t.places} between 1 and 999`),
    index('opportunities_host').on(t.municipalityId, t.hostId),
  ],
);
