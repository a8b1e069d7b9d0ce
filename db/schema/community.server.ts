import { sql } from 'drizzle-orm';
import { check, date, index, integer, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { belongsTo, tenantTable } from '../tenant.server';
import { areas, hosts } from './registry.server';

/** 足りない資源; after the meeting 地域の課題. Raised by people, never by the system. */
export const gaps = tenantTable(
  'gaps',
  {
    areaId: uuid('area_id'),
    kind: text('kind').notNull(),
    menuKind: text('menu_kind'),
    considerations: text('considerations').array().notNull().default([]),
    slots: text('slots').array().notNull().default([]),
    /** What is missing, without any person. */
    note: text('note').notNull().default(''),
    status: text('status').notNull().default('observed'),
    deferReason: text('defer_reason').notNull().default(''),
    raisedBy: uuid('raised_by'),
    assignedTo: uuid('assigned_to'),
    version: integer('version').notNull().default(1),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    belongsTo('gaps_area_fk', t, t.areaId, () => areas),
    check(
      'gaps_status',
      sql`${t.status} in ('observed','raised','assigned','in_development','resolved','deferred')`,
    ),
    index('gaps_status_idx').on(t.municipalityId, t.status),
  ],
);

/** 開拓先 (early: 声かけ先). */
export const leads = tenantTable(
  'leads',
  {
    name: text('name').notNull(),
    areaId: uuid('area_id'),
    hostKind: text('host_kind').notNull().default(''),
    stage: text('stage').notNull().default('noticed'),
    source: text('source').notNull().default(''),
    gapId: uuid('gap_id'),
    hostId: uuid('host_id'),
    note: text('note').notNull().default(''),
    nextOn: date('next_on'),
    ownerUserId: uuid('owner_user_id'),
    version: integer('version').notNull().default(1),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    belongsTo('leads_area_fk', t, t.areaId, () => areas),
    belongsTo('leads_gap_fk', t, t.gapId, () => gaps),
    belongsTo('leads_host_fk', t, t.hostId, () => hosts),
    check(
      'leads_stage',
      sql`${t.stage} in ('noticed','contacted','visited','offer_found','trial','registered','not_now','declined')`,
    ),
  ],
);

/** 地域の声 (MAT-12). */
export const communityWishes = tenantTable(
  'community_wishes',
  {
    areaId: uuid('area_id'),
    /** Kind of the organisation that said it. */
    saidBy: text('said_by').notNull(),
    words: text('words').notNull(),
    menuKinds: text('menu_kinds').array().notNull().default([]),
    activities: text('activities').array().notNull().default([]),
    status: text('status').notNull().default('open'),
    heardOn: date('heard_on').notNull(),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    belongsTo('community_wishes_area_fk', t, t.areaId, () => areas),
    check('community_wishes_status', sql`${t.status} in ('open','answered','closed')`),
  ],
);
