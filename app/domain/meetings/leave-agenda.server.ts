import { withdrawAgendaItems } from '#db/queries/meetings.server';
import { lockPlan, updatePlan } from '#db/queries/plans.server';
import type { ScopedTx } from '#db/scope.server';
import { moveCaseFrom } from '~/domain/people/index.server';
import type { Day } from '~/lib/japanese-date';

/**
 * Withdrawn consent to share with the members (CNF-13): the case leaves every agenda, its submitted plan becomes a draft
 * again, and a case that waited for its first decision goes back to planning. @returns the items that were taken off.
 */
export async function leaveAgenda(tx: ScopedTx, caseId: string, day: Day): Promise<string[]> {
  const items = await withdrawAgendaItems(tx, caseId, '会議での共有の同意の取りやめ');
  for (const { planId } of items) {
    const plan = planId === null ? null : await lockPlan(tx, planId);
    if (plan?.status !== 'submitted') continue;
    await updatePlan(tx, plan.id, plan.version, { status: 'draft', submittedOn: null });
    await moveCaseFrom(tx, caseId, 'deciding', 'planning', day);
  }
  return items.map(({ id }) => id);
}
