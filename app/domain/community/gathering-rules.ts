import { allowed, refuse, type Decision } from '~/domain/kernel/errors';
import { addMonths, type Day } from '~/lib/japanese-date';

export interface GatheringFacts {
  openEntry: boolean;
  status: string;
  day: Day;
  today: Day;
  /** What stands for the day already; null: nothing. */
  before: number | null;
  /** The writer means to write over what stands there. */
  again: boolean;
}

/** How many months back a number can be noted. */
const monthsBack = 24;

/**
 * Whether a number may be noted for a day of an offer. What stands there is not written over unseen; the same number is
 * refused like any other, for a host that tries numbers would find out the one that is not told to it.
 */
export function decideGathering(facts: GatheringFacts): Decision {
  const { openEntry, status, day, today, before, again } = facts;
  if (!openEntry)
    return refuse(
      '出入り自由の受入枠ではありません。',
      '来る人が決まっている受入枠は、受入れの記録で分かります。',
    );
  if (status === 'draft')
    return refuse('まだ募集を始めていない受入枠です。', '募集を始めてから書いてください。');
  if (day > today) return refuse('まだ来ていない日です。', 'きょうか、きょうより前の日を選んでください。');
  if (day < addMonths(today, -monthsBack))
    return refuse('2年より前の日です。', '年をまちがえていないか、確かめてください。');
  if (before !== null && !again)
    return refuse(
      'その日の人数は、もう書いてあります。',
      '直すときは「書きなおす」にしるしを付けて、もう一度押してください。',
    );
  return allowed;
}

/** The number for a host: what is below the threshold only staff see, 3未満. */
export function toldToHost(people: number, threshold: number): string {
  return people > 0 && people < threshold ? `${threshold}人未満` : `${people}人`;
}
