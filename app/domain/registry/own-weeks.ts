import { addDays, weekdayOf, type Day } from '~/lib/japanese-date';

/** The days from one to the Sunday of the week after its own. */
export function twoWeeks(from: Day): Day[] {
  const days: Day[] = [];
  let sundays = 0;
  for (let day = from; sundays < 2; day = addDays(day, 1)) {
    days.push(day);
    if (weekdayOf(day) === 'sun') sundays += 1;
  }
  return days;
}
