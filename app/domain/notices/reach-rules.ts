import type { Day } from '~/lib/japanese-date';

/** The ways in which a host is asked for something. */
export type ReachWay = 'inquiry' | 'question' | 'mail' | 'call' | 'paper';
export const reachWayNames: Record<ReachWay, string> = {
  inquiry: '打診',
  question: '電話で質問',
  mail: '確認のメール',
  call: '確認の電話',
  paper: '確認票',
};

export type ReachOutcome = 'asked' | 'answered' | 'no_answer';
export const reachOutcomeNames: Record<ReachOutcome, string> = {
  asked: '返事待ち',
  answered: '聞けた',
  no_answer: 'つながらなかった',
};

/**
 * Three in a quarter, where the municipality has set nothing: once a month for people, and places say of themselves
 * that more feels like being taken for granted. Asking whether facts are still true falls into the same count.
 */
export const usualCap = 3;

export interface Quarter {
  from: Day;
  to: Day;
  /** 「10〜12月」 */
  label: string;
}

/** The three months in which a day lies; those of the fiscal year begin with the same months. */
export function quarterOf(day: Day): Quarter {
  const year = day.slice(0, 4);
  const first = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1;
  const last = first + 2;
  const two = (month: number) => String(month).padStart(2, '0');
  const lastDate = last === 6 || last === 9 ? 30 : 31;
  return {
    from: `${year}-${two(first)}-01`,
    to: `${year}-${two(last)}-${lastDate}`,
    label: `${first}〜${last}月`,
  };
}

/** What stands in a form before a host is asked, or null while there is room. */
export function capWarning(count: number, cap: number, quarter: Quarter): string | null {
  if (count < cap) return null;
  return `この受入先には、${quarter.label}にもう${count}回声をかけています（目安は${cap}回まで）。それでも声をかけるときは、わけを書いてください。`;
}
