import { readOpenWork } from '#db/queries/case-endings.server';
import { listCaseAgencies } from '#db/queries/cases.server';
import { listProposals, listStability } from '#db/queries/ending-proposals.server';
import { listComingMeetings } from '#db/queries/meetings.server';
import { read } from '~/domain/kernel/read.server';
import { closesWith, findCaseForWork, readAttempts, readCaseFacts } from '~/domain/people/index.server';
import { decideCaseStep } from '~/domain/people/rules';
import { label, terms } from '~/domain/taxonomy/index.server';
import { today } from '~/lib/japanese-date';
import { decideOneEnding, type EndingTiming } from './closing-rules';
import type { Outcome } from './meeting-rules';
import { readPlans } from './plan-content.server';

const steps = { closure: 'propose_closure', suspension: 'propose_suspension' } as const;

/**
 * What is needed to put a closure or a suspension to a meeting: whether it may be, the meetings to come, what is known
 * that speaks for it, what would end with the case, and what was written the last time.
 */
export const getEndingForm = read({
  name: 'meetings.get-ending-form',
  permission: 'plans.write',
  run: async ({ tx, scope, now }, { code, timing }: { code: string | undefined; timing: EndingTiming }) => {
    const day = today(now);
    const found = await findCaseForWork(tx, scope, code);
    const proposals = (await listProposals(tx, found.id)).filter(({ kind }) => kind === timing);
    const open = proposals.find(({ itemStatus }) => itemStatus === 'proposed') ?? null;
    const step = decideCaseStep(steps[timing], await readCaseFacts(tx, found, day));
    const last = proposals[0] ?? null;
    const plan = (await readPlans(tx, found.id)).find(({ status }) => status === 'confirmed');
    return {
      code: found.code,
      today: day,
      decision: step.ok ? decideOneEnding(open && { timing }) : step,
      last,
      lastOutcome: last?.outcome
        ? { outcome: last.outcome as Outcome, heldOn: last.heldOn, note: last.outcomeNote }
        : null,
      meetings: await listComingMeetings(tx, day),
      agencies: (await listCaseAgencies(tx, found.id, null)).map(({ agencyId, name }) => ({
        value: agencyId,
        label: name,
      })),
      reasons: terms('caseClosure').map(({ slug }) => ({ value: slug, label: label('caseClosure', slug) })),
      goals: plan?.goals.map(({ text }) => text) ?? [],
      stability: await listStability(tx, found.id),
      closes: closesWith(await readOpenWork(tx, found.id), timing),
      ...(await readAttempts(tx, found, day)),
    };
  },
  shows: ({ code }) => ({ codes: [code], context: '担当' }),
});
