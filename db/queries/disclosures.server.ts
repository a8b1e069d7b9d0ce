import { and, desc, eq, gt, isNull, or, sql } from 'drizzle-orm';
import { dayOf } from '~/lib/japanese-date';
import { disclosures } from '../schema/placements.server';
import { hosts } from '../schema/registry.server';
import type { ScopedTx } from '../scope.server';

/**
 * The last day of a card. Cards from before ends were kept have none of their own: they end with what the person last
 * agreed to for cards of their level.
 */
export const cardEndsOn = sql<string | null>`coalesce(disclosures.expires_on, (
  select c.valid_until from consents c
  where c.municipality_id = disclosures.municipality_id and c.case_id = disclosures.case_id and c.state = 'granted'
    and c.scope = case disclosures.level when 2 then 'hosts_anonymous' else 'hosts_named' end
  order by c.recorded_at desc, c.id desc limit 1))`;

export async function insertDisclosure(
  tx: ScopedTx,
  row: Omit<typeof disclosures.$inferInsert, 'municipalityId'>,
) {
  await tx.insert(disclosures).values({ ...row, municipalityId: tx.municipalityId });
}

/**
 * Closes what is open of a case (all hosts) or of one placement, of all levels or one. @returns what hosts saw until now;
 * what had ended before is closed too, but nobody saw it any more.
 */
export async function closeDisclosures(
  tx: ScopedTx,
  of: ({ caseId: string } | { placementId: string }) & { level?: 2 | 3 | undefined },
  now: Date,
  because: string,
) {
  const closed = await tx
    .update(disclosures)
    .set({ closedAt: now, closedBecause: because })
    .where(
      and(
        isNull(disclosures.closedAt),
        'caseId' in of ? eq(disclosures.caseId, of.caseId) : eq(disclosures.placementId, of.placementId),
        of.level === undefined ? undefined : eq(disclosures.level, of.level),
      ),
    )
    .returning({
      hostId: disclosures.hostId,
      level: disclosures.level,
      placementId: disclosures.placementId,
      endsOn: cardEndsOn,
    });
  const day = dayOf(now);
  return closed.flatMap(({ endsOn, ...card }) => (endsOn !== null && endsOn < day ? [] : card));
}

/** Brings the end of open cards of one level forward to a day, never back. @returns how many. */
export async function capDisclosures(
  tx: ScopedTx,
  { caseId, level, until }: { caseId: string; level: 2 | 3; until: string },
): Promise<number> {
  const capped = await tx
    .update(disclosures)
    .set({ expiresOn: until })
    .where(
      and(
        isNull(disclosures.closedAt),
        eq(disclosures.caseId, caseId),
        eq(disclosures.level, level),
        or(isNull(disclosures.expiresOn), gt(disclosures.expiresOn, until)),
      ),
    )
    .returning({ id: disclosures.id });
  return capped.length;
}

export async function listDisclosures(tx: ScopedTx, caseId: string) {
  return tx
    .select({
      id: disclosures.id,
      hostName: hosts.name,
      level: disclosures.level,
      shown: disclosures.shown,
      ground: disclosures.ground,
      expiresOn: cardEndsOn,
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
