import { listMergedInto } from '#db/queries/case-merges.server';
import { findPlanAgenda, listDecisions, listFoundOn } from '#db/queries/meetings.server';
import type { ScopedTx } from '#db/scope.server';
import type { Day } from '~/lib/japanese-date';
import { endingOnAgenda, readProposals } from './ending-on-agenda.server';
import type { Timing } from './meeting-rules';
import { actionsOf, readPlans } from './plan-content.server';
import { planPattern } from './plan-rules';

/** The plans of a case, each with its pattern and with the meeting it went to. */
export async function plansWithMeetings(tx: ScopedTx, caseId: string) {
  const plans = await readPlans(tx, caseId);
  const agenda = await findPlanAgenda(
    tx,
    plans.map(({ id }) => id),
  );
  return plans.map((plan) => ({
    ...plan,
    pattern: planPattern(actionsOf(plan)),
    meeting: agenda.find(({ planId }) => planId === plan.id) ?? null,
  }));
}

/**
 * What stands under the codes of the cases that were taken up in this one, to be read: plans, what meetings found,
 * decisions. For who works on the case, and of a decided one for who sees what was decided; a meeting and an emergency
 * have to do with this case alone.
 */
export async function readEarlierCases(tx: ScopedTx, caseId: string, day: Day) {
  const works = tx.caseWay === 'works';
  const shown = (await listMergedInto(tx, [caseId])).filter(
    ({ supportDecidedOn }) => works || (tx.caseWay === 'decided' && supportDecidedOn !== null),
  );
  const earlier = [];
  for (const { id, code, mergedOn } of shown) {
    const found = await listFoundOn(tx, id);
    const proposals = await readProposals(
      tx,
      found.map((item) => item.id),
    );
    const items = [];
    for (const item of found) {
      const ending = await endingOnAgenda(tx, item, proposals, day);
      // What was tried to reach the person went over to the case that remains.
      items.push({ ...item, timing: item.timing as Timing, ending: ending && { ...ending, contact: null } });
    }
    const plans = await plansWithMeetings(tx, id);
    earlier.push({ code, mergedOn, plans, items, decisions: await listDecisions(tx, id) });
  }
  return earlier;
}
