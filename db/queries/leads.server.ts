import { and, asc, count, eq, inArray, isNotNull, isNull, lt, ne, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { users } from '../schema/accounts.server';
import { communityWishes, gaps, leads, publicOffers } from '../schema/community.server';
import { offerProposals } from '../schema/offer-proposals.server';
import { areas, hosts, opportunities } from '../schema/registry.server';
import type { ScopedTx } from '../scope.server';

const proposalHosts = alias(hosts, 'proposal_hosts');

const leadColumns = {
  id: leads.id,
  version: leads.version,
  name: leads.name,
  areaId: leads.areaId,
  areaName: areas.name,
  hostKind: leads.hostKind,
  stage: leads.stage,
  source: leads.source,
  note: leads.note,
  closeReason: leads.closeReason,
  nextWhat: leads.nextWhat,
  nextOn: leads.nextOn,
  hostId: leads.hostId,
  hostName: hosts.name,
  ownerName: users.name,
  createdAt: leads.createdAt,
  gap: {
    id: gaps.id,
    kind: gaps.kind,
    menuKind: gaps.menuKind,
    considerations: gaps.considerations,
    slots: gaps.slots,
  },
  wish: {
    id: communityWishes.id,
    words: communityWishes.words,
    menuKinds: communityWishes.menuKinds,
    activities: communityWishes.activities,
  },
  proposal: {
    id: offerProposals.id,
    sentence: offerProposals.sentence,
    hostId: offerProposals.hostId,
    about: offerProposals.about,
    opportunityId: offerProposals.opportunityId,
  },
  proposalHostName: proposalHosts.name,
  proposalHostStatus: proposalHosts.status,
  proposalOfferStatus: opportunities.status,
  offer: {
    reference: publicOffers.reference,
    what: publicOffers.what,
    whereText: publicOffers.whereText,
    whenText: publicOffers.whenText,
    remark: publicOffers.remark,
    contactName: publicOffers.contactName,
    contact: publicOffers.contact,
    contactErasedAt: publicOffers.contactErasedAt,
    receivedAt: publicOffers.receivedAt,
  },
};

function leadRows(tx: ScopedTx) {
  return tx
    .select(leadColumns)
    .from(leads)
    .leftJoin(areas, and(eq(areas.municipalityId, leads.municipalityId), eq(areas.id, leads.areaId)))
    .leftJoin(gaps, and(eq(gaps.municipalityId, leads.municipalityId), eq(gaps.id, leads.gapId)))
    .leftJoin(
      communityWishes,
      and(eq(communityWishes.municipalityId, leads.municipalityId), eq(communityWishes.id, leads.wishId)),
    )
    .leftJoin(
      offerProposals,
      and(eq(offerProposals.municipalityId, leads.municipalityId), eq(offerProposals.id, leads.proposalId)),
    )
    .leftJoin(
      proposalHosts,
      and(
        eq(proposalHosts.municipalityId, leads.municipalityId),
        eq(proposalHosts.id, offerProposals.hostId),
      ),
    )
    .leftJoin(
      opportunities,
      and(
        eq(opportunities.municipalityId, leads.municipalityId),
        eq(opportunities.id, offerProposals.opportunityId),
      ),
    )
    .leftJoin(hosts, and(eq(hosts.municipalityId, leads.municipalityId), eq(hosts.id, leads.hostId)))
    .leftJoin(users, and(eq(users.municipalityId, leads.municipalityId), eq(users.id, leads.ownerUserId)))
    .leftJoin(
      publicOffers,
      and(eq(publicOffers.municipalityId, leads.municipalityId), eq(publicOffers.leadId, leads.id)),
    );
}

/** Leads with what was told by those without an account, the longest known first. */
export async function listLeads(tx: ScopedTx, limit: number) {
  return leadRows(tx).orderBy(asc(leads.createdAt), asc(leads.id)).limit(limit);
}

export type LeadRow = Awaited<ReturnType<typeof listLeads>>[number];

export async function findLead(tx: ScopedTx, id: string): Promise<LeadRow | null> {
  const [row] = await leadRows(tx).where(eq(leads.id, id));
  return row ?? null;
}

/** Leads that came of wishes, the first of each wish first. */
export async function listLeadsOfWishes(tx: ScopedTx) {
  return tx
    .select({
      id: leads.id,
      name: leads.name,
      stage: leads.stage,
      wishId: leads.wishId,
      hostId: leads.hostId,
      hostName: hosts.name,
    })
    .from(leads)
    .leftJoin(hosts, and(eq(hosts.municipalityId, leads.municipalityId), eq(hosts.id, leads.hostId)))
    .where(isNotNull(leads.wishId))
    .orderBy(asc(leads.createdAt), asc(leads.id));
}

/** Leads that could answer gaps, the first of each gap first. */
export async function listLeadsOfGaps(tx: ScopedTx) {
  return tx
    .select({
      id: leads.id,
      name: leads.name,
      stage: leads.stage,
      gapId: leads.gapId,
      hostId: leads.hostId,
      hostName: hosts.name,
    })
    .from(leads)
    .leftJoin(hosts, and(eq(hosts.municipalityId, leads.municipalityId), eq(hosts.id, leads.hostId)))
    .where(isNotNull(leads.gapId))
    .orderBy(asc(leads.createdAt), asc(leads.id));
}

export async function findLeadForUpdate(tx: ScopedTx, id: string) {
  const [row] = await tx
    .select({ id: leads.id, version: leads.version, stage: leads.stage, proposalId: leads.proposalId })
    .from(leads)
    .where(eq(leads.id, id))
    .for('update');
  return row ?? null;
}

/** Nobody else adds a lead by hand until the transaction ends. */
export async function lockNewLeads(tx: ScopedTx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('leads:' || ${tx.municipalityId}, 0))`);
}

/** Names of the leads in these stages. */
export async function listLeadNames(tx: ScopedTx, stages: readonly string[]) {
  return tx
    .select({ name: leads.name, stage: leads.stage })
    .from(leads)
    .where(inArray(leads.stage, [...stages]));
}

export async function insertLead(tx: ScopedTx, row: Omit<typeof leads.$inferInsert, 'municipalityId'>) {
  await tx.insert(leads).values({ ...row, municipalityId: tx.municipalityId });
}

/** @returns false when the reference is taken. */
export async function insertPublicOffer(
  tx: ScopedTx,
  row: Omit<typeof publicOffers.$inferInsert, 'municipalityId'>,
): Promise<boolean> {
  const added = await tx
    .insert(publicOffers)
    .values({ ...row, municipalityId: tx.municipalityId })
    .onConflictDoNothing({ target: [publicOffers.municipalityId, publicOffers.reference] })
    .returning({ id: publicOffers.id });
  return added.length > 0;
}

type Change = Partial<
  Pick<typeof leads.$inferInsert, 'stage' | 'closeReason' | 'nextWhat' | 'nextOn' | 'hostId' | 'ownerUserId'>
>;

export async function updateLead(tx: ScopedTx, id: string, change: Change) {
  await tx
    .update(leads)
    .set({ ...change, version: sql`${leads.version} + 1` })
    .where(eq(leads.id, id));
}

/** What came from the public and nobody has taken up yet. */
export async function countNewOffers(tx: ScopedTx): Promise<number> {
  const [row] = await tx
    .select({ waiting: count() })
    .from(leads)
    .innerJoin(
      publicOffers,
      and(eq(publicOffers.municipalityId, leads.municipalityId), eq(publicOffers.leadId, leads.id)),
    )
    .where(eq(leads.stage, 'noticed'));
  return row?.waiting ?? 0;
}

const erased = { contactName: '', contact: '' };

export async function eraseContactOf(tx: ScopedTx, leadId: string, now: Date): Promise<void> {
  await tx
    .update(publicOffers)
    .set({ ...erased, contactErasedAt: now })
    .where(and(eq(publicOffers.leadId, leadId), isNull(publicOffers.contactErasedAt)));
}

/** @returns how many contacts received before an instant were erased. */
export async function eraseContactsBefore(tx: ScopedTx, before: Date, now: Date): Promise<number> {
  const rows = await tx
    .update(publicOffers)
    .set({ ...erased, contactErasedAt: now })
    .where(
      and(
        lt(publicOffers.receivedAt, before),
        isNull(publicOffers.contactErasedAt),
        ne(publicOffers.contact, ''),
      ),
    )
    .returning({ id: publicOffers.id });
  return rows.length;
}

/** Puts everything of an area into another. */
export async function setAreaOfLeads(tx: ScopedTx, from: string, to: string): Promise<void> {
  await tx
    .update(leads)
    .set({ areaId: to, version: sql`${leads.version} + 1` })
    .where(eq(leads.areaId, from));
}
