import { and, desc, eq, isNull } from 'drizzle-orm';
import { disclosures } from '../schema/placements.server';
import { hosts } from '../schema/registry.server';
import type { ScopedTx } from '../scope.server';

export async function insertDisclosure(
  tx: ScopedTx,
  row: Omit<typeof disclosures.$inferInsert, 'municipalityId'>,
) {
  await tx.insert(disclosures).values({ ...row, municipalityId: tx.municipalityId });
}

/** Closes what is open of a case (all hosts) or of one placement, of all levels or one. @returns what had been shown to whom. */
export async function closeDisclosures(
  tx: ScopedTx,
  of: { caseId: string } | { placementId: string; level?: 2 | 3 },
  now: Date,
  because: string,
) {
  return tx
    .update(disclosures)
    .set({ closedAt: now, closedBecause: because })
    .where(
      and(
        isNull(disclosures.closedAt),
        'caseId' in of ? eq(disclosures.caseId, of.caseId) : eq(disclosures.placementId, of.placementId),
        'level' in of ? eq(disclosures.level, of.level) : undefined,
      ),
    )
    .returning({
      hostId: disclosures.hostId,
      level: disclosures.level,
      placementId: disclosures.placementId,
    });
}

export async function listDisclosures(tx: ScopedTx, caseId: string) {
  return tx
    .select({
      id: disclosures.id,
      hostName: hosts.name,
      level: disclosures.level,
      shown: disclosures.shown,
      ground: disclosures.ground,
      expiresOn: disclosures.expiresOn,
      openedAt: disclosures.openedAt,
      closedAt: disclosures.closedAt,
      closedBecause: disclosures.closedBecause,
    })
    .from(disclosures)
    .innerJoin(
      hosts,
      and(eq(hosts.municipalityId, disclosures.municipalityId), eq(hosts.id, disclosures.hostId)),
    )
    .where(eq(disclosures.caseId, caseId))
    .orderBy(desc(disclosures.openedAt));
}
