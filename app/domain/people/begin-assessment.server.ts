import { command } from '~/domain/kernel/command.server';
import { today } from '~/lib/japanese-date';
import { putInCharge } from './put-in-charge.server';
import { changeCase, forStep } from './for-step.server';
import { beginAssessmentSchema } from './schema';

/** A coordinator takes charge and the assessment begins (INT-5). */
export const beginAssessment = command({
  name: 'people.begin-assessment',
  permission: 'cases.edit',
  input: beginAssessmentSchema,
  run: async ({ tx, scope, now }, input) => {
    const day = today(now);
    const row = await forStep(tx, scope, 'begin_assessment', input, day, { hasCoordinator: true });
    await putInCharge(tx, row, input.coordinatorUserId, day);
    const change = { status: 'assessing', coordinatorUserId: input.coordinatorUserId };
    return changeCase(tx, row, { ...change, statusSince: day }, { from: row.status, ...change });
  },
});
