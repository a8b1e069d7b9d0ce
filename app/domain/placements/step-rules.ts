import { allowed, refuse, type Decision } from '~/domain/kernel/errors';
import type { Day } from '~/lib/japanese-date';

/** How the coordinator stands by, from more to less support (MAT-10). */
export const standByWays = ['together', 'beside', 'from_afar', 'contact_only'] as const;
export type StandBy = (typeof standByWays)[number];
export const standByNames: Record<StandBy, string> = {
  together: 'いっしょに行う',
  beside: 'そばで見守る',
  from_afar: '離れて見守る',
  contact_only: '連絡だけ',
};

/** How person and place come to write to each other, toward doing so directly (MAT-11). */
export const contactWays = ['through', 'copied', 'direct'] as const;
export type ContactWay = (typeof contactWays)[number];
export const contactNames: Record<ContactWay, string> = {
  through: '支援者を通す',
  copied: '写しに支援者',
  direct: '本人と直接',
};

/** The longest plan of steps. */
export const mostSteps = 6;

/** One step of 少しずつ. */
export interface Step {
  readonly who: string;
  readonly standBy: StandBy | null;
  readonly contact: ContactWay | null;
  /** From a day, or in words: 「3回目から」. */
  readonly fromOn: Day | null;
  readonly fromWords: string;
  /** The day on which it was really come to. */
  readonly doneOn: Day | null;
}

/** 「いっしょに行う・支援者を通す」 */
export function stepName({ standBy, contact }: Pick<Step, 'standBy' | 'contact'>): string {
  return [standBy && standByNames[standBy], contact && contactNames[contact]].filter(Boolean).join('・');
}

export interface StepFault {
  /** From 0. */
  readonly index: number;
  readonly field: 'who' | 'standBy' | 'contact' | 'fromOn' | 'fromWords';
  readonly message: string;
}

/**
 * What is wrong with a plan of steps: each says who, how and from when, the days do not go back (of a step that was come to
 * by its day, of the others as planned), and the support does not grow from one step to the next. A person who needs more again goes back a step, which is an act of its own.
 */
export function faultsOfSteps(steps: readonly Step[]): StepFault[] {
  const faults: StepFault[] = [];
  let support = 0;
  let contacted = 0;
  let day: Day = '';
  for (const [index, step] of steps.entries()) {
    const fault = (field: StepFault['field'], message: string) => faults.push({ index, field, message });
    const grown = `${index + 1}段目の支えが、前の段より多くなっています。少なくなる順にならべてください。もどるときは「一段もどる」で記録します。`;
    if (step.who.trim() === '') fault('who', `${index + 1}段目に、だれがつくかを書いてください。`);
    if (step.standBy === null && step.contact === null) {
      fault('standBy', `${index + 1}段目の、つきそい方かやりとりを選んでください。`);
    }
    if (step.fromOn === null && step.fromWords.trim() === '') {
      fault('fromWords', `${index + 1}段目を、いつからにするかを書いてください。`);
    }
    if (step.standBy !== null) {
      const rank = standByWays.indexOf(step.standBy);
      if (rank < support) fault('standBy', grown);
      support = Math.max(support, rank);
    }
    if (step.contact !== null) {
      const rank = contactWays.indexOf(step.contact);
      if (rank < contacted) fault('contact', grown);
      contacted = Math.max(contacted, rank);
    }
    const on = step.doneOn ?? step.fromOn;
    if (on !== null) {
      if (on < day) fault('fromOn', `${index + 1}段目の日が、前の段より早くなっています。`);
      day = on > day ? on : day;
    }
  }
  return faults;
}

/** The step on which the person stands, from 0; -1 before the first. */
export function stepNow(steps: readonly Pick<Step, 'doneOn'>[]): number {
  return steps.findLastIndex(({ doneOn }) => doneOn !== null);
}

interface MoveFacts {
  readonly steps: readonly Step[];
  readonly on: Day;
  readonly today: Day;
  /** The newest day on which somebody went back a step; null: never. */
  readonly backOn: Day | null;
}

/** Whether the next step may be recorded as come to on a day. */
export function decideStepOn({ steps, ...when }: MoveFacts): Decision {
  const now = stepNow(steps);
  if (now >= steps.length - 1) {
    return refuse('つぎの段が、まだ書かれていません。', '続きがあるときは、段取りに書きたしてください。');
  }
  return decideDay(steps[now]?.doneOn ?? null, when);
}

/** Whether somebody may go back from the step on which they stand; never a fault of the person. */
export function decideStepBack({ steps, ...when }: MoveFacts): Decision {
  const now = stepNow(steps);
  if (now < 0) return refuse('まだ、どの段にも進んでいません。', '段取りを書きなおせます。');
  return decideDay(steps[now]?.doneOn ?? null, when);
}

function decideDay(since: Day | null, { on, today, backOn }: Omit<MoveFacts, 'steps'>): Decision {
  if (on > today) return refuse('先の日付です。', 'きょうまでの日を入れてください。');
  if (backOn !== null && on < backOn) {
    return refuse('一段もどった日より前の日付です。', 'それより後の日を入れてください。');
  }
  return since !== null && on < since
    ? refuse('いまの段に進んだ日より前の日付です。', 'それより後の日を入れてください。')
    : allowed;
}
