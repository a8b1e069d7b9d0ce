/**
 * Days and instants as Japanese readers expect them.
 *
 * A *day* is a `YYYY-MM-DD` string: a calendar day in Asia/Tokyo. An *instant* is a `Date`.
 * Japan has no daylight saving time, so a day begins at 15:00 UTC of the day before.
 */
export type Day = string;

export const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
export type Weekday = (typeof weekdays)[number];

const weekdayLabels: Record<Weekday, string> = {
  sun: '日',
  mon: '月',
  tue: '火',
  wed: '水',
  thu: '木',
  fri: '金',
  sat: '土',
};

const tokyoOffsetMs = 9 * 60 * 60 * 1000;
const dayMs = 24 * 60 * 60 * 1000;

/** The calendar day in Tokyo at an instant. */
export function dayOf(instant: Date): Day {
  return new Date(instant.getTime() + tokyoOffsetMs).toISOString().slice(0, 10);
}

/** Today in Tokyo; the clock is passed in. */
export const today = dayOf;

/** The instant at which a day begins in Tokyo. */
export function startOfDay(day: Day): Date {
  return new Date(utc(day) - tokyoOffsetMs);
}

/** True for a `YYYY-MM-DD` string that exists in the calendar. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  return new Date(utc(day) + count * dayMs).toISOString().slice(0, 10);
}

/** The same day of the month `count` months later; the last day of the month where it does not exist. */
export function addMonths(day: Day, count: number): Day {
  const { year, month, date } = parts(day);
  const last = new Date(Date.UTC(year, month - 1 + count + 1, 0));
  const target = Math.min(date, last.getUTCDate());
  return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), target)).toISOString().slice(0, 10);
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((utc(to) - utc(from)) / dayMs);
}

export function weekdayOf(day: Day): Weekday {
  return weekdays[new Date(utc(day)).getUTCDay()] ?? 'sun';
}

/** 「金」 */
export function weekdayLabel(weekday: Weekday): string {
  return weekdayLabels[weekday];
}

/** 2026年11月20日（金） */
export function formatDay(day: Day): string {
  return `${parts(day).year}年${formatDayShort(day)}`;
}

/** 11月20日（金） */
export function formatDayShort(day: Day): string {
  const { month, date } = parts(day);
  return `${month}月${date}日（${weekdayLabel(weekdayOf(day))}）`;
}

/** 11月20日 */
export function formatMonthDay(day: Day): string {
  const { month, date } = parts(day);
  return `${month}月${date}日`;
}

/** 11月20日, or 2025年11月20日 when that is another year than today's. */
export function formatMonthDayFrom(day: Day, today: Day): string {
  const { year } = parts(day);
  return `${year === parts(today).year ? '' : `${year}年`}${formatMonthDay(day)}`;
}

/** 2026年11月 of a day or of a `YYYY-MM` month. */
export function formatMonth(dayOrMonth: string): string {
  const { year, month } = parts(`${dayOrMonth.slice(0, 7)}-01`);
  return `${year}年${month}月`;
}

/** 14:05 in Tokyo. */
export function formatTime(instant: Date): string {
  return new Date(instant.getTime() + tokyoOffsetMs).toISOString().slice(11, 16);
}

/** 2026年11月20日（金） 14:05 in Tokyo. */
export function formatInstant(instant: Date): string {
  return `${formatDay(dayOf(instant))} ${formatTime(instant)}`;
}

const eras = [
  { from: '2019-05-01', name: '令和', letter: 'R', base: 2018 },
  { from: '1989-01-08', name: '平成', letter: 'H', base: 1988 },
  { from: '1926-12-25', name: '昭和', letter: 'S', base: 1925 },
] as const;

const writtenDay =
  /^(?:(?<era>令和|平成|昭和|[RHS])?\s*(?<year>\d{1,4}|元))[-/.年](?<month>\d{1,2})[-/.月](?<date>\d{1,2})日?(?:\s*[(（].[)）])?$/iu;

/** A day as people write it: 2026/11/20, 2026年11月20日（金）, 令和8年11月20日, R8.11.20; null when it is none. */
export function readDay(text: string): Day | null {
  const found = writtenDay.exec(text.normalize('NFKC').trim())?.groups;
  if (!found) return null;
  const { era: named, year = '', month = '', date = '' } = found;
  const era = eras.find(({ name, letter }) => name === named || letter === named?.toUpperCase());
  if (!era && year.length !== 4) return null;
  const western = (era?.base ?? 0) + (year === '元' ? 1 : Number(year));
  const day = [String(western).padStart(4, '0'), month.padStart(2, '0'), date.padStart(2, '0')].join('-');
  return isDay(day) && (!era || formatWarekiYear(day).startsWith(era.name)) ? day : null;
}

/** 令和8年11月20日, as official papers carry it; days before 昭和 keep the western year. */
export function formatWareki(day: Day): string {
  const { month, date } = parts(day);
  return `${formatWarekiYear(day)}${month}月${date}日`;
}

/** 令和8年; the first year is 元年. */
export function formatWarekiYear(day: Day): string {
  const { year } = parts(day);
  const era = eras.find(({ from }) => day >= from);
  if (!era) return `${year}年`;
  const count = year - era.base;
  return `${era.name}${count === 1 ? '元' : count}年`;
}

/** The fiscal year of a day: April 2026 to March 2027 is 2026. */
export function fiscalYearOf(day: Day): number {
  const { year, month } = parts(day);
  return month >= 4 ? year : year - 1;
}

/** First and last day of a fiscal year. */
export function fiscalYearRange(fiscalYear: number): { from: Day; to: Day } {
  return { from: `${fiscalYear}-04-01`, to: `${fiscalYear + 1}-03-31` };
}

/** 令和8年度 */
export function formatFiscalYear(fiscalYear: number): string {
  return `${formatWarekiYear(`${fiscalYear}-05-01`)}度`;
}

function parts(day: Day): { year: number; month: number; date: number } {
  const instant = new Date(utc(day));
  return { year: instant.getUTCFullYear(), month: instant.getUTCMonth() + 1, date: instant.getUTCDate() };
}

function utc(day: Day): number {
  if (!isDay(day)) throw new RangeError(`Not a calendar day: ${day}`);
  return Date.parse(`${day}T00:00:00Z`);
}
