import { sql } from 'drizzle-orm';
import { check, index, integer, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { belongsTo, tenantTable } from '../tenant.server';
import { confirmationLinks } from './confirmations.server';

/**
 * The outbox: written in the transaction of the change that calls for a mail, sent by a job afterwards.
 *
 * waiting → sending → sent; `kept`: there is no mail server, it stays here to be read; `failed`: the server refused
 * it for good; `unclear`: the site stopped while it was sending, a person decides whether to send again.
 */
export const mails = tenantTable(
  'mails',
  {
    toAddress: text('to_address').notNull(),
    subject: text('subject').notNull(),
    /** Plain text; `{link}` stands for the address of `linkId`. */
    body: text('body').notNull(),
    /** confirmation: a host is asked; urgent_access: who answers for a case hears that somebody else opened one; offer_news: a coordinator is called to look */
    kind: text('kind').notNull(),
    linkId: uuid('link_id'),
    state: text('state').notNull().default('waiting'),
    tries: integer('tries').notNull().default(0),
    /** The last refusal: its number and class, never what the server wrote. */
    fault: text('fault').notNull().default(''),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    claimedAt: timestamp('claimed_at', { withTimezone: true }),
    sentAt: timestamp('sent_at', { withTimezone: true }),
  },
  (t) => [
    belongsTo('mails_link_fk', t, t.linkId, () => confirmationLinks),
    check('mails_state', sql`${t.state} in ('waiting','sending','sent','kept','failed','unclear')`),
    check('mails_kind', sql`${t.kind} in ('confirmation','urgent_access','offer_news')`),
    index('mails_created').on(t.municipalityId, t.createdAt),
    index('mails_state_claimed').on(t.municipalityId, t.state, t.claimedAt),
  ],
);
