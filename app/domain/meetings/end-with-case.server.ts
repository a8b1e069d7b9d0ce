import { withdrawAgendaItems } from '#db/queries/meetings.server';
import { endPlans, findResumablePlan, resumePlan } from '#db/queries/plan-ends.server';
import type { ScopedTx } from '#db/scope.server';
import type { Day } from '~/lib/japanese-date';

/** A case ends: it leaves every agenda, and its plans end with it; one that was carried to its end is completed. */
export async function endPlansOf(tx: ScopedTx, caseId: string, how: string) {
  const items = await withdrawAgendaItems(tx, caseId, 'ケースが終わったため');
  return {
    leftAgenda: items.map(({ id }) => id),
    endedPlans: await endPlans(tx, caseId, how === 'closure' ? 'completed' : 'discontinued'),
  };
}

/** A suspended case goes back into support: the plan that held is in force again (CLS-7). */
export async function resumePlanOf(tx: ScopedTx, caseId: string, to: string, day: Day) {
  const planId = to === 'active' ? await findResumablePlan(tx, caseId, day) : null;
  if (planId === null) return {};
  await resumePlan(tx, planId);
  return { resumedPlan: planId };
}
