import { allowed, refuse, type Decision } from '~/domain/kernel/errors';
import { addDays, type Day } from '~/lib/japanese-date';
import { beforeDecision, type CaseStatus } from './case-rules';

/** How many days involvement before the decision goes on until it is looked at again (handbook §3.2), unless set (D5). */
export const usualEngagementDays = 30;
export const engagementDayLimits = { least: 1, most: 90 } as const;

export const engagementOutcomes = ['continue', 'end'] as const;
export type EngagementOutcome = (typeof engagementOutcomes)[number];
export const engagementOutcomeNames: Record<EngagementOutcome, string> = {
  continue: '続ける',
  end: 'いったんやめる',
};

/** 支援決定前の関わり as it is judged (INT-2, INT-3). */
export interface EngagementFacts {
  readonly status: CaseStatus;
  readonly earlyEngagementOn: Day | null;
  readonly engagementReviewedOn: Day | null;
  /** It was stopped, or the case went on to a decision or an end. */
  readonly engagementEndedOn: Day | null;
}

/** Since when it runs and when it is looked at again; null when it does not run. */
export interface Engagement {
  readonly since: Day;
  readonly reviewOn: Day;
}

export function engagementOf(facts: EngagementFacts, reviewDays: number): Engagement | null {
  const { status, earlyEngagementOn: since, engagementReviewedOn, engagementEndedOn } = facts;
  if (since === null || engagementEndedOn !== null || !beforeDecision.includes(status)) return null;
  const reviewed =
    engagementReviewedOn !== null && engagementReviewedOn > since ? engagementReviewedOn : since;
  return { since, reviewOn: addDays(reviewed, reviewDays) };
}

/** Whether involvement may go on to a visit or trial without a 支援決定: recorded with its reason, and looked at in time. */
export function decideEngaged(
  engagement: Engagement | null,
  { status, today }: { status: CaseStatus; today: Day },
): Decision {
  if (!beforeDecision.includes(status)) {
    return refuse(
      '見学・お試しに使える支援決定が、まだありません。',
      'プランを会議に出し、支援決定を記録してください。',
    );
  }
  if (engagement === null) {
    return refuse(
      '支援決定の前なので、見学・お試しには、先に関わるわけの記録が要ります。',
      'ケースのページの「支援決定の前から関わる」に、始めた日とわけを書いてください。',
    );
  }
  return engagement.reviewOn < today
    ? refuse(
        '支援決定前の関わりを見直す日が過ぎています。',
        'ケースのページで、続けるかどうかを見直して記録してください。',
      )
    : allowed;
}
