import { findSetting } from '#db/queries/accounts.server';
import { listEngagementReviews } from '#db/queries/engagements.server';
import type { CaseRow } from '#db/queries/cases.server';
import type { ScopedTx } from '#db/scope.server';
import type { Day } from '~/lib/japanese-date';
import type { CaseStatus } from './case-rules';
import { engagementOf, usualEngagementDays, type EngagementOutcome } from './engagement-rules';

export const engagementDaysSetting = 'engagement_review_days';

/** After how many days involvement before the decision is looked at again, as set for a day. */
export async function readEngagementDays(tx: ScopedTx, day: Day): Promise<number> {
  const set = await findSetting(tx, engagementDaysSetting, day);
  return typeof set === 'number' && set >= 1 ? set : usualEngagementDays;
}

/** Involvement before the decision as a page shows it: when it is looked at again, and the looks so far. */
export async function readEngagement(tx: ScopedTx, row: CaseRow, day: Day) {
  const running = engagementOf(
    { ...row, status: row.status as CaseStatus },
    await readEngagementDays(tx, day),
  );
  if (row.earlyEngagementOn === null) return null;
  return {
    since: row.earlyEngagementOn,
    reason: row.earlyEngagementReason,
    reviewOn: running?.reviewOn ?? null,
    endedOn: row.engagementEndedOn,
    reviews: (await listEngagementReviews(tx, row.id)).map((review) => ({
      ...review,
      outcome: review.outcome as EngagementOutcome,
    })),
  };
}
