import holidays from '@holiday-jp/holiday_jp/lib/holidays.js';
import { addDays, weekdayOf, type Day } from './japanese-date';

const nationalHolidays: ReadonlyMap<string, { name: string }> = new Map(Object.entries(holidays));

/** Name of the national holiday (祝日・休日) on a day, or null. */
export function holidayName(day: Day): string | null {
  return nationalHolidays.get(day)?.name ?? null;
}

export function isHoliday(day: Day): boolean {
  return holidayName(day) !== null;
}

/** True when a Japanese town hall is open: Monday to Friday, no national holiday, not 29 December to 3 January. */
export function isWorkingDay(day: Day): boolean {
  const weekday = weekdayOf(day);
  if (weekday === 'sat' || weekday === 'sun' || nationalHolidays.has(day)) return false;
  const monthDay = day.slice(5);
  return monthDay < '12-29' && monthDay > '01-03';
}

/** The working day `count` working days after a day (before it when negative); 0 gives the day itself. */
export function addWorkingDays(day: Day, count: number): Day {
  const step = Math.sign(count);
  let current = day;
  for (let left = Math.abs(count); left > 0;) {
    current = addDays(current, step);
    if (isWorkingDay(current)) left -= 1;
  }
  return current;
}
