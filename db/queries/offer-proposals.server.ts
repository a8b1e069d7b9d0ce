import { and, asc, count, desc, eq, gte, inArray, isNull, sql } from 'drizzle-orm';
import { users } from '../schema/accounts.server';
import { auditLog } from '../schema/audit.server';
import { leads } from '../schema/community.server';
import { offerProposals } from '../schema/offer-proposals.server';
import { areas, hosts, opportunities } from '../schema/registry.server';
import type { ScopedTx } from '../scope.server';

const columns = {
  id: offerProposals.id,
  hostId: offerProposals.hostId,
  hostName: hosts.name,
  hostKind: hosts.kind,
  hostStatus: hosts.status,
  areaId: hosts.areaId,
  areaName: areas.name,
  opportunityId: offerProposals.opportunityId,
  offerTitle: opportunities.title,
  offerStatus: opportunities.status,
  menuKind: opportunities.menuKind,
  about: offerProposals.about,
  cell: offerProposals.cell,
  consideration: offerProposals.consideration,
  activity: offerProposals.activity,
  sentence: offerProposals.sentence,
  answer: offerProposals.answer,
  note: offerProposals.note,
  askedOn: offerProposals.askedOn,
  askedById: offerProposals.askedBy,
  askedByName: users.name,
  closedOn: offerProposals.closedOn,
  /** 声かけ先 that was made of it. */
  leadId: leads.id,
  leadStage: leads.stage,
};

function proposalRows(tx: ScopedTx) {
  const { municipalityId } = offerProposals;
  return tx
    .select(columns)
    .from(offerProposals)
    .innerJoin(hosts, and(eq(hosts.municipalityId, municipalityId), eq(hosts.id, offerProposals.hostId)))
    .leftJoin(areas, and(eq(areas.municipalityId, municipalityId), eq(areas.id, hosts.areaId)))
    .leftJoin(
      opportunities,
      and(
        eq(opportunities.municipalityId, municipalityId),
        eq(opportunities.id, offerProposals.opportunityId),
      ),
    )
    .leftJoin(users, and(eq(users.municipalityId, municipalityId), eq(users.id, offerProposals.askedBy)))
    .leftJoin(leads, and(eq(leads.municipalityId, municipalityId), eq(leads.proposalId, offerProposals.id)));
}

export type ProposalRow = Awaited<ReturnType<typeof listProposalsSince>>[number];

/** What these hosts were asked since a day, the newest first. */
export async function listProposalsSince(tx: ScopedTx, since: string, hostIds: readonly string[]) {
  return proposalRows(tx)
    .where(and(gte(offerProposals.askedOn, since), inArray(offerProposals.hostId, [...hostIds])))
    .orderBy(desc(offerProposals.askedOn), desc(offerProposals.id));
}

/** What one host was asked, for one offer of it or for any, the newest first. */
export async function listProposalsAt(
  tx: ScopedTx,
  { hostId, opportunityId }: { hostId: string; opportunityId: string | null },
  limit: number,
): Promise<ProposalRow[]> {
  return proposalRows(tx)
    .where(
      and(
        eq(offerProposals.hostId, hostId),
        opportunityId === null ? undefined : eq(offerProposals.opportunityId, opportunityId),
      ),
    )
    .orderBy(desc(offerProposals.askedOn), desc(offerProposals.id))
    .limit(limit);
}

function openSince(since: string) {
  const { answer, closedOn, askedOn } = offerProposals;
  return and(eq(answer, 'partly'), isNull(closedOn), gte(askedOn, since));
}

/** What is still to be talked over with hosts since a day, the longest waiting first. */
export async function listOpenProposals(tx: ScopedTx, since: string, limit: number): Promise<ProposalRow[]> {
  return proposalRows(tx)
    .where(openSince(since))
    .orderBy(asc(offerProposals.askedOn), asc(offerProposals.id))
    .limit(limit);
}

/** How much is still to be talked over with hosts since a day. */
export async function countOpenProposals(tx: ScopedTx, since: string): Promise<number> {
  const [row] = await tx.select({ open: count() }).from(offerProposals).where(openSince(since));
  return row?.open ?? 0;
}

export async function findProposal(tx: ScopedTx, id: string): Promise<ProposalRow | null> {
  const [row] = await proposalRows(tx).where(eq(offerProposals.id, id));
  return row ?? null;
}

export async function findProposalForUpdate(tx: ScopedTx, id: string) {
  const [row] = await tx
    .select({
      id: offerProposals.id,
      hostId: offerProposals.hostId,
      opportunityId: offerProposals.opportunityId,
      about: offerProposals.about,
      answer: offerProposals.answer,
      closedOn: offerProposals.closedOn,
    })
    .from(offerProposals)
    .where(eq(offerProposals.id, id))
    .for('update');
  return row ?? null;
}

/** The lead that was made of what a host wanted to talk over. */
export async function findLeadOfProposal(tx: ScopedTx, id: string) {
  const [row] = await tx
    .select({ id: leads.id, stage: leads.stage })
    .from(leads)
    .where(eq(leads.proposalId, id));
  return row ?? null;
}

/**
 * The new offer that was made of what a host said; null: none yet. An offer does not carry out of what it came, but the
 * log of its making does; it is read for the offers of this host alone.
 */
export async function findOfferMadeOf(
  tx: ScopedTx,
  { id, hostId }: { id: string; hostId: string },
): Promise<{ id: string; title: string } | null> {
  const [row] = await tx
    .select({ id: opportunities.id, title: opportunities.title })
    .from(opportunities)
    .innerJoin(
      auditLog,
      and(
        eq(auditLog.municipalityId, opportunities.municipalityId),
        eq(auditLog.subjectType, 'opportunity'),
        eq(auditLog.subjectId, sql`${opportunities.id}::text`),
        eq(auditLog.action, 'registry.register-opportunity'),
      ),
    )
    .where(and(eq(opportunities.hostId, hostId), sql`${auditLog.change} ->> 'proposal' = ${id}`))
    .limit(1);
  return row ?? null;
}

export async function insertProposal(
  tx: ScopedTx,
  row: Omit<typeof offerProposals.$inferInsert, 'municipalityId'>,
): Promise<void> {
  await tx.insert(offerProposals).values({ ...row, municipalityId: tx.municipalityId });
}

export async function closeProposal(tx: ScopedTx, id: string, closedOn: string): Promise<void> {
  await tx.update(offerProposals).set({ closedOn }).where(eq(offerProposals.id, id));
}
