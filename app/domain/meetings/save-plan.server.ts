import { insertPlan, replaceGoals, updatePlan } from '#db/queries/plans.server';
import type { z } from 'zod';
import { command } from '~/domain/kernel/command.server';
import { Conflict, insist } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { userOf } from '~/domain/kernel/user';
import { findCaseForWork, moveCaseFrom, readCaseFacts } from '~/domain/people/index.server';
import { decideCaseStep } from '~/domain/people/rules';
import { today } from '~/lib/japanese-date';
import { readPlans } from './plan-content.server';
import { decidePlanEdit, editablePlanStatuses } from './plan-rules';
import { savePlanSchema } from './schema';

/** Writes the plan that can still be written on, or begins the next one; a confirmed plan stays as it is. */
export const savePlan = command({
  name: 'meetings.save-plan',
  permission: 'plans.write',
  input: savePlanSchema,
  run: async ({ tx, scope, now }, input) => {
    const found = await findCaseForWork(tx, scope, input.code, { lock: true });
    insist(decideCaseStep('begin_planning', await readCaseFacts(tx, found, today(now))));
    const [newest] = await readPlans(tx, found.id);
    const open = newest && editablePlanStatuses.includes(newest.status) ? newest : null;
    if (newest && !open && input.version > 0) insist(decidePlanEdit(newest.status));
    if ((open?.version ?? 0) !== input.version) throw new Conflict();
    const id = open?.id ?? newId();
    const number = open?.number ?? (newest?.number ?? 0) + 1;
    if (open) {
      if (!(await updatePlan(tx, id, input.version, content(input)))) throw new Conflict();
    } else {
      await insertPlan(tx, {
        id,
        caseId: found.id,
        number,
        writtenBy: userOf(scope).userId,
        ...content(input),
      });
    }
    await replaceGoals(tx, id, goals(input));
    await moveCaseFrom(tx, found.id, 'assessing', 'planning', today(now));
    return {
      value: { id, number },
      audit: {
        subject: { type: 'plan', id },
        codes: [found.code],
        change: { number, goals: input.goals.length, new: !open },
      },
    };
  },
});

type PlanInput = z.output<typeof savePlanSchema>;

function content(input: PlanInput) {
  return {
    policy: input.policy ?? '',
    schemesConsidered: input.schemesConsidered ?? '',
    temporaryHousing: input.temporaryHousing,
    exitPlan: input.exitPlan ?? '',
    monitoringOn: input.monitoringOn ?? null,
    periodFrom: input.periodFrom ?? null,
    periodTo: input.periodTo ?? null,
  };
}

function goals(input: PlanInput) {
  return input.goals.map((goal) => ({
    id: newId(),
    text: goal.text,
    horizon: goal.horizon,
    actions: goal.actions.map((action) => ({ ...action, id: newId(), frequency: action.frequency ?? '' })),
  }));
}
