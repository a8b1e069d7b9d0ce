import { sql } from 'drizzle-orm';
import { check, date, index, text, uuid } from 'drizzle-orm/pg-core';
import { belongsTo, tenantTable } from '../tenant.server';
import { hosts, opportunities } from './registry.server';

/**
 * 聞いたこと: what a host was asked because a place fitted but for one thing, and what it said. It is about an offer and
 * a host and never about a person: no case stands in it.
 */
export const offerProposals = tenantTable(
  'offer_proposals',
  {
    hostId: uuid('host_id').notNull(),
    /** Null: the host in general. */
    opportunityId: uuid('opportunity_id'),
    /** time | condition | task */
    about: text('about').notNull(),
    /** The time that was asked for, `tue_pm`. */
    cell: text('cell'),
    /** The condition that was asked for; with a task: the condition under which. */
    consideration: text('consideration'),
    /** The task that could be carved out. */
    activity: text('activity'),
    /** As it was said on the telephone. */
    sentence: text('sentence').notNull(),
    /** yes できる | partly 相談したい | no できない */
    answer: text('answer').notNull(),
    note: text('note').notNull().default(''),
    askedOn: date('asked_on').notNull(),
    askedBy: uuid('asked_by').notNull(),
    /**
     * When what was to be talked over got another answer or became a lead, or a yes was written into the offer; of a
     * condition, which is a fact at once, the day itself.
     */
    closedOn: date('closed_on'),
  },
  (t) => [
    belongsTo('offer_proposals_host_fk', t, t.hostId, () => hosts, 'cascade'),
    belongsTo('offer_proposals_offer_fk', t, t.opportunityId, () => opportunities, 'cascade'),
    check(
      'offer_proposals_about',
      sql`(${t.about} = 'time' and ${t.cell} is not null)
        or (${t.about} = 'condition' and ${t.consideration} is not null)
        or (${t.about} = 'task' and ${t.activity} is not null)`,
    ),
    check('offer_proposals_answer', sql`${t.answer} in ('yes','partly','no')`),
    index('offer_proposals_host').on(t.municipalityId, t.hostId, t.askedOn),
    index('offer_proposals_asked').on(t.municipalityId, t.askedOn),
  ],
);
