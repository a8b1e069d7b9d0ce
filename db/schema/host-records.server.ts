import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, jsonb, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { belongsTo, tenantTable } from '../tenant.server';
import { hosts, opportunities } from './registry.server';

/**
 * What was changed about a host, its offers, its answers and its 定員, field by field: who, when, from what to what. Triggers
 * write it (`db/sql/30-host-changes.sql`), so that no writer can forget it; contacts of people stand in it masked.
 */
export const hostChanges = tenantTable(
  'host_changes',
  {
    hostId: uuid('host_id').notNull(),
    opportunityId: uuid('opportunity_id'),
    changedAt: timestamp('changed_at', { withTimezone: true, precision: 3 }).notNull().defaultNow(),
    /** user:<id> | system:<job> | visitor */
    actor: text('actor').notNull(),
    /** host | offer | condition | capacity */
    about: text('about').notNull(),
    /** Column (of a designated service as `column@service`), slug of the condition, or what was added. */
    field: text('field').notNull(),
    before: jsonb('before').$type<unknown>(),
    after: jsonb('after').$type<unknown>(),
  },
  (t) => [
    belongsTo('host_changes_host_fk', t, t.hostId, () => hosts, 'cascade'),
    check('host_changes_about', sql`${t.about} in ('host','offer','condition','capacity')`),
    index('host_changes_host').on(t.municipalityId, t.hostId, t.changedAt),
  ],
);

/** 業務の切り出し: a talk at the place about a day's work, kept at every step (MAT-3). */
export const carveOuts = tenantTable(
  'carve_outs',
  {
    hostId: uuid('host_id').notNull(),
    startedBy: uuid('started_by').notNull(),
    startedAt: timestamp('started_at', { withTimezone: true }).notNull().defaultNow(),
    /** open: can be continued | done */
    status: text('status').notNull().default('open'),
    /** What is done there in the morning, at noon, in the afternoon and at closing time. */
    day: jsonb('day').$type<Record<string, string>>().notNull().default({}),
    version: integer('version').notNull().default(1),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    belongsTo('carve_outs_host_fk', t, t.hostId, () => hosts, 'cascade'),
    check('carve_outs_status', sql`${t.status} in ('open','done')`),
    index('carve_outs_host').on(t.municipalityId, t.hostId),
  ],
);

/** One task of such a talk. */
export const taskCarveOuts = tenantTable(
  'task_carve_outs',
  {
    carveOutId: uuid('carve_out_id').notNull(),
    hostId: uuid('host_id').notNull(),
    /** morning | noon | afternoon | closing */
    partOfDay: text('part_of_day').notNull(),
    task: text('task').notNull(),
    /** Slug of the taxonomy `activity`; null: none fits. */
    activity: text('activity'),
    timesPerWeek: integer('times_per_week'),
    minutes: integer('minutes'),
    /** 1 easy … 3 takes getting used to */
    difficulty: integer('difficulty'),
    danger: boolean('danger'),
    /** 0 none, 1 a little, 2 much */
    needsTalk: integer('needs_talk'),
    /** 途中でやめても困らない */
    canBeStopped: boolean('can_be_stopped'),
    seated: boolean('seated'),
    atHome: boolean('at_home'),
    alone: boolean('alone'),
    place: text('place').notNull().default(''),
    materials: text('materials').notNull().default(''),
    whyUseful: text('why_useful').notNull().default(''),
    /** Set once somebody has described it. */
    describedAt: timestamp('described_at', { withTimezone: true }),
    /** The offer it became part of. */
    opportunityId: uuid('opportunity_id'),
    sortOrder: integer('sort_order').notNull().default(0),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    belongsTo('task_carve_outs_talk_fk', t, t.carveOutId, () => carveOuts, 'cascade'),
    belongsTo('task_carve_outs_host_fk', t, t.hostId, () => hosts, 'cascade'),
    belongsTo('task_carve_outs_offer_fk', t, t.opportunityId, () => opportunities),
    check('task_carve_outs_part', sql`${t.partOfDay} in ('morning','noon','afternoon','closing')`),
    check('task_carve_outs_difficulty', sql`${t.difficulty} is null or ${t.difficulty} between 1 and 3`),
    check('task_carve_outs_talk', sql`${t.needsTalk} is null or ${t.needsTalk} between 0 and 2`),
    index('task_carve_outs_talk_index').on(t.municipalityId, t.carveOutId),
  ],
);
