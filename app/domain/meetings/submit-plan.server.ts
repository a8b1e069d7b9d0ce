import { countSchemeChecks } from '#db/queries/case-course.server';
import { findMeeting, insertAgendaItem } from '#db/queries/meetings.server';
import { lockPlan, updatePlan } from '#db/queries/plans.server';
import { command } from '~/domain/kernel/command.server';
import { Conflict, insist, NotFound } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { userOf } from '~/domain/kernel/user';
import { findCaseForWork, moveCase, noteSlipCheck, readCaseFacts } from '~/domain/people/index.server';
import { decideCaseStep, decideSchemes } from '~/domain/people/rules';
import { today } from '~/lib/japanese-date';
import { decideAgenda, type MeetingStatus } from './meeting-rules';
import { readPlans, readStays } from './plan-content.server';
import { decidePlanSubmit } from './plan-rules';
import { submitPlanSchema } from './schema';

/**
 * Puts a whole plan on the agenda of a coming meeting, with the consent to share it there (PLN-1, CNF-13). A plan with
 * a temporary stay goes only with its way out (CAP-16).
 */
export const submitPlan = command({
  name: 'meetings.submit-plan',
  permission: 'plans.write',
  input: submitPlanSchema,
  run: async (context, input) => {
    const { tx, scope, now } = context;
    const found = await findCaseForWork(tx, scope, input.code, { lock: true });
    const plans = await readPlans(tx, found.id);
    const plan = plans[0];
    if (!plan) throw new NotFound('プラン');
    if (plan.version !== input.version) throw new Conflict();
    await lockPlan(tx, plan.id);
    const stays = await readStays(tx, found.id);
    insist(decidePlanSubmit(plan.status, plan, stays, today(now)));
    insist(decideSchemes({ checks: await countSchemeChecks(tx, found.id), inPlan: plan.schemesConsidered }));
    insist(decideCaseStep('submit_plan', await readCaseFacts(tx, found, today(now))));
    const meeting = await findMeeting(tx, input.meetingId);
    if (!meeting) throw new NotFound('会議');
    const { status, heldOn } = meeting;
    insist(decideAgenda({ status: status as MeetingStatus, heldOn, today: today(now) }));
    const timing = plans.some((other) => other.status === 'confirmed') ? 'replan' : 'plan_making';
    const submitted = await updatePlan(tx, plan.id, input.version, {
      status: 'submitted',
      submittedOn: today(now),
      temporaryHousing: plan.temporaryHousing || stays.length > 0,
    });
    if (!submitted) throw new Conflict();
    await insertAgendaItem(tx, {
      id: newId(),
      meetingId: meeting.id,
      caseId: found.id,
      planId: plan.id,
      timing,
      proposedBy: userOf(scope).userId,
    });
    const checked = input.slipChecked ? await noteSlipCheck(context, found.id) : [];
    if (timing === 'plan_making') await moveCase(tx, found.id, 'deciding', today(now));
    return {
      value: { meetingId: meeting.id, heldOn },
      audit: [
        ...checked,
        {
          subject: { type: 'plan', id: plan.id },
          codes: [found.code],
          change: { status: 'submitted', meeting: meeting.id, timing },
        },
      ],
    };
  },
});
