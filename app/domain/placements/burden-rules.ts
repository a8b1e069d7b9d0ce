import { addMonths, type Day } from '~/lib/japanese-date';
import type { PlacementStatus } from './rules';

/** Asked of the person at least each month: what they carry at home and at the place must not grow. */
export const burdenQuestion = '負担になっていませんか';

export const burdenAnswers = ['no', 'yes', 'not_asked'] as const;
export const burdenAnswerNames: Record<(typeof burdenAnswers)[number], string> = {
  no: 'なっていない',
  yes: 'なっている',
  not_asked: 'きょうは聞けなかった',
};

/** How the person is, from 1; asked in each talk with them. */
export const moodNames = {
  1: 'しんどい',
  2: '少ししんどい',
  3: 'ふつう',
  4: 'よい',
  5: 'とてもよい',
} as const;
/** How heavy it is for the host, from 1; asked in each talk with it. */
export const hostBurdenNames = { 1: '軽い', 2: 'やや軽い', 3: 'ふつう', 4: 'やや重い', 5: '重い' } as const;

interface Answer<Value> {
  readonly value: Value;
  readonly on: Day;
}

/** What was answered last to each question; of one day the heavier answer. null: never answered. */
export interface LastAnswers {
  readonly felt: Answer<'yes' | 'no'> | null;
  /** 1 しんどい … 5 とてもよい */
  readonly mood: Answer<number> | null;
  /** 1 軽い … 5 重い */
  readonly hostBurden: Answer<number> | null;
}

export interface BurdenWarning {
  readonly about: 'felt' | 'mood' | 'hostBurden';
  /** What was heard, in words and never as a number. */
  readonly words: string;
  readonly on: Day;
}

/** しんどい and 少ししんどい. */
const lowMood = 2;
/** やや重い and 重い. */
const heavy = 4;

/** What was heard that asks for a talk; each stands until the same question is answered better. */
export function burdenWarnings({ felt, mood, hostBurden }: LastAnswers): BurdenWarning[] {
  return [
    ...(felt?.value === 'yes'
      ? [{ about: 'felt' as const, words: 'ご本人が「負担になっている」と話した', on: felt.on }]
      : []),
    ...(mood && mood.value <= lowMood
      ? [{ about: 'mood' as const, words: 'ご本人がしんどそう', on: mood.on }]
      : []),
    ...(hostBurden && hostBurden.value >= heavy
      ? [{ about: 'hostBurden' as const, words: '受入先の負担が重い', on: hostBurden.on }]
      : []),
  ];
}

/** The day from which the question is to be asked anew: a month after the answer, or after the start. */
export function burdenDueOn({ startedOn, felt }: { startedOn: Day } & Pick<LastAnswers, 'felt'>): Day {
  const last = felt && felt.on > startedOn ? felt.on : startedOn;
  return addMonths(last, 1);
}

/** Nobody who rests is asked by a date; what was heard before stays to be talked about. */
export function isAskedMonthly(status: PlacementStatus): boolean {
  return status === 'active' || status === 'settled';
}
