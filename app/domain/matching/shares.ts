import type { Day } from '~/lib/japanese-date';
import {
  accessPart,
  handbookWeights,
  LEVEL_WEIGHT,
  readinessPart,
  softConditions,
  VERDICT_WEIGHT,
  type Fit,
  type Weights,
} from './score';
import type { CountedLine } from './counted';
import type { ConditionFinding, Judgement, Line, Seeker } from './types';

/** What each fact of a candidate adds to its score; together they are the score before it is rounded. */
export interface Shares {
  readonly wish: (slug: string) => number;
  readonly strength: (slug: string) => number;
  readonly condition: (finding: ConditionFinding) => number;
  readonly menu: number;
  /** Of who has no condition that is not a must. */
  readonly noCondition: number;
  readonly access: number;
  readonly readiness: number;
}

export function sharesOf(
  seeker: Seeker,
  judgement: Judgement,
  fit: Fit,
  today: Day,
  weights: Weights = handbookWeights,
): Shares {
  const strengths = strengthShares(seeker, fit);
  const wished = new Set(fit.wishes.map(({ slug }) => slug));
  const soft = softConditions(judgement).length;
  return {
    wish: (slug) => (wished.has(slug) ? weights.wish / wished.size : 0),
    strength: (slug) => weights.strength * (strengths.get(slug) ?? 0),
    condition: ({ type, verdict }) =>
      type === 'must' ? 0 : (weights.conditions * VERDICT_WEIGHT[verdict]) / soft,
    menu: fit.menu && wished.size === 0 ? weights.wish / 2 : 0,
    noCondition: soft === 0 ? weights.conditions : 0,
    access: weights.access * accessPart(judgement),
    readiness: weights.readiness * readinessPart(judgement, today),
  };
}

/** Strengths add up to one at most; what comes after that adds nothing. */
function strengthShares(seeker: Seeker, fit: Fit): ReadonlyMap<string, number> {
  const met = new Set([...fit.strengths.map(({ slug }) => slug), ...fit.welcomed]);
  let left = 1;
  return new Map(
    seeker.strengths
      .filter(({ slug }) => met.has(slug))
      .map(({ slug, level }) => {
        const share = Math.min(left, LEVEL_WEIGHT[level]);
        left -= share;
        return [slug, share];
      }),
  );
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

export function countedLine(text: string, source: string, adds = 0, must = false): CountedLine {
  return { text, source, must, adds };
}

/** The line as a page shows it. */
export function withoutCount({ text, source, must }: CountedLine): Line {
  return { text, source, must };
}
