import { findPlanAgenda, insertDecision, listDecisions } from '#db/queries/meetings.server';
import { confirmActions, lockPlan, supersedePlans, updatePlan } from '#db/queries/plans.server';
import type { ScopedTx } from '#db/scope.server';
import { command } from '~/domain/kernel/command.server';
import { Conflict, insist, NotFound } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { read } from '~/domain/kernel/read.server';
import { userOf } from '~/domain/kernel/user';
import { findCaseForWork, moveCase, slipBefore } from '~/domain/people/index.server';
import { today } from '~/lib/japanese-date';
import { decideDecider, decideDecision, decisionEffect } from './decision-rules';
import { actionsOf, readPlans } from './plan-content.server';
import { planPattern } from './plan-rules';
import { recordDecisionSchema } from './schema';

/** The day of the meeting that found a plan appropriate; null when none did. */
async function foundOn(tx: ScopedTx, planId: string) {
  const items = await findPlanAgenda(tx, [planId]);
  return items.find(({ outcome }) => outcome === 'appropriate')?.heldOn ?? null;
}

/** The plan that waits for its decision, and whether this officer may record it. */
export const getDecision = read({
  name: 'meetings.get-decision',
  permission: 'decisions.record',
  run: async ({ tx, scope, now }, code: string) => {
    const found = await findCaseForWork(tx, scope, code);
    const [plan] = await readPlans(tx, found.id);
    if (!plan) throw new NotFound('支援決定を待つプラン');
    const metOn = await foundOn(tx, plan.id);
    const slip = await slipBefore(tx, 'decision', found.id, today(now));
    return {
      code: found.code,
      agencyName: found.agencyName,
      slip,
      plan,
      pattern: planPattern(actionsOf(plan)),
      metOn,
      decisions: await listDecisions(tx, found.id),
      decider: decideDecider({
        planStatus: plan.status,
        foundOn: metOn,
        planWrittenBy: plan.writtenBy,
        officerId: userOf(scope).userId,
        slip: slip.decision,
      }),
      today: today(now),
    };
  },
  shows: ({ code }) => ({ codes: [code], context: '会議' }),
});

/**
 * 支援決定: recorded by an officer who did not write the plan (I6, CNF-8). It confirms the plan, makes the case
 * active and so opens the start of its placements (I5).
 */
export const recordDecision = command({
  name: 'meetings.record-decision',
  permission: 'decisions.record',
  input: recordDecisionSchema,
  run: async ({ tx, scope, now }, { code, version, planId, othersConfirmed, ...input }) => {
    const officer = userOf(scope).userId;
    const found = await findCaseForWork(tx, scope, code, { lock: true });
    const plans = await readPlans(tx, found.id);
    const plan = plans.find(({ id }) => id === planId);
    if (!plan) throw new NotFound('プラン');
    await lockPlan(tx, plan.id);
    if (plan.version !== version) throw new Conflict();
    const conditions = input.conditions ?? '';
    const slip = await slipBefore(tx, 'decision', found.id, today(now));
    insist(
      decideDecision({
        planStatus: plan.status,
        pattern: planPattern(actionsOf(plan)),
        foundOn: await foundOn(tx, plan.id),
        planWrittenBy: plan.writtenBy,
        officerId: officer,
        slip: slip.decision,
        today: today(now),
        othersConfirmed,
        ...input,
        conditions,
      }),
    );
    const effect = decisionEffect(
      input.outcome,
      plans.some(({ status }) => status === 'confirmed'),
    );
    if (!(await updatePlan(tx, plan.id, version, { status: effect.plan }))) throw new Conflict();
    if (effect.plan === 'confirmed') {
      await confirmActions(tx, plan.id, input.decidedOn);
      await supersedePlans(tx, found.id, plan.id);
    }
    const id = newId();
    await insertDecision(tx, {
      ...input,
      conditions,
      id,
      planId: plan.id,
      caseId: found.id,
      recordedBy: officer,
      planWrittenBy: plan.writtenBy,
    });
    if (effect.case) {
      const decidedOn = effect.case === 'active' ? { supportDecidedOn: input.decidedOn } : {};
      await moveCase(tx, found.id, effect.case, today(now), decidedOn);
    }
    return {
      value: { id },
      audit: {
        subject: { type: 'support_decision', id },
        codes: [found.code],
        change: { plan: plan.id, outcome: input.outcome, decidedOn: input.decidedOn, case: effect.case },
      },
    };
  },
});
