import { allowed, refuse, type Decision } from '~/domain/kernel/errors';
import { formatDay, type Day } from '~/lib/japanese-date';

interface Stood {
  readonly state: string;
  readonly on: Day;
  readonly until: Day | null;
}

/** Whether an agreement stood on a day, from its records in the order in which they were made. */
export function stoodOn(records: readonly Stood[], day: Day): boolean {
  const last = records.filter(({ on }) => on <= day).at(-1);
  return last?.state === 'granted' && (last.until === null || last.until >= day);
}

interface Ended {
  readonly endedOn: Day;
  readonly reopenedOn: Day | null;
}

/** Since when a case had ended on a day, from the ends of its history; null: it went on. The day of an end belongs to it. */
export function endedSince(endings: readonly Ended[], day: Day): Day | null {
  const over = endings.find(
    ({ endedOn, reopenedOn }) => endedOn <= day && (reopenedOn === null || day < reopenedOn),
  );
  return over?.endedOn ?? null;
}

/** Why nothing is shown or printed of a case that has ended. */
export function refuseEnded(endedOn: Day): Decision {
  return refuse(
    `${formatDay(endedOn)}にケースが終わったので、作品は見せたり載せたりできません。`,
    '続きがあるときは、先にケースを再開してください。',
  );
}

/** What stood on the day on which a work was shown or printed. */
export interface GivenFacts {
  /** Whether the work may be shown and printed now. */
  readonly use: Decision;
  /** The person agreed to it, and to works at all, on that day. */
  readonly stood: boolean;
  /** Since when the case had ended on that day; null: it went on. */
  readonly endedOn: Day | null;
  readonly today: Day;
}

/** Whether what stood on the day allows it, also when that is over now: what was given out is told honestly (I10). */
function decideDay({ use, stood, endedOn }: GivenFacts): Decision {
  if (endedOn !== null) return refuseEnded(endedOn);
  if (stood) return allowed;
  return use.ok
    ? refuse('その日には、ご本人の同意がありませんでした。', '日付を確かめて、責任者に相談してください。')
    : use;
}

export interface LoanFacts extends GivenFacts {
  /** Where the work is now, when it is lent. */
  readonly isAt: string | null;
  readonly lentOn: Day;
  /** Null for a work that is shown and taken along again. */
  readonly dueOn: Day | null;
  /** The last day of the consent to show works. */
  readonly agreedUntil: Day | null;
}

/** Whether a work may be written down as shown or lent: agreed to on that day, and not somewhere else already. */
export function decideLoan(facts: LoanFacts): Decision {
  const { isAt, lentOn, dueOn, agreedUntil, today } = facts;
  if (lentOn > today) return refuse('先の日付です。', '見せた日、貸した日を入れてください。');
  const onTheDay = decideDay(facts);
  if (!onTheDay.ok) return onTheDay;
  if (isAt !== null) {
    return refuse(
      `この作品は、いま${isAt}に貸しています。`,
      '返ってきた日を記録すると、つぎに見せられます。',
    );
  }
  return dueOn !== null && agreedUntil !== null && dueOn > agreedUntil
    ? refuse(
        `返してもらう日が、同意の期限（${formatDay(agreedUntil)}）より後です。`,
        '期限までの日にしてください。',
      )
    : allowed;
}

/** Whether a loan may be ended on a day. */
export function decideReturn(
  { lentOn, returnedOn }: { lentOn: Day; returnedOn: Day | null },
  on: Day,
  today: Day,
): Decision {
  if (returnedOn !== null) {
    return refuse(
      `この作品は、${formatDay(returnedOn)}に返っています。`,
      'ページを開きなおして確かめてください。',
    );
  }
  return on < lentOn || on > today
    ? refuse('返ってきた日が、貸した日からきょうまでの間にありません。', '返ってきた日を入れてください。')
    : allowed;
}

/** Whether a printing may be written down: one that has taken place, on a day on which the person agreed. */
export function decidePrinting({ printedOn, ...facts }: GivenFacts & { printedOn: Day }): Decision {
  return printedOn > facts.today
    ? refuse('先の日付です。', '載ったあとに、その日を記録してください。')
    : decideDay(facts);
}

/** Where a work that was lent is: `to_fetch` once it may stay no longer, or its day is over. */
export type LoanStand = 'returned' | 'to_fetch' | 'lent';

export function loanStand(
  { returnedOn, recalledOn, dueOn }: { returnedOn: Day | null; recalledOn: Day | null; dueOn: Day | null },
  today: Day,
): LoanStand {
  if (returnedOn !== null) return 'returned';
  return recalledOn !== null || (dueOn !== null && dueOn < today) ? 'to_fetch' : 'lent';
}
