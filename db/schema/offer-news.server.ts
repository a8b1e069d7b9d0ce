import { sql } from 'drizzle-orm';
import { check, index, jsonb, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { belongsTo, tenantTable } from '../tenant.server';
import { cases } from './people.server';
import { hosts, opportunities } from './registry.server';

/**
 * The outbox of changes to what matching compares at a host with offers: how each row was before its first change that
 * nobody has looked at yet. Triggers write it (`db/sql/35-offer-changes.sql`); a job compares and takes it away.
 */
export const offerChanges = tenantTable(
  'offer_changes',
  {
    hostId: uuid('host_id').notNull(),
    /** offer | answer | host | visit | seat (somebody who holds a place) | service, snapshot (numbers of a facility) */
    about: text('about').notNull(),
    /**
     * Which row: its id; '<id of the offer, or nothing> <condition>'; '<id of the service> <day> <slot>'; '' for the host
     * itself.
     */
    subject: text('subject').notNull(),
    /** The row before, by the names of its columns; null: there was none. */
    before: jsonb('before').$type<Record<string, unknown>>(),
    /** user:<id> | visitor; '': several. */
    actor: text('actor').notNull(),
    changedAt: timestamp('changed_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    belongsTo('offer_changes_host_fk', t, t.hostId, () => hosts, 'cascade'),
    unique('offer_changes_once').on(t.municipalityId, t.hostId, t.about, t.subject),
    check(
      'offer_changes_about',
      sql`${t.about} in ('offer','answer','host','visit','seat','service','snapshot')`,
    ),
    index('offer_changes_waiting').on(t.municipalityId, t.changedAt),
  ],
);

/** 新しく合いそうな枠: an offer that has come to suit somebody, for who is in charge of the case. */
export const offerNews = tenantTable(
  'offer_news',
  {
    caseId: uuid('case_id').notNull(),
    opportunityId: uuid('opportunity_id').notNull(),
    /** fits: it was in no band before; room: nothing but room was missing; answered: what had to be asked was answered */
    why: text('why').notNull(),
    foundAt: timestamp('found_at', { withTimezone: true }).notNull(),
    /** When a mail called the coordinator to look; null: none was sent for it. */
    mailedAt: timestamp('mailed_at', { withTimezone: true }),
    seenAt: timestamp('seen_at', { withTimezone: true }),
  },
  (t) => [
    belongsTo('offer_news_case_fk', t, t.caseId, () => cases, 'cascade'),
    belongsTo('offer_news_offer_fk', t, t.opportunityId, () => opportunities, 'cascade'),
    unique('offer_news_once').on(t.municipalityId, t.caseId, t.opportunityId),
    check('offer_news_why', sql`${t.why} in ('fits','room','answered')`),
    index('offer_news_offer').on(t.municipalityId, t.opportunityId),
  ],
);
