import { and, between, desc, eq, inArray, or, sql } from 'drizzle-orm';
import { gatheringCounts } from '../schema/gatherings.server';
import { offerPartners } from '../schema/offer-partners.server';
import { opportunities } from '../schema/registry.server';
import type { ScopedTx } from '../scope.server';

/** The numbers of an offer, the newest day first. */
export async function listGatherings(tx: ScopedTx, opportunityId: string, limit: number) {
  return tx
    .select({ day: gatheringCounts.day, people: gatheringCounts.people })
    .from(gatheringCounts)
    .where(eq(gatheringCounts.opportunityId, opportunityId))
    .orderBy(desc(gatheringCounts.day))
    .limit(limit);
}

export async function findGathering(tx: ScopedTx, opportunityId: string, day: string) {
  const [row] = await tx
    .select({ people: gatheringCounts.people })
    .from(gatheringCounts)
    .where(and(eq(gatheringCounts.opportunityId, opportunityId), eq(gatheringCounts.day, day)));
  return row ?? null;
}

/** Writes the number of a day; an earlier one gives way. */
export async function putGathering(
  tx: ScopedTx,
  row: Omit<typeof gatheringCounts.$inferInsert, 'municipalityId'>,
): Promise<void> {
  await tx
    .insert(gatheringCounts)
    .values({ ...row, municipalityId: tx.municipalityId })
    .onConflictDoUpdate({
      target: [gatheringCounts.municipalityId, gatheringCounts.opportunityId, gatheringCounts.day],
      set: { people: row.people },
    });
}

/** How many came to all gatherings from one day to another, the same person as often as they came. */
export async function sumGatherings(tx: ScopedTx, from: string, to: string): Promise<number> {
  const [row] = await tx
    .select({ people: sql<number>`coalesce(sum(${gatheringCounts.people}), 0)`.mapWith(Number) })
    .from(gatheringCounts)
    .where(between(gatheringCounts.day, from, to));
  return row?.people ?? 0;
}

/** Open gatherings (出入り自由) that a host makes, or runs with another. */
export async function listOpenDoors(tx: ScopedTx, hostId: string) {
  const shared = tx
    .select({ id: offerPartners.opportunityId })
    .from(offerPartners)
    .where(eq(offerPartners.hostId, hostId));
  return tx
    .select({ id: opportunities.id, title: opportunities.title })
    .from(opportunities)
    .where(
      and(
        eq(opportunities.openEntry, true),
        inArray(opportunities.status, ['open', 'paused']),
        or(eq(opportunities.hostId, hostId), inArray(opportunities.id, shared)),
      ),
    )
    .orderBy(opportunities.createdAt, opportunities.id);
}
