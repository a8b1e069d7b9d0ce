import { allowed, refuse, type Decision } from '~/domain/kernel/errors';
import { daysBetween, formatDay, type Day } from '~/lib/japanese-date';

/**
 * How many days a look at the 対応票 holds, unless the municipality has set another number (D5): three months, the
 * time after which a plan is usually looked at again, so that paper and plan come to the same sitting.
 */
export const usualSlipDays = 90;

/** The least and the most a municipality can set. */
export const slipDayLimits = { least: 1, most: 365 } as const;

/** What is known of a 対応票; who it is stands on the paper alone (D1). */
export interface SlipFacts {
  readonly madeOn: Day | null;
  readonly checkedOn: Day | null;
  /** How many days a check holds. */
  readonly holdsDays: number;
}

/** The steps before which the paper is looked at; at `meeting` it is asked for ahead of the decision, and may wait. */
export type SlipStep = 'trial' | 'meeting' | 'decision';

export type SlipState = 'not_made' | 'not_checked' | 'out_of_date' | 'in_order';

/** The last day of a check is the day `holdsDays` after it. */
export function slipState({ madeOn, checkedOn, holdsDays }: SlipFacts, today: Day): SlipState {
  if (madeOn === null) return 'not_made';
  if (checkedOn === null) return 'not_checked';
  return daysBetween(checkedOn, today) > holdsDays ? 'out_of_date' : 'in_order';
}

/** What somebody says who has the paper before them. */
export const slipSentence = '対応票を見て、この方にまちがいないことを確かめました';

const tick = '紙と画面の符号を照らし合わせて、まちがいなければ印を付けてください。';
const waysOut: Record<SlipStep, { make: string; check: string }> = {
  trial: { make: '対応票を印刷して手で書き、置き場所を記録すると、日を決められます。', check: tick },
  meeting: {
    make: '会議には出せますが、支援決定までに要ります。印刷して手で書き、置き場所を記録してください。',
    check: tick,
  },
  decision: {
    make: 'ケースを担当する機関に、対応票を作り、照らし合わせて記録してもらってください。',
    check: 'ケースを担当する機関に、紙とこの符号を照らし合わせて、ケースのページで記録してもらってください。',
  },
};

/** Whether the person behind the code was made sure of, so that a step may be taken (D1); if not, why and what to do. */
export function decideSlip(step: SlipStep, facts: SlipFacts, today: Day): Decision {
  switch (slipState(facts, today)) {
    case 'not_made':
      return refuse('対応票（だれのことかを書いた紙）が、まだありません。', waysOut[step].make);
    case 'not_checked':
      return refuse('対応票とこの符号を、まだ照らし合わせていません。', waysOut[step].check);
    case 'out_of_date':
      return refuse(
        `対応票を照らし合わせてから${facts.holdsDays}日を過ぎています（前は${formatDay(facts.checkedOn ?? today)}）。`,
        waysOut[step].check,
      );
    case 'in_order':
      return allowed;
  }
}
