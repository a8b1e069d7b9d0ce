import { lockHostsOfCase } from '#db/queries/case-endings.server';
import { findAgendaItem, findMeeting, lockAgendaItem, updateAgendaItem } from '#db/queries/meetings.server';
import { listGoals, lockPlan, supersedePlans, updatePlan } from '#db/queries/plans.server';
import type { ScopedTx } from '#db/scope.server';
import { command } from '~/domain/kernel/command.server';
import { Conflict, insist, NotFound } from '~/domain/kernel/errors';
import { lockCase, moveCase, readConsents } from '~/domain/people/index.server';
import { today } from '~/lib/japanese-date';
import { endByMeeting, endingOf, insistOnEnding } from './end-by-meeting.server';
import {
  decideOutcome,
  outcomeEffect,
  type MeetingStatus,
  type OutcomeEffect,
  type Timing,
} from './meeting-rules';
import { planPattern } from './plan-rules';
import { recordOutcomeSchema } from './schema';

/**
 * What the meeting found about one item; it opens or closes the next step by itself (CNF-23). Locked in the order of
 * whoever ends a case: hosts, case, item. Whether the members may judge the case is asked before anything is written,
 * however long after the meeting it is recorded.
 */
export const recordOutcome = command({
  name: 'meetings.record-outcome',
  permission: 'meetings.run',
  input: recordOutcomeSchema,
  run: async (context, { id, outcome, note, message = '' }) => {
    const { tx, now } = context;
    const seen = await findAgendaItem(tx, id);
    if (!seen) throw new NotFound('議題');
    await lockHostsOfCase(tx, seen.caseId);
    const row = await lockCase(tx, seen.caseId);
    const item = await lockAgendaItem(tx, id);
    const meeting = item && (await findMeeting(tx, item.meetingId));
    if (!item || !meeting) throw new NotFound('議題');
    const timing = item.timing as Timing;
    const consents = await readConsents(tx, item.caseId, today(now));
    insist(
      decideOutcome(outcome, {
        meeting: meeting.status as MeetingStatus,
        itemStatus: item.status,
        timing,
        sharedWithMembers: consents.plan_meeting_members === 'granted',
      }),
    );
    const actions = (await listGoals(tx, item.planId ? [item.planId] : [])).flatMap((goal) => goal.actions);
    const effect = outcomeEffect(outcome, timing, planPattern(actions));
    const how = effect.case && endingOf[effect.case];
    const proposal = how && (await insistOnEnding(tx, row, how, id, today(now)));
    await updateAgendaItem(tx, id, { status: effect.item, outcome, note: note ?? '' });
    if (item.planId && effect.plan) await movePlan(tx, item.planId, item.caseId, effect.plan);
    const ended =
      how && (await endByMeeting(context, row, { how, heldOn: meeting.heldOn, proposal, message }));
    if (!how) {
      const confirmed = effect.needConfirmed ? { needConfirmedOn: meeting.heldOn } : {};
      await moveCase(tx, item.caseId, effect.case, today(now), confirmed);
    }
    return {
      value: { meetingId: meeting.id },
      audit: {
        subject: { type: 'agenda_item', id },
        codes: [item.code],
        change: { meeting: meeting.id, timing, outcome, plan: effect.plan, case: effect.case, ...ended },
      },
    };
  },
});

async function movePlan(
  tx: ScopedTx,
  planId: string,
  caseId: string,
  status: NonNullable<OutcomeEffect['plan']>,
) {
  const plan = await lockPlan(tx, planId);
  if (!plan || !(await updatePlan(tx, planId, plan.version, { status }))) throw new Conflict();
  if (status === 'confirmed') await supersedePlans(tx, caseId, planId);
}
