import { listLivePlaces } from '#db/queries/exit-plans.server';
import { listGoals, listPlans, type PlanRow } from '#db/queries/plans.server';
import type { ScopedTx } from '#db/scope.server';
import { isStay } from '~/domain/registry/rules';
import type { PlanStatus } from './plan-rules';

export type PlanWithGoals = Omit<PlanRow, 'status'> & {
  status: PlanStatus;
  goals: Awaited<ReturnType<typeof listGoals>>;
};

/** The plans of a case with their goals, newest first. */
export async function readPlans(tx: ScopedTx, caseId: string): Promise<PlanWithGoals[]> {
  const rows = await listPlans(tx, caseId);
  const goals = await listGoals(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    ...row,
    status: row.status as PlanStatus,
    goals: goals.filter(({ planId }) => planId === row.id),
  }));
}

/** The temporary stays of a case that are under way, each with whether its way out is written (CAP-16). */
export async function readStays(tx: ScopedTx, caseId: string) {
  return (await listLivePlaces(tx, caseId)).filter(({ menuKind, slots }) => isStay(menuKind, slots));
}

/** The actions of a plan, all goals together. */
export function actionsOf(plan: PlanWithGoals) {
  return plan.goals.flatMap(({ actions }) => actions);
}
