import type { Day } from '~/lib/japanese-date';
import type { ConditionAnswer, Source } from './labels';

/** One answer as stored; `opportunityId` null: the host's general one. */
export interface StoredAnswer {
  consideration: string;
  opportunityId: string | null;
  answer: ConditionAnswer;
  note: string;
  source: Source;
  answeredOn: Day;
}

/** What holds for one condition, and for which offers something else was said. */
export interface ConditionRow {
  consideration: string;
  /** Null: the host in general has not been asked. */
  general: StoredAnswer | null;
  byOffer: readonly StoredAnswer[];
}

/**
 * The answers of a host gathered by condition, in the order of `order` (the taxonomy's). A condition without any
 * answer has no row: unknown is not no (product decision D12).
 */
export function conditionRows(answers: readonly StoredAnswer[], order: readonly string[]): ConditionRow[] {
  return order.flatMap((consideration): ConditionRow[] => {
    const own = answers.filter((answer) => answer.consideration === consideration);
    if (own.length === 0) return [];
    return [
      {
        consideration,
        general: own.find((answer) => answer.opportunityId === null) ?? null,
        byOffer: own.filter((answer) => answer.opportunityId !== null),
      },
    ];
  });
}

/** What holds for one offer: its own answer goes before the host's general one; null: unknown. */
export function answerFor(
  answers: readonly StoredAnswer[],
  consideration: string,
  opportunityId: string,
): StoredAnswer | null {
  const own = answers.filter((answer) => answer.consideration === consideration);
  return (
    own.find((answer) => answer.opportunityId === opportunityId) ??
    own.find((answer) => answer.opportunityId === null) ??
    null
  );
}
