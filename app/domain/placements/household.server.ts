import { listUnderWayAt } from '#db/queries/cards.server';
import { listHouseholdCases } from '#db/queries/households.server';
import type { ScopedTx } from '#db/scope.server';
import type { Scope } from '~/domain/kernel/scope';
import { caseVisibility } from '~/domain/people/rules';

/**
 * Cases of the same household with which the host has something under way, as far as the reader sees them by a right of
 * their own (ELG-5). Nothing of it ever stands on what a host sees.
 *
 * @returns their codes
 */
export async function householdAtHost(
  tx: ScopedTx,
  scope: Scope,
  { caseId, hostId }: { caseId: string; hostId: string },
): Promise<string[]> {
  const others = await listHouseholdCases(tx, { caseId, of: caseVisibility(scope.actor) });
  if (others.length === 0) return [];
  const there = await listUnderWayAt(
    tx,
    hostId,
    others.map(({ id }) => id),
  );
  return others.filter(({ id }) => there.has(id)).map(({ code }) => code);
}
