import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  customType,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  smallint,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import { municipalities } from './directory.server';

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

/** Short keys, because every row is read in full: activities and conditions are words between spaces. */
export interface SearchedOffer {
  menu: string | null;
  act: string;
  cond: string;
  /** Weekdays and slots as bits (`timeBits`). */
  time: string;
  open: boolean;
  left: number | null;
  since: string | null;
  until: string | null;
}

/**
 * The search projection: for each host one row of what visitors and one of what staff may find it by.
 *
 * It stands outside row security on purpose: the operators of text search are not leakproof, so under a policy
 * no index would be used. Only the search login reads it, municipality and audience are terms of every query,
 * hits are fetched for display under row security, and `host_search_put` is the one way to write it.
 * Storage settings stand in `db/sql/20-search.sql`.
 */
export const hostSearch = pgTable(
  'host_search',
  {
    municipalityId: uuid('municipality_id')
      .notNull()
      .references(() => municipalities.id),
    hostId: uuid('host_id').notNull(),
    /** Of this writing of the row: a row is never changed, it is written anew with a new number. */
    nr: integer('nr').generatedAlwaysAsIdentity(),
    /** public | staff */
    audience: text('audience').notNull(),
    /** Pairs of characters and facts, without positions. */
    doc: tsvector('doc').notNull(),
    /** Everything in folded spelling, a value a line: names, labels, conditions, texts, each after a form feed. */
    norm: text('norm').notNull(),
    kind: text('kind').notNull(),
    /** Area ids from near to wide, 'outside' or 'unknown'. */
    areas: text('areas').array().notNull(),
    stance: text('stance'),
    status: text('status').notNull(),
    confirmedOn: date('confirmed_on'),
    lat: doublePrecision('lat'),
    lng: doublePrecision('lng'),
    quality: real('quality').notNull(),
    /** The offers of the host, one by one. */
    offers: jsonb('offers').$type<SearchedOffer[]>().notNull(),
    /** The version of the spelling rules that the row was folded with. */
    normVersion: smallint('norm_version').notNull(),
  },
  (t) => [
    primaryKey({ name: 'host_search_pk', columns: [t.municipalityId, t.hostId, t.audience] }),
    check('host_search_audience', sql`${t.audience} in ('public','staff')`),
    index('host_search_doc').using('gin', t.doc),
    index('host_search_nr').on(t.municipalityId, t.audience, t.nr),
  ],
);

const instant = (name: string) => timestamp(name, { withTimezone: true });

/**
 * Which hosts the second search engine has still to hear of: one row for each host that ever changed while there was
 * one. It names hosts, not changes: what is sent is what the host is then.
 *
 * It stands outside row security like the projection it belongs to: functions alone write and read it, each for the
 * municipality of its transaction (`db/sql/40-search-outbox.sql`).
 */
export const searchOutbox = pgTable(
  'search_outbox',
  {
    municipalityId: uuid('municipality_id')
      .notNull()
      .references(() => municipalities.id),
    hostId: uuid('host_id').notNull(),
    /** How often it has changed; tells whether it changed again while it was being sent. */
    changes: integer('changes').notNull(),
    changedAt: instant('changed_at').notNull(),
    /** Since when a change has been waiting; null: the engine knows them all. */
    waitingSince: instant('waiting_since'),
    /** Somebody is sending it; after this instant, somebody else may. */
    takenUntil: instant('taken_until'),
  },
  (t) => [
    primaryKey({ name: 'search_outbox_pk', columns: [t.municipalityId, t.hostId] }),
    index('search_outbox_waiting')
      .on(t.municipalityId, t.waitingSince)
      .where(sql`${t.waitingSince} is not null`),
  ],
);

/**
 * How often the projection of a municipality has changed, in slots: the sum tells whether an answer is still true.
 * Transactions that write at once each take a slot of their own, so none waits for another, and a sum that was read
 * holds every change that was committed before.
 */
export const searchRevisions = pgTable(
  'search_revisions',
  {
    municipalityId: uuid('municipality_id')
      .notNull()
      .references(() => municipalities.id),
    slot: integer('slot').notNull(),
    changes: bigint('changes', { mode: 'number' }).notNull(),
  },
  (t) => [primaryKey({ name: 'search_revisions_pk', columns: [t.municipalityId, t.slot] })],
);
