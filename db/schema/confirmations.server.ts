import { sql } from 'drizzle-orm';
import { check, date, index, integer, jsonb, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { belongsTo, tenantTable } from '../tenant.server';
import { users } from './accounts.server';
import { hosts } from './registry.server';

/** One line of what a host is asked to confirm: 「開いている時間」「10:00〜16:00」. */
export interface ShownFact {
  label: string;
  value: string;
}

/**
 * A question put to a host by mail or on paper: is what stands here still true? The token itself is stored nowhere;
 * it follows from the secret of the site and the id (`app/domain/notices/link-token.server.ts`).
 */
export const confirmationLinks = tenantTable(
  'confirmation_links',
  {
    hostId: uuid('host_id').notNull(),
    /** The version of the host when it was asked. */
    hostVersion: integer('host_version').notNull(),
    /** SHA-256 of the token, in hexadecimal digits. */
    tokenHash: text('token_hash').notNull(),
    /** mail | paper */
    channel: text('channel').notNull(),
    /** Exactly what is asked about. */
    shown: jsonb('shown').$type<ShownFact[]>().notNull(),
    /** The last day on which it can be answered. */
    expiresOn: date('expires_on').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    createdBy: uuid('created_by'),
    /** A newer question took its place. */
    replacedAt: timestamp('replaced_at', { withTimezone: true }),
    answeredAt: timestamp('answered_at', { withTimezone: true }),
    /** unchanged | changed */
    answer: text('answer'),
    /** What has changed, in the words of the host. */
    answerText: text('answer_text').notNull().default(''),
    /** When somebody took up what was told. */
    handledAt: timestamp('handled_at', { withTimezone: true }),
    handledBy: uuid('handled_by'),
  },
  (t) => [
    belongsTo('confirmation_links_host_fk', t, t.hostId, () => hosts),
    belongsTo('confirmation_links_created_by_fk', t, t.createdBy, () => users),
    belongsTo('confirmation_links_handled_by_fk', t, t.handledBy, () => users),
    unique('confirmation_links_token').on(t.municipalityId, t.tokenHash),
    check('confirmation_links_channel', sql`${t.channel} in ('mail','paper')`),
    check('confirmation_links_answer', sql`${t.answer} in ('unchanged','changed')`),
    check('confirmation_links_answered', sql`(${t.answer} is null) = (${t.answeredAt} is null)`),
    index('confirmation_links_host').on(t.municipalityId, t.hostId, t.createdAt),
  ],
);

/** Every time a host is asked for something: who, when, by what way (peers: fatigue of hosts). */
export const reachOuts = tenantTable(
  'reach_outs',
  {
    hostId: uuid('host_id').notNull(),
    at: timestamp('at', { withTimezone: true }).notNull(),
    /** The same instant as a calendar day in Japan. */
    onDay: date('on_day').notNull(),
    /** Null: the site itself, on a schedule. */
    byUserId: uuid('by_user_id'),
    /** inquiry 打診 | question 電話で質問 | mail 確認のメール | call 確認の電話 | paper 確認票 */
    way: text('way').notNull(),
    /** asked | answered | no_answer つながらなかった */
    outcome: text('outcome').notNull().default('asked'),
    /** Why it was asked although the host had been asked often enough. */
    overCapReason: text('over_cap_reason').notNull().default(''),
  },
  (t) => [
    belongsTo('reach_outs_host_fk', t, t.hostId, () => hosts),
    belongsTo('reach_outs_user_fk', t, t.byUserId, () => users),
    check('reach_outs_way', sql`${t.way} in ('inquiry','question','mail','call','paper')`),
    check('reach_outs_outcome', sql`${t.outcome} in ('asked','answered','no_answer')`),
    index('reach_outs_host').on(t.municipalityId, t.hostId, t.onDay),
  ],
);

/** One cell of a returned list that differs from the registry. */
export interface ReturnedChange {
  field: string;
  label: string;
  from: string;
  to: string;
}

/** One line of a returned list. */
export interface ReturnedRow {
  /** As in the workbook; the headings stand in line 1. */
  line: number;
  hostId: string;
  /** The version on which the line was written. */
  version: number;
  name: string;
  changes: ReturnedChange[];
  /** Why the line cannot be taken, in words. */
  faults: string[];
}

/** A list that came back from Excel, with its differences, until they are taken or laid aside. */
export const hostListReturns = tenantTable(
  'host_list_returns',
  {
    fileName: text('file_name').notNull(),
    uploadedBy: uuid('uploaded_by').notNull(),
    uploadedAt: timestamp('uploaded_at', { withTimezone: true }).notNull().defaultNow(),
    /** Lines of the list, those without a difference included. */
    lines: integer('lines').notNull(),
    rows: jsonb('rows').$type<ReturnedRow[]>().notNull(),
    /** open | taken | laid_aside */
    state: text('state').notNull().default('open'),
    takenHosts: integer('taken_hosts').notNull().default(0),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    belongsTo('host_list_returns_user_fk', t, t.uploadedBy, () => users),
    check('host_list_returns_state', sql`${t.state} in ('open','taken','laid_aside')`),
    index('host_list_returns_at').on(t.municipalityId, t.uploadedAt),
  ],
);
