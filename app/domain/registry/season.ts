import { addDays, type Day } from '~/lib/japanese-date';

/** Every year from a day to a day, both included, as MM-DD; `to` before `from` runs over the turn of the year. */
export interface Season {
  readonly from: string;
  readonly to: string;
}

const daysOfMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether the text is a day of some year, MM-DD; 02-29 is one. */
export function isMonthDay(text: string): boolean {
  const found = /^(\d\d)-(\d\d)$/.exec(text);
  const days = daysOfMonth[Number(found?.[1]) - 1];
  const day = Number(found?.[2]);
  return days !== undefined && day >= 1 && day <= days;
}

/**
 * Reads 6月15日, 6/15, 06-15 or 6月: a month alone is its first day at the beginning of a season, its last at the end.
 *
 * @returns MM-DD, or null when it is no day.
 */
export function readMonthDay(text: string, edge: 'from' | 'to'): string | null {
  const found = /^(\d{1,2})(?:月|[/.-])?(?:(\d{1,2})日?)?$/.exec(text.normalize('NFKC').replace(/\s/g, ''));
  if (!found) return null;
  const month = Number(found[1]);
  const last = month === 2 ? 28 : daysOfMonth[month - 1];
  const day = found[2] === undefined ? (edge === 'from' ? 1 : last) : Number(found[2]);
  const read = `${String(month).padStart(2, '0')}-${String(day ?? 0).padStart(2, '0')}`;
  return isMonthDay(read) ? read : null;
}

export function inSeason({ from, to }: Season, day: Day): boolean {
  const at = day.slice(5);
  return from <= to ? from <= at && at <= to : at >= from || at <= to;
}

/** The season running on `from` or, when none is, the next; and the two after it. */
export function seasonWindows(season: Season, from: Day): { since: Day; until: Day }[] {
  const year = Number(from.slice(0, 4));
  return [year - 1, year, year + 1, year + 2, year + 3]
    .map((first) => ({
      since: dayIn(first, season.from, 'from'),
      until: dayIn(season.from <= season.to ? first : first + 1, season.to, 'to'),
    }))
    .filter(({ until }) => until >= from)
    .slice(0, 3);
}

/** 02-29 is the next day after 02-28 where the year has none, and the day itself where it has one. */
function dayIn(year: number, monthDay: string, edge: 'from' | 'to'): Day {
  if (monthDay !== '02-29' || isLeap(year)) return `${year}-${monthDay}`;
  return edge === 'from' ? `${year}-03-01` : addDays(`${year}-03-01`, -1);
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** 「6月〜9月」, 「6月15日〜9月10日」. */
export function seasonLabel({ from, to }: Season): string {
  const [fromMonth, fromDay] = from.split('-').map(Number);
  const [toMonth, toDay] = to.split('-').map(Number);
  const lastDays = toMonth === 2 ? [28, 29] : [daysOfMonth[(toMonth ?? 1) - 1]];
  if (fromDay === 1 && lastDays.includes(toDay)) {
    return fromMonth === toMonth ? `${String(fromMonth)}月` : `${String(fromMonth)}月〜${String(toMonth)}月`;
  }
  return `${String(fromMonth)}月${String(fromDay)}日〜${String(toMonth)}月${String(toDay)}日`;
}
