import { dropPlannedAftercare } from '#db/queries/aftercare.server';
import { listEndings, updateEnding } from '#db/queries/case-endings.server';
import type { CaseRow } from '#db/queries/cases.server';
import { findResumablePlan } from '#db/queries/plan-ends.server';
import type { ScopedTx } from '#db/scope.server';
import { command } from '~/domain/kernel/command.server';
import { insist } from '~/domain/kernel/errors';
import { react } from '~/domain/kernel/reactions.server';
import { can, type Scope } from '~/domain/kernel/scope';
import { userOf } from '~/domain/kernel/user';
import { today, type Day } from '~/lib/japanese-date';
import { readAbsenceLimits } from './absence-limits.server';
import { reopenCaseSchema } from './ending-schema';
import { decideReopening, reopeningOf, type ReopeningFacts } from './ending-rules';
import { factsOf } from './facts-of.server';
import { changeCase, forStep } from './for-step.server';

/** What decides where an ended case goes on. */
export async function readReopening(
  tx: ScopedTx,
  scope: Scope,
  row: CaseRow,
  day: Day,
): Promise<ReopeningFacts> {
  const facts = await factsOf(tx, row, day);
  const [ending] = await listEndings(tx, row.id);
  return {
    status: facts.status,
    endedOn: ending?.endedOn ?? row.closedOn ?? row.statusSince,
    today: day,
    hasCoordinator: facts.hasCoordinator,
    consultation: facts.consents.consultation,
    familyConsultation: facts.familyConsultation,
    planRuns: (await findResumablePlan(tx, row.id, day)) !== null,
    coordinates: can(scope, 'cases.edit'),
    resumeMonths: (await readAbsenceLimits(tx, day)).resumeMonths,
  };
}

/**
 * An ended case goes on at once, with all that is known (CLS-2, CLS-7): within three months of a suspension where it
 * stood, else with an assessment or, where nothing was agreed yet, at the reception. A referrer may ask at any time (INT-14).
 */
export const reopenCase = command({
  name: 'people.reopen-case',
  permission: 'cases.follow',
  input: reopenCaseSchema,
  run: async (context, input) => {
    const { tx, scope, now } = context;
    const day = today(now);
    const row = await forStep(tx, scope, 'reopen', input, day);
    const facts = await readReopening(tx, scope, row, day);
    insist(decideReopening({ ...facts, officerKnows: input.officerKnows }));
    const { to } = reopeningOf(facts);
    const [ending] = await listEndings(tx, row.id);
    if (ending?.reopenedOn === null) {
      await updateEnding(tx, ending.id, {
        reopenedOn: day,
        reopenedBy: userOf(scope).userId,
        reopenedTo: to,
      });
    }
    const dropped = await dropPlannedAftercare(tx, row.id);
    const again = await react(context, 'caseReopened', { caseId: row.id, to });
    // Cases that ended before the end of involvement was kept have none; it must not run on unseen.
    const stillRuns = row.earlyEngagementOn !== null && row.engagementEndedOn === null;
    return changeCase(
      tx,
      row,
      {
        status: to,
        statusSince: day,
        statusReason: '',
        closedOn: null,
        nextOn: day,
        nextWhat: '再開した相談の様子を聞く',
        ...(stillRuns && { engagementEndedOn: row.closedOn ?? day }),
      },
      { from: row.status, status: to, droppedAftercare: dropped, ...again },
    );
  },
});
