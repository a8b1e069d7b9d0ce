import type { OpportunityTime } from '#db/schema/opportunity-times';

const DAYS = '月火水木金土日';
const SLOTS = [
  { slot: 'am', from: '06:00', to: '12:00' },
  { slot: 'pm', from: '12:00', to: '17:00' },
  { slot: 'evening', from: '17:00', to: '21:00' },
  { slot: 'night', from: '21:00', to: '24:00' },
] as const;

/** The weekdays of '月水金' or '月-金', 1 = Monday. */
export function weekdaysOf(text: string): number[] {
  const numbers: number[] = [];
  let through = false;
  for (const character of text) {
    const day = DAYS.indexOf(character) + 1;
    if (day === 0) through = character === '-';
    else {
      for (let next = (numbers.at(-1) ?? day) + 1; through && next < day; next += 1) numbers.push(next);
      numbers.push(day);
      through = false;
    }
  }
  return numbers;
}

/**
 * Reads '火木 10:00-12:00; 土 13:00-16:00' into one entry for each weekday and slot that the time overlaps,
 * cut to that slot; 'いつでも' is every slot of every day.
 */
export function timesOf(text: string): OpportunityTime[] {
  if (text === '') return [];
  if (text === 'いつでも')
    return weekdaysOf('月-日').flatMap((weekday) =>
      SLOTS.map(({ slot }): OpportunityTime => ({ weekday, slot })),
    );
  return text.split('; ').flatMap((part) => {
    const [days = '', range = ''] = part.split(' ');
    const [start = '', end = ''] = range.split('-').map((clock) => clock.padStart(5, '0'));
    return weekdaysOf(days).flatMap((weekday) =>
      SLOTS.filter(({ from, to }) => start < to && from < end).map(({ slot, from, to }): OpportunityTime => {
        return { weekday, slot, start: start > from ? start : from, end: end < to ? end : to };
      }),
    );
  });
}
