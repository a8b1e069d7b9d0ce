import { sql } from 'drizzle-orm';
import { check, date, index, integer, text, unique, uuid } from 'drizzle-orm/pg-core';
import { belongsTo, tenantTable } from '../tenant.server';
import { users } from './accounts.server';
import { placements } from './placements.server';

/** 少しずつ: one step of the plan by which the support of a placement grows less (MAT-10, MAT-11). */
export const placementSteps = tenantTable(
  'placement_steps',
  {
    placementId: uuid('placement_id').notNull(),
    /** From 1. */
    position: integer('position').notNull(),
    /** Who stands by. */
    who: text('who').notNull(),
    /** together | beside | from_afar | contact_only */
    standBy: text('stand_by'),
    /** through | copied | direct */
    contactWay: text('contact_way'),
    fromOn: date('from_on'),
    /** 「3回目から」 */
    fromWords: text('from_words').notNull().default(''),
    /** The day on which it was really come to. */
    doneOn: date('done_on'),
  },
  (t) => [
    belongsTo('placement_steps_placement_fk', t, t.placementId, () => placements),
    unique('placement_steps_once').on(t.municipalityId, t.placementId, t.position),
    check('placement_steps_position', sql`${t.position} between 1 and 6`),
    check('placement_steps_stand_by', sql`${t.standBy} in ('together','beside','from_afar','contact_only')`),
    check('placement_steps_contact_way', sql`${t.contactWay} in ('through','copied','direct')`),
    check('placement_steps_way', sql`${t.standBy} is not null or ${t.contactWay} is not null`),
  ],
);

/** Somebody needed more support again: from which step, when and why. Never changed. */
export const stepsBack = tenantTable(
  'placement_steps_back',
  {
    placementId: uuid('placement_id').notNull(),
    position: integer('position').notNull(),
    standBy: text('stand_by'),
    contactWay: text('contact_way'),
    backOn: date('back_on').notNull(),
    reason: text('reason').notNull(),
    recordedBy: uuid('recorded_by').notNull(),
  },
  (t) => [
    belongsTo('placement_steps_back_placement_fk', t, t.placementId, () => placements),
    belongsTo('placement_steps_back_user_fk', t, t.recordedBy, () => users),
    check(
      'placement_steps_back_stand_by',
      sql`${t.standBy} in ('together','beside','from_afar','contact_only')`,
    ),
    check('placement_steps_back_contact_way', sql`${t.contactWay} in ('through','copied','direct')`),
    index('placement_steps_back_placement').on(t.municipalityId, t.placementId),
  ],
);
