import { findExitPlan, insertExitPlan, updateExitPlan } from '#db/queries/exit-plans.server';
import { findPlacement } from '#db/queries/placements.server';
import { command } from '~/domain/kernel/command.server';
import { Conflict, Invalid, NotFound, Refused } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { userOf } from '~/domain/kernel/user';
import { requireCaseAccess } from '~/domain/people/index.server';
import { isStay } from '~/domain/registry/rules';
import { addDays, today } from '~/lib/japanese-date';
import { exitReviewDays, writeExitPlanSchema } from './schema';

/**
 * 退所に向けた計画 of a temporary stay (CAP-16), looked at again at least every 30 days.
 *
 * @throws NotFound, Conflict; Refused where nobody lives; Invalid for a review further away.
 */
export const writeExitPlan = command({
  name: 'placements.write-exit-plan',
  permission: 'placements.run',
  input: writeExitPlanSchema,
  run: async ({ tx, scope, now }, { id, planVersion, ...plan }) => {
    const row = await findPlacement(tx, id, { lock: true });
    if (!row) throw new NotFound('受入れ');
    await requireCaseAccess(tx, scope, row.caseId);
    if (!isStay(row.menuKind, row.slots)) {
      throw new Refused('滞在ではない受入れには、退所に向けた計画は要りません。');
    }
    if (plan.reviewOn > addDays(today(now), exitReviewDays)) {
      throw new Invalid({ reviewOn: [`つぎに見直す日は、${exitReviewDays}日以内にしてください。`] });
    }
    const before = await findExitPlan(tx, id);
    if ((before?.version ?? 0) !== planVersion) throw new Conflict();
    const values = { ...plan, helpers: plan.helpers ?? '', writtenBy: userOf(scope).userId };
    if (before) await updateExitPlan(tx, before, values);
    else await insertExitPlan(tx, { id: newId(), placementId: id, ...values });
    return {
      value: { id },
      audit: {
        subject: { type: 'placement', id },
        codes: [row.code],
        change: { leaveBy: plan.leaveBy, reviewOn: plan.reviewOn, first: before === null },
      },
    };
  },
});
