import { and, asc, eq, inArray } from 'drizzle-orm';
import { users } from '../schema/accounts.server';
import { cases } from '../schema/people.server';
import { placements } from '../schema/placements.server';
import type { ScopedTx } from '../scope.server';
import { caseOfPlacement } from './joins.server';

/** What a host may see of the placements addressed to it: its own name for the person, the card, what was agreed. */
export async function listForHost(tx: ScopedTx, hostId: string, statuses: readonly string[]) {
  return tx
    .select({
      id: placements.id,
      alias: placements.alias,
      status: placements.status,
      card: placements.card,
      askedAt: placements.askedAt,
      answerDueOn: placements.answerDueOn,
      hostAnswer: placements.hostAnswer,
      trialOn: placements.trialOn,
      startedOn: placements.startedOn,
      timeText: placements.timeText,
      agreedConditions: placements.agreedConditions,
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
    .orderBy(asc(placements.answerDueOn), asc(placements.trialOn));
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
