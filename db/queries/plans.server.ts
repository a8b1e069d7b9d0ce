import { and, asc, desc, eq, inArray, isNotNull, ne, sql } from 'drizzle-orm';
import { users } from '../schema/accounts.server';
import { planActions, planGoals, plans } from '../schema/meetings.server';
import { cases } from '../schema/people.server';
import type { ScopedTx } from '../scope.server';

const columns = {
  id: plans.id,
  caseId: plans.caseId,
  number: plans.number,
  status: plans.status,
  policy: plans.policy,
  schemesConsidered: plans.schemesConsidered,
  temporaryHousing: plans.temporaryHousing,
  exitPlan: plans.exitPlan,
  monitoringOn: plans.monitoringOn,
  periodFrom: plans.periodFrom,
  periodTo: plans.periodTo,
  writtenBy: plans.writtenBy,
  writerName: users.name,
  submittedOn: plans.submittedOn,
  version: plans.version,
};

function selectPlans(tx: ScopedTx) {
  return tx
    .select(columns)
    .from(plans)
    .innerJoin(users, and(eq(users.municipalityId, plans.municipalityId), eq(users.id, plans.writtenBy)));
}

/** The plans of a case, newest first. */
export async function listPlans(tx: ScopedTx, caseId: string) {
  return selectPlans(tx).where(eq(plans.caseId, caseId)).orderBy(desc(plans.number));
}

export type PlanRow = Awaited<ReturnType<typeof listPlans>>[number];

/** The last day of the newest plan that is in force or on its way there; null while none has a period. */
export async function findPlanEnd(tx: ScopedTx, caseId: string): Promise<string | null> {
  const [row] = await tx
    .select({ periodTo: plans.periodTo })
    .from(plans)
    .where(
      and(
        eq(plans.caseId, caseId),
        isNotNull(plans.periodTo),
        inArray(plans.status, ['draft', 'submitted', 'found_appropriate', 'confirmed']),
      ),
    )
    .orderBy(desc(plans.number))
    .limit(1);
  return row?.periodTo ?? null;
}

/** One plan, locked until the transaction ends. */
export async function lockPlan(tx: ScopedTx, id: string): Promise<PlanRow | null> {
  const [row] = await selectPlans(tx).where(eq(plans.id, id)).for('update', { of: plans });
  return row ?? null;
}

/** Goals with their actions, in the order they were written. */
export async function listGoals(tx: ScopedTx, planIds: readonly string[]) {
  if (planIds.length === 0) return [];
  const goals = await tx
    .select({ id: planGoals.id, planId: planGoals.planId, text: planGoals.text, horizon: planGoals.horizon })
    .from(planGoals)
    .where(inArray(planGoals.planId, [...planIds]))
    .orderBy(asc(planGoals.position));
  const actions = await tx
    .select({
      id: planActions.id,
      goalId: planActions.goalId,
      owner: planActions.owner,
      what: planActions.what,
      frequency: planActions.frequency,
      isStatutory: planActions.isStatutory,
      confirmedOn: planActions.confirmedOn,
    })
    .from(planActions)
    .where(inArray(planActions.planId, [...planIds]))
    .orderBy(asc(planActions.position));
  return goals.map((goal) => ({ ...goal, actions: actions.filter(({ goalId }) => goalId === goal.id) }));
}

type PlanInsert = Omit<typeof plans.$inferInsert, 'municipalityId'>;

export async function insertPlan(tx: ScopedTx, row: PlanInsert) {
  await tx.insert(plans).values({ ...row, municipalityId: tx.municipalityId });
}

/** Writes a plan if nobody has changed it since `version`. @returns false when somebody has. */
export async function updatePlan(tx: ScopedTx, id: string, version: number, set: Partial<PlanInsert>) {
  const changed = await tx
    .update(plans)
    .set({ ...set, version: version + 1, updatedAt: sql`now()` })
    .where(and(eq(plans.id, id), eq(plans.version, version)))
    .returning({ id: plans.id });
  return changed.length === 1;
}

export interface GoalContent {
  id: string;
  text: string;
  horizon: string;
  actions: { id: string; owner: string; what: string; frequency: string; isStatutory: boolean }[];
}

/** Puts goals and actions in the place of those the plan had. */
export async function replaceGoals(tx: ScopedTx, planId: string, goals: readonly GoalContent[]) {
  const own = { municipalityId: tx.municipalityId, planId };
  await tx.delete(planGoals).where(eq(planGoals.planId, planId));
  if (goals.length === 0) return;
  await tx
    .insert(planGoals)
    .values(goals.map(({ id, text, horizon }, position) => ({ ...own, id, text, horizon, position })));
  const actions = goals.flatMap((goal) => goal.actions.map((action) => ({ ...action, goalId: goal.id })));
  if (actions.length === 0) return;
  await tx.insert(planActions).values(actions.map((action, position) => ({ ...own, ...action, position })));
}

/** 確認 of the actions that are not statutory (PLN-9). */
export async function confirmActions(tx: ScopedTx, planId: string, day: string) {
  await tx
    .update(planActions)
    .set({ confirmedOn: day })
    .where(and(eq(planActions.planId, planId), eq(planActions.isStatutory, false)));
}

/** A newly confirmed plan ends the one that held before. */
export async function supersedePlans(tx: ScopedTx, caseId: string, exceptId: string) {
  await tx
    .update(plans)
    .set({ status: 'superseded', version: sql`${plans.version} + 1` })
    .where(and(eq(plans.caseId, caseId), eq(plans.status, 'confirmed'), ne(plans.id, exceptId)));
}

/** Plans found appropriate that wait for the 支援決定, oldest first. */
export async function listAwaitingDecision(tx: ScopedTx) {
  return tx
    .select({ planId: plans.id, caseId: cases.id, code: cases.code, submittedOn: plans.submittedOn })
    .from(plans)
    .innerJoin(cases, and(eq(cases.municipalityId, plans.municipalityId), eq(cases.id, plans.caseId)))
    .where(eq(plans.status, 'found_appropriate'))
    .orderBy(asc(plans.updatedAt));
}
