import { command } from '~/domain/kernel/command.server';
import { today } from '~/lib/japanese-date';
import { changeCase, forStep } from './for-step.server';
import { reopenCaseSchema } from './schema';

/** An ended case begins again with an assessment; the person may come back at any time (CLS-2, CLS-7, INT-14). */
export const reopenCase = command({
  name: 'people.reopen-case',
  permission: 'cases.edit',
  input: reopenCaseSchema,
  run: async ({ tx, scope, now }, input) => {
    const day = today(now);
    const row = await forStep(tx, scope, 'reopen', input, day);
    // Cases that ended before the end of involvement was kept have none; it must not run on unseen.
    const stillRuns = row.earlyEngagementOn !== null && row.engagementEndedOn === null;
    return changeCase(
      tx,
      row,
      {
        status: 'assessing',
        statusSince: day,
        statusReason: '',
        closedOn: null,
        ...(stillRuns && { engagementEndedOn: row.closedOn ?? day }),
      },
      { from: row.status, status: 'assessing' },
    );
  },
});
