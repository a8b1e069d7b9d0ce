import { insertEngagementReview } from '#db/queries/engagements.server';
import { command } from '~/domain/kernel/command.server';
import { newId } from '~/domain/kernel/ids';
import { userOf } from '~/domain/kernel/user';
import { today } from '~/lib/japanese-date';
import { changeCase, forStep } from './for-step.server';
import { reviewEngagementSchema } from './schema';

/** Looks again at involvement before the decision: does it go on, and why (§3.2: every thirty days). */
export const reviewEngagement = command({
  name: 'people.review-engagement',
  permission: 'cases.edit',
  input: reviewEngagementSchema,
  run: async ({ tx, scope, now }, input) => {
    const day = today(now);
    const row = await forStep(tx, scope, 'review_engagement', input, day);
    const { outcome, note } = input;
    await insertEngagementReview(tx, {
      id: newId(),
      caseId: row.id,
      reviewedOn: day,
      reviewedBy: userOf(scope).userId,
      outcome,
      note,
    });
    const change = { engagementReviewedOn: day, engagementEndedOn: outcome === 'end' ? day : null };
    return changeCase(tx, row, change, { engagement: outcome, reviewedOn: day });
  },
});
