import { sql } from 'drizzle-orm';
import { check, date, index, integer, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { belongsTo, tenantTable } from '../tenant.server';
import { offerProposals } from './offer-proposals.server';
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
    /** 地域の声 that it is to answer. */
    wishId: uuid('wish_id'),
    /** 聞いたこと out of which it came. */
    proposalId: uuid('proposal_id'),
    hostId: uuid('host_id'),
    note: text('note').notNull().default(''),
    /** Why it was put off or declined. */
    closeReason: text('close_reason').notNull().default(''),
    /** What is to be done next with it, and on which day. */
    nextWhat: text('next_what').notNull().default(''),
    nextOn: date('next_on'),
    ownerUserId: uuid('owner_user_id'),
    version: integer('version').notNull().default(1),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    belongsTo('leads_area_fk', t, t.areaId, () => areas),
    belongsTo('leads_gap_fk', t, t.gapId, () => gaps),
    belongsTo('leads_wish_fk', t, t.wishId, () => communityWishes),
    belongsTo('leads_proposal_fk', t, t.proposalId, () => offerProposals),
    belongsTo('leads_host_fk', t, t.hostId, () => hosts),
    check(
      'leads_stage',
      sql`${t.stage} in ('noticed','contacted','visited','offer_found','trial','registered','not_now','declined')`,
    ),
  ],
);

/** できることを持ち寄る: what somebody without an account told; each is a lead that a person looks at. */
export const publicOffers = tenantTable(
  'public_offers',
  {
    leadId: uuid('lead_id').notNull(),
    /** 受付番号, by which it is found again on the telephone. */
    reference: text('reference').notNull(),
    what: text('what').notNull(),
    /** Where, as it was told, beside the area of the lead. */
    whereText: text('where_text').notNull().default(''),
    whenText: text('when_text').notNull(),
    remark: text('remark').notNull().default(''),
    /** Staff only, and erased when nothing more is to be asked. */
    contactName: text('contact_name').notNull().default(''),
    contact: text('contact').notNull().default(''),
    contactErasedAt: timestamp('contact_erased_at', { withTimezone: true }),
    receivedAt: timestamp('received_at', { withTimezone: true }).notNull(),
  },
  (t) => [
    belongsTo('public_offers_lead_fk', t, t.leadId, () => leads, 'cascade'),
    unique('public_offers_reference').on(t.municipalityId, t.reference),
    unique('public_offers_lead').on(t.municipalityId, t.leadId),
    check(
      'public_offers_erased',
      sql`${t.contactErasedAt} is null or (${t.contactName} = '' and ${t.contact} = '')`,
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
    /** received (from the public, seen by nobody yet) | open | answered | closed | dismissed */
    status: text('status').notNull().default('open'),
    heardOn: date('heard_on').notNull(),
    /** 受付番号 of what came from the public. */
    reference: text('reference'),
    dismissReason: text('dismiss_reason').notNull().default(''),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    belongsTo('community_wishes_area_fk', t, t.areaId, () => areas),
    unique('community_wishes_reference').on(t.municipalityId, t.reference),
    check('community_wishes_status', sql`${t.status} in ('received','open','answered','closed','dismissed')`),
  ],
);
