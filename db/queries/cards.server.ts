import { and, asc, eq, inArray, isNull, lte } from 'drizzle-orm';
import { cases } from '../schema/people.server';
import { disclosures, placements } from '../schema/placements.server';
import { hosts } from '../schema/registry.server';
import type { ScopedTx } from '../scope.server';
import { cardEndsOn } from './disclosures.server';
import { caseOfPlacement, hostOfPlacement } from './joins.server';

/** The cards of a placement that nobody has closed, the oldest first, whether they have ended or not. */
export async function listCardsOf(tx: ScopedTx, placementId: string) {
  return tx
    .select({
      id: disclosures.id,
      level: disclosures.level,
      shown: disclosures.shown,
      purpose: disclosures.purpose,
      expiresOn: cardEndsOn,
      closedAt: disclosures.closedAt,
    })
    .from(disclosures)
    .where(and(eq(disclosures.placementId, placementId), isNull(disclosures.closedAt)))
    .orderBy(asc(disclosures.openedAt), asc(disclosures.id));
}

/** Which of these cases have been put to a host, and are not over there. */
export async function listUnderWayAt(
  tx: ScopedTx,
  hostId: string,
  caseIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx
    .select({ caseId: placements.caseId })
    .from(placements)
    .where(
      and(
        eq(placements.hostId, hostId),
        inArray(placements.caseId, [...caseIds]),
        inArray(placements.status, ['asked', 'accepted', 'trial', 'active', 'paused', 'settled']),
      ),
    );
  return new Set(rows.map(({ caseId }) => caseId));
}

/** Acceptance cards of people who come, which end up to a day. */
export async function listEndingCards(tx: ScopedTx, day: string) {
  return tx
    .select({
      id: placements.id,
      version: placements.version,
      caseId: cases.id,
      coordinatorId: cases.coordinatorUserId,
      hostName: hosts.name,
      until: cardEndsOn,
    })
    .from(disclosures)
    .innerJoin(
      placements,
      and(
        eq(placements.municipalityId, disclosures.municipalityId),
        eq(placements.id, disclosures.placementId),
      ),
    )
    .innerJoin(cases, caseOfPlacement)
    .innerJoin(hosts, hostOfPlacement)
    .where(
      and(
        eq(disclosures.level, 3),
        isNull(disclosures.closedAt),
        inArray(placements.status, ['active', 'paused', 'settled']),
        lte(cardEndsOn, day),
      ),
    )
    .orderBy(asc(cardEndsOn), asc(placements.id));
}
