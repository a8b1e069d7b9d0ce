import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { users } from '../schema/accounts.server';
import { cases } from '../schema/people.server';
import { disclosures, placements } from '../schema/placements.server';
import type { ScopedTx } from '../scope.server';
import { cardEndsOn } from './disclosures.server';
import { caseOfPlacement } from './joins.server';

/**
 * What a host may see of the placements addressed to it: its own name for the person and what was agreed. The key stands
 * in the host's addresses; nothing in a row tells when the person was proposed or asked, and the order is that of what is
 * to be done, then of the names.
 */
export async function listForHost(tx: ScopedTx, hostId: string, statuses: readonly string[]) {
  return tx
    .select({
      placementId: placements.id,
      key: placements.portalKey,
      alias: placements.alias,
      status: placements.status,
      answerDueOn: placements.answerDueOn,
      hostAnswer: placements.hostAnswer,
      trialOn: placements.trialOn,
      startedOn: placements.startedOn,
      timeText: placements.timeText,
      agreedConditions: placements.agreedConditions,
      acceptanceKind: sql<'whole' | 'watch' | null>`${placements.acceptanceDraft}->>'kind'`,
      version: placements.version,
      code: cases.code,
    })
    .from(placements)
    .innerJoin(cases, caseOfPlacement)
    .where(
      and(
        eq(placements.hostId, hostId),
        eq(placements.kind, 'placement'),
        inArray(placements.status, [...statuses]),
      ),
    )
    .orderBy(asc(placements.answerDueOn), asc(placements.trialOn), asc(placements.alias));
}

/** The cards of a host that are open, the newest of each placement and level last, with the day on which they end. */
export async function listOpenCards(tx: ScopedTx, hostId: string) {
  return tx
    .select({
      placementId: disclosures.placementId,
      level: disclosures.level,
      shown: disclosures.shown,
      expiresOn: cardEndsOn,
      closedAt: disclosures.closedAt,
    })
    .from(disclosures)
    .where(and(eq(disclosures.hostId, hostId), isNull(disclosures.closedAt)))
    .orderBy(asc(disclosures.openedAt), asc(disclosures.id));
}

/** The placement behind a key of the host's addresses; null for the key of another host. */
export async function findPlacementByKey(tx: ScopedTx, hostId: string, key: string): Promise<string | null> {
  const [row] = await tx
    .select({ id: placements.id })
    .from(placements)
    .where(and(eq(placements.portalKey, key), eq(placements.hostId, hostId)));
  return row?.id ?? null;
}

/** The coordinator to call about a placement. */
export async function findContact(tx: ScopedTx, placementId: string) {
  const [row] = await tx
    .select({ name: users.name })
    .from(placements)
    .innerJoin(cases, caseOfPlacement)
    .innerJoin(
      users,
      and(eq(users.municipalityId, cases.municipalityId), eq(users.id, cases.coordinatorUserId)),
    )
    .where(eq(placements.id, placementId));
  return row ?? null;
}
