import { cellsLabel, SLOT_LABELS, sortCells, WEEKDAYS, type Cell, type Slot } from '~/domain/taxonomy/slots';
import { addDays, formatDayShort, weekdayOf, type Day } from '~/lib/japanese-date';
import { cellOfTime, sharedClock, type OfferTime } from './offer-times';
import { inSeason, seasonLabel, seasonWindows, type Season } from './season';

/** A single day beside the weekly times. */
export interface DatedTime {
  on: Day;
  slot: Slot;
  start?: string;
  end?: string;
}

/**
 * When an offer stands, as one value. `weekly` holds the slots of the week; `nth` keeps some weeks of the month of
 * them (1 first … 5 fifth, -1 last; empty: every week), `season` some days of every year, `holidaysOut` leaves public
 * holidays out. `dates` stand beside all that: a day named is a day meant, also on a holiday.
 */
export interface TimePattern {
  readonly weekly: readonly OfferTime[];
  readonly nth: readonly number[];
  readonly season: Season | null;
  readonly holidaysOut: boolean;
  readonly dates: readonly DatedTime[];
}

type IsHoliday = (day: Day) => boolean;

/** How far ahead days are looked for: long enough for the fifth week of a month in a season. */
const horizonDays = 400;

/** The value from the two columns in which an offer keeps it. */
export function patternOf(row: {
  times: readonly OfferTime[];
  calendar: {
    nth?: readonly number[] | undefined;
    season?: Season | undefined;
    holidaysOut?: boolean | undefined;
    dates?: readonly DatedTime[] | undefined;
  };
}): TimePattern {
  const { nth = [], season = null, holidaysOut = false, dates = [] } = row.calendar;
  return { weekly: row.times, nth, season, holidaysOut, dates };
}

/** Nothing is said about time. */
export function isOpenPattern({ weekly, dates }: TimePattern): boolean {
  return weekly.length === 0 && dates.length === 0;
}

/** The times of the offer on one day, single days first; none when it does not stand then. */
export function timesOn(pattern: TimePattern, day: Day, isHoliday: IsHoliday): (OfferTime | DatedTime)[] {
  const dated = pattern.dates.filter(({ on }) => on === day);
  return [...dated, ...(runsWeekly(pattern, day, isHoliday) ? pattern.weekly.filter(onWeekday(day)) : [])];
}

function runsWeekly(pattern: TimePattern, day: Day, isHoliday: IsHoliday): boolean {
  if (pattern.season && !inSeason(pattern.season, day)) return false;
  if (pattern.holidaysOut && isHoliday(day)) return false;
  return pattern.nth.length === 0 || pattern.nth.some((nth) => isNth(day, nth));
}

function onWeekday(day: Day): (time: OfferTime) => boolean {
  const number = WEEKDAYS.indexOf(weekdayOf(day)) + 1;
  return ({ weekday }) => weekday === number;
}

/** Whether a day is the nth of its weekday in its month; -1 is the last one. */
export function isNth(day: Day, nth: number): boolean {
  return nth === -1 ? addDays(day, 7).slice(0, 7) !== day.slice(0, 7) : nthOfMonth(day) === nth;
}

function nthOfMonth(day: Day): number {
  return Math.ceil(Number(day.slice(8)) / 7);
}

/** The days from `from` to `to`, both included, on which the offer stands. */
export function daysWithin(pattern: TimePattern, from: Day, to: Day, isHoliday: IsHoliday): Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (timesOn(pattern, day, isHoliday).length > 0) days.push(day);
  }
  return days;
}

/** The next days from `from` on, at most `count`, within a good year. */
export function nextDays(pattern: TimePattern, from: Day, count: number, isHoliday: IsHoliday): Day[] {
  return daysWithin(pattern, from, addDays(from, horizonDays), isHoliday).slice(0, count);
}

/** The slots of the week in which the offer stands on some day from `from` on. */
export function cellsFrom(pattern: TimePattern, from: Day): Cell[] {
  const dated = pattern.dates.filter(({ on }) => on >= from).map(cellOfDate);
  return sortCells([...pattern.weekly.map(cellOfTime), ...dated]);
}

function cellOfDate({ on, slot }: DatedTime): Cell {
  return `${weekdayOf(on)}_${slot}`;
}

/** The slots a person can and the offer really has on some day of the next year: empty when they never meet. */
export function meeting(
  pattern: TimePattern,
  cells: readonly Cell[],
  from: Day,
  isHoliday: IsHoliday,
): Cell[] {
  const met = new Set<Cell>();
  const hoped = new Set(cellsFrom(pattern, from).filter((cell) => cells.includes(cell)));
  const last = addDays(from, horizonDays);
  for (let day = from; day <= last && met.size < hoped.size; day = addDays(day, 1)) {
    for (const { slot } of timesOn(pattern, day, isHoliday)) {
      const cell: Cell = `${weekdayOf(day)}_${slot}`;
      if (hoped.has(cell)) met.add(cell);
    }
  }
  return sortCells(met);
}

/** A stretch of days in which the offer stands, for what can only compare days (the search); null is open. */
export interface Stretch {
  readonly since: Day | null;
  readonly until: Day | null;
  readonly times: readonly { weekday: number; slot: Slot }[];
}

/** The pattern as stretches from `from` on: the weekly times (this season and the next ones), then each single day. */
export function stretchesOf(pattern: TimePattern, from: Day): Stretch[] {
  const windows =
    pattern.season === null ? [{ since: null, until: null }] : seasonWindows(pattern.season, from);
  const weekly = pattern.weekly.length === 0 ? [] : windows.map((w) => ({ ...w, times: pattern.weekly }));
  const dated = pattern.dates
    .filter(({ on }) => on >= from)
    .map(({ on, slot }) => ({
      since: null,
      until: on,
      times: [{ weekday: WEEKDAYS.indexOf(weekdayOf(on)) + 1, slot }],
    }));
  return [...weekly, ...dated];
}

/** The last day of an offer that has single days only; null when it comes again and again or says nothing. */
function lastDayOf({ weekly, dates }: TimePattern): Day | null {
  if (weekly.length > 0 || dates.length === 0) return null;
  return dates.reduce((last, { on }) => (on > last ? on : last), '');
}

/** 「第2・第4」「第1・最後の」; empty for every week. */
function nthLabel(nth: readonly number[]): string {
  return nth.map((one) => (one === -1 ? '最後' : `第${one}`)).join('・');
}

/**
 * The pattern in words: `火・木曜の午前 10:00〜12:00`, `第2・第4の火曜の午前（祝日は休み）`, `6月〜9月だけ`,
 * `12月5日（土）午前`. Empty when nothing is said.
 */
export function patternLabel(pattern: TimePattern): string {
  return [weeklyLabel(pattern), datesLabel(pattern.dates)].filter(Boolean).join('、ほかに');
}

function weeklyLabel({ weekly, nth, season, holidaysOut }: TimePattern): string {
  if (weekly.length === 0) return '';
  const clock = sharedClock(weekly);
  const week = cellsLabel(weekly.map(cellOfTime));
  const limits = [season ? `${seasonLabel(season)}だけ` : '', holidaysOut ? '祝日は休み' : ''].filter(
    Boolean,
  );
  return [
    nth.length > 0 ? `${nthLabel(nth)}の` : '',
    week,
    clock ? ` ${clock.start}〜${clock.end}` : '',
    limits.length > 0 ? `（${limits.join('、')}）` : '',
  ].join('');
}

const mostDatesNamed = 3;

function datesLabel(dates: readonly DatedTime[]): string {
  const byDay = new Map<Day, DatedTime[]>();
  for (const time of dates) byDay.set(time.on, [...(byDay.get(time.on) ?? []), time]);
  const sorted = [...byDay].sort(([a], [b]) => a.localeCompare(b));
  const named = sorted
    .slice(0, mostDatesNamed)
    .map(([day, times]) => `${formatDayShort(day)}${hoursLabel(times)}`);
  const rest = sorted.length - named.length;
  return [...named, ...(rest > 0 ? [`あと${rest}日`] : [])].join('、');
}

function hoursLabel(times: readonly DatedTime[]): string {
  const hours = times.map(({ slot, start, end }) =>
    start !== undefined && end !== undefined ? `${start}〜${end}` : SLOT_LABELS[slot],
  );
  return [...new Set(hours)].join('・');
}

/** What narrows the weekly times, for one line beside the slots: 「第2・第4だけ」「6月〜9月だけ」「祝日は休み」. */
export function limitsLabel({ weekly, nth, season, holidaysOut }: TimePattern): string {
  if (weekly.length === 0) return '';
  return [
    nth.length > 0 ? `${nthLabel(nth)}の週だけ` : '',
    season ? `${seasonLabel(season)}だけ` : '',
    holidaysOut ? '祝日は休み' : '',
  ]
    .filter(Boolean)
    .join('、');
}

/** From when and until when the offer really stands, its own days, its season and its last single day together. */
export function periodOf(
  offer: { startsOn: Day | null; validUntil: Day | null },
  pattern: TimePattern,
  today: Day,
): { startsOn: Day | null; validUntil: Day | null } {
  const [window] =
    pattern.season && pattern.weekly.length > 0 && !pattern.dates.some(({ on }) => on >= today)
      ? seasonWindows(pattern.season, today)
      : [];
  const last = lastDayOf(pattern);
  const later = (a: Day | null, b: Day | null) => (a === null || (b !== null && b > a) ? b : a);
  const earlier = (a: Day | null, b: Day | null) => (a === null || (b !== null && b < a) ? b : a);
  return {
    startsOn: later(offer.startsOn, window?.since ?? null),
    validUntil: earlier(offer.validUntil, last),
  };
}
