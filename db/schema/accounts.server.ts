import { sql } from 'drizzle-orm';
import { check, date, index, integer, jsonb, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { belongsTo, tenantTable } from '../tenant.server';
import { hosts } from './registry.server';

/** 市町村, 社協, 相談支援機関, 受託法人 …: whom a user works for and a case belongs to. */
export const agencies = tenantTable(
  'agencies',
  {
    name: text('name').notNull(),
    /** municipality | shakyo | consultation | contractor | host | other */
    kind: text('kind').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [unique('agencies_name').on(t.municipalityId, t.name)],
);

export const users = tenantTable(
  'users',
  {
    /** Id of the sign-in (schema `auth`); one sign-in belongs to exactly one municipality. */
    authUserId: text('auth_user_id').notNull().unique(),
    mail: text('mail').notNull(),
    name: text('name').notNull(),
    agencyId: uuid('agency_id').notNull(),
    roles: text('roles').array().notNull(),
    /** The host a user with the role `host` answers for. */
    hostId: uuid('host_id'),
    status: text('status').notNull().default('active'),
    version: integer('version').notNull().default(1),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    unique('users_mail').on(t.municipalityId, t.mail),
    belongsTo('users_agency_fk', t, t.agencyId, () => agencies),
    belongsTo('users_host_fk', t, t.hostId, () => hosts),
    check('users_status', sql`${t.status} in ('active','disabled')`),
    index('users_agency').on(t.municipalityId, t.agencyId),
  ],
);

/** What a municipality decides for itself, each value with the day from which it holds (D5). */
export const settings = tenantTable(
  'settings',
  {
    key: text('key').notNull(),
    value: jsonb('value').notNull(),
    validFrom: date('valid_from').notNull(),
    setBy: uuid('set_by'),
    setAt: timestamp('set_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [unique('settings_key_from').on(t.municipalityId, t.key, t.validFrom)],
);
