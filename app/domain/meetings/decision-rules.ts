import { allowed, refuse, type Decision } from '~/domain/kernel/errors';
import type { Day } from '~/lib/japanese-date';
import { planStatusNames, type PlanPattern, type PlanStatus } from './plan-rules';

export const decisionOutcomes = ['decided', 'decided_with_conditions', 'not_decided'] as const;
export type DecisionOutcome = (typeof decisionOutcomes)[number];
export const decisionOutcomeNames: Record<DecisionOutcome, string> = {
  decided: '決定する',
  decided_with_conditions: '条件を付けて決定する',
  not_decided: '決定しない',
};

export interface DecisionFacts {
  readonly planStatus: PlanStatus;
  readonly pattern: PlanPattern | null;
  /** The day of the meeting that found the plan appropriate; null when none did. */
  readonly foundOn: Day | null;
  readonly planWrittenBy: string;
  readonly officerId: string;
  /** Whether a look at the 対応票 holds (`decideSlip` of the area people). */
  readonly slip: Decision;
  readonly decidedOn: Day;
  readonly today: Day;
  readonly outcome: DecisionOutcome;
  readonly conditions: string;
  /** The other actions of a mixed plan were looked at (確認, PLN-9). */
  readonly othersConfirmed: boolean;
}

/** Whether this officer may record a 支援決定 of this plan at all (D1, I6, CNF-8). */
export function decideDecider(
  facts: Pick<DecisionFacts, 'planStatus' | 'foundOn' | 'planWrittenBy' | 'officerId' | 'slip'>,
): Decision {
  if (facts.planStatus !== 'found_appropriate' || facts.foundOn === null) {
    return refuse(
      `このプランは「${planStatusNames[facts.planStatus]}」です。支援決定を待つプランではありません。`,
      '重層的支援会議で適切と判断されたプランに決定を記録します。',
    );
  }
  if (facts.planWrittenBy === facts.officerId) {
    return refuse(
      'プランを書いた人は、その支援決定を記録できません。',
      'ほかの自治体職員が記録してください。',
    );
  }
  return facts.slip;
}

/** Whether a 支援決定 may be recorded as told (PLN-6, PLN-8, PLN-9, I6). */
export function decideDecision(facts: DecisionFacts): Decision {
  const decider = decideDecider(facts);
  if (!decider.ok) return decider;
  if (facts.decidedOn > facts.today) {
    return refuse('決裁日が先の日になっています。', '決裁が下りた日を入れてください。');
  }
  if (facts.foundOn !== null && facts.decidedOn < facts.foundOn) {
    return refuse('決裁日が、会議の日より前になっています。', '会議のあとの決裁日を入れてください。');
  }
  if (facts.outcome !== 'decided' && facts.conditions.trim() === '') {
    return refuse(
      facts.outcome === 'not_decided' ? '決定しない理由がありません。' : '条件が書かれていません。',
      '「条件・理由」に書いてください。プランを書いた担当に伝わります。',
    );
  }
  if (facts.pattern === 'mixed' && facts.outcome !== 'not_decided' && !facts.othersConfirmed) {
    return refuse(
      '法に基づく事業のほかの取組を、まだ確認していません。',
      '取組を読んで「ほかの取組も確認した」に印を付けてください。',
    );
  }
  return allowed;
}

/** What a decision changes: the plan, and the case when no older plan keeps it going. */
export function decisionEffect(
  outcome: DecisionOutcome,
  hasPlanInForce: boolean,
): { plan: 'confirmed' | 'not_decided'; case: 'active' | 'planning' | null } {
  if (outcome !== 'not_decided') return { plan: 'confirmed', case: 'active' };
  return { plan: 'not_decided', case: hasPlanInForce ? null : 'planning' };
}
