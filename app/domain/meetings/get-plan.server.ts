import { listComingMeetings, listDecisions } from '#db/queries/meetings.server';
import { read } from '~/domain/kernel/read.server';
import { findCaseForWork, readConsents, readSchemes, slipBefore } from '~/domain/people/index.server';
import { decideSchemes, decideSharing } from '~/domain/people/rules';
import { today } from '~/lib/japanese-date';
import { plansWithMeetings, readEarlierCases } from './earlier-cases.server';
import { readStays } from './plan-content.server';
import { editablePlanStatuses, missingInPlan } from './plan-rules';

/** The plans of a case, what the newest still lacks, and the meetings it could go to. */
export const getPlans = read({
  name: 'meetings.get-plans',
  permission: 'cases.read',
  run: async ({ tx, scope, now }, code: string) => {
    const day = today(now);
    const found = await findCaseForWork(tx, scope, code);
    const plans = await plansWithMeetings(tx, found.id);
    const stays = await readStays(tx, found.id);
    const schemes = await readSchemes(tx, found.id);
    const open = plans[0] && editablePlanStatuses.includes(plans[0].status) ? plans[0] : null;
    return {
      code: found.code,
      plans,
      earlier: await readEarlierCases(tx, found.id, day),
      missing: open ? [...missingInPlan(open, stays, day), ...missingSchemes(open, schemes.length)] : [],
      schemes: schemes.map(({ name, reason }) => ({ name, reason })),
      stays: stays.map(({ placementId, hostName, exitPlanWritten }) => ({
        placementId,
        hostName,
        exitPlanWritten,
      })),
      sharing: decideSharing({ consents: await readConsents(tx, found.id, day) }),
      meetings: await listComingMeetings(tx, day),
      slip: await slipBefore(tx, 'meeting', found.id, day),
      decisions: await listDecisions(tx, found.id),
      today: day,
    };
  },
  shows: ({ code, earlier }) => ({
    codes: [code, ...earlier.map((one) => one.code)],
    context: '担当',
  }),
});

/** What is told of the existing schemes beside what else the plan lacks (ELG-1). */
function missingSchemes({ schemesConsidered }: { schemesConsidered: string }, checks: number): string[] {
  const decision = decideSchemes({ checks, inPlan: schemesConsidered });
  return decision.ok ? [] : [`${decision.reason}${decision.wayOut}`];
}
