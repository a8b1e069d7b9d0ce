import { and, asc, eq, inArray, ne } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { offerPartners } from '../schema/offer-partners.server';
import { hosts, opportunities } from '../schema/registry.server';
import type { ScopedTx } from '../scope.server';

const partner = alias(hosts, 'partner');

const offerOfPartner = and(
  eq(opportunities.municipalityId, offerPartners.municipalityId),
  eq(opportunities.id, offerPartners.opportunityId),
);
const partnerOfOffer = and(
  eq(offerPartners.municipalityId, opportunities.municipalityId),
  eq(offerPartners.opportunityId, opportunities.id),
);
const hostOfOffer = and(
  eq(hosts.municipalityId, opportunities.municipalityId),
  eq(hosts.id, opportunities.hostId),
);
const partnerHost = and(
  eq(partner.municipalityId, offerPartners.municipalityId),
  eq(partner.id, offerPartners.hostId),
);

/** The second hosts of the offers of a host. */
export async function listPartnersOf(tx: ScopedTx, hostId: string) {
  return tx
    .select({
      opportunityId: offerPartners.opportunityId,
      id: partner.id,
      name: partner.name,
      role: offerPartners.role,
    })
    .from(offerPartners)
    .innerJoin(opportunities, offerOfPartner)
    .innerJoin(partner, partnerHost)
    .where(eq(opportunities.hostId, hostId));
}

/** Offers of others that a host runs with them. */
export async function listOffersWith(tx: ScopedTx, hostId: string) {
  return tx
    .select({
      id: opportunities.id,
      title: opportunities.title,
      role: offerPartners.role,
      host: { id: hosts.id, name: hosts.name },
    })
    .from(offerPartners)
    .innerJoin(opportunities, offerOfPartner)
    .innerJoin(hosts, hostOfOffer)
    .where(eq(offerPartners.hostId, hostId))
    .orderBy(asc(opportunities.createdAt), asc(opportunities.id));
}

/** Of these offers those that two hosts run together, by the names of both; a second one is named once it was listed. */
export async function listSharedOffers(tx: ScopedTx, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return tx
    .select({
      opportunityId: offerPartners.opportunityId,
      first: hosts.name,
      second: partner.name,
      role: offerPartners.role,
    })
    .from(offerPartners)
    .innerJoin(opportunities, offerOfPartner)
    .innerJoin(hosts, hostOfOffer)
    .innerJoin(partner, partnerHost)
    .where(
      and(
        inArray(opportunities.id, [...ids]),
        ne(opportunities.status, 'closed'),
        inArray(partner.status, ['listed', 'paused']),
      ),
    );
}

/** Every second host, with where it is, and the first host of the offer. */
export async function listPartners(tx: ScopedTx) {
  return tx
    .select({
      opportunityId: offerPartners.opportunityId,
      hostId: offerPartners.hostId,
      role: offerPartners.role,
      areaId: partner.areaId,
      status: partner.status,
      firstHostId: opportunities.hostId,
    })
    .from(offerPartners)
    .innerJoin(opportunities, offerOfPartner)
    .innerJoin(partner, partnerHost);
}

/** Offers with the hosts that run them, in the order in which they were made. */
export async function listOffersNamed(tx: ScopedTx, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return tx
    .select({
      id: opportunities.id,
      title: opportunities.title,
      host: { id: hosts.id, name: hosts.name },
      partner: { id: partner.id, name: partner.name },
      role: offerPartners.role,
    })
    .from(opportunities)
    .innerJoin(hosts, hostOfOffer)
    .leftJoin(offerPartners, partnerOfOffer)
    .leftJoin(partner, partnerHost)
    .where(inArray(opportunities.id, [...ids]))
    .orderBy(asc(opportunities.createdAt), asc(opportunities.id));
}

type NewPartner = Omit<typeof offerPartners.$inferInsert, 'municipalityId'>;

/** The second host of an offer from now on. */
export async function putPartner(tx: ScopedTx, row: NewPartner): Promise<void> {
  const { hostId, role } = row;
  await tx
    .insert(offerPartners)
    .values({ ...row, municipalityId: tx.municipalityId })
    .onConflictDoUpdate({
      target: [offerPartners.municipalityId, offerPartners.opportunityId],
      set: { hostId, role },
    });
}

export async function removePartner(tx: ScopedTx, opportunityId: string): Promise<void> {
  await tx.delete(offerPartners).where(eq(offerPartners.opportunityId, opportunityId));
}
