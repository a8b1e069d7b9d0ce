import { plainWidth } from '~/lib/text/fold';

const LETTERS = '月火水木金土日';
const USUAL = [1, 2, 3, 4, 5];
const EVERY = [1, 2, 3, 4, 5, 6, 7];
/** Public holidays and seasons are no weekdays, though 祝日 ends in 日. */
const NO_WEEKDAY = /祝祭?日?|国民の休日|年末年始|お盆/gu;
const NOTHING_BUT_DAYS =
  /^(?:[月火水木金土日](?:曜日?)?|祝祭?日?|国民の休日|年末年始|お盆|及び|と|[\s,、・;/])+$/u;

/**
 * The weekdays a cell names, 1 = Monday … 7 = Sunday: 月火水木金, 月・水, 平日,土曜日,祝日, 第3木曜日, 月〜金曜日,
 * 毎日. A single letter inside running text is a month or a date and no weekday.
 */
export function weekdaysIn(cell: string): number[] {
  const text = plainWidth(cell).replace(NO_WEEKDAY, ' ').trim();
  if (/毎日|年中無休/u.test(text)) return EVERY;
  if (/^[月火水木金土日](?:[\s,、・;/]*[月火水木金土日])*$/u.test(text)) return lettersIn(text);
  const days = new Set(text.includes('平日') ? USUAL : []);
  const named = text.replace(/[平休]日/gu, ' ');
  for (const [, from = '', to = ''] of named.matchAll(
    /([月火水木金土日])曜?日?[~〜]([月火水木金土日])(?:曜|$|\s)/gu,
  )) {
    for (const day of daysBetween(from, to)) days.add(day);
  }
  for (const [, list = ''] of named.matchAll(/((?:[月火水木金土日][・、,]?)*[月火水木金土日])曜/gu)) {
    for (const day of lettersIn(list)) days.add(day);
  }
  return [...days].sort((a, b) => a - b);
}

/** All days but the closed ones; [] when the cell says anything that is not simply weekdays (隔週, 12月31日). */
export function weekdaysBesides(closed: string): number[] {
  const text = plainWidth(closed);
  if (/^(?:年中無休|無休)$/u.test(text)) return EVERY;
  if (!NOTHING_BUT_DAYS.test(text)) return [];
  const named = lettersIn(text.replace(NO_WEEKDAY, ' ').replace(/曜日?/gu, ''));
  return EVERY.filter((day) => !named.includes(day));
}

/** 月〜金 for days in a row, 月・水 otherwise. */
export function weekdayNames(days: readonly number[]): string {
  const sorted = [...days].sort((a, b) => a - b);
  const names = sorted.map((day) => LETTERS[day - 1] ?? '');
  const [first = 0, last = 0] = [sorted[0], sorted.at(-1)];
  return sorted.length > 2 && last - first === sorted.length - 1
    ? `${names[0] ?? ''}〜${names.at(-1) ?? ''}`
    : names.join('・');
}

const TIME = String.raw`\d{1,2}[:時][\d分半]*`;
const HOURS = new RegExp(`${TIME}(?:\\s*[-~〜ー−]\\s*翌?${TIME})?`, 'u');
const NAMES_DAYS =
  /^(?:(?:毎週|第[1-5]|[月火水木金土日](?:曜日?)?|平日|毎日|祝祭?日?|及び|と|から)[~〜・、,/\s()]*)+$/u;

/** The weekdays that stand before hours in running text: 月〜金 9:00〜17:00、土曜 9:00〜12:00. */
export function weekdaysBeforeHours(text: string): number[] {
  const pieces = plainWidth(text).split(HOURS).slice(0, -1);
  const named = pieces
    .map((piece) => piece.replace(/^[\s、,。;・/()]+|[\s、,:(]+$/gu, ''))
    .filter((piece) => NAMES_DAYS.test(piece));
  return [...new Set(named.flatMap(weekdaysIn))].sort((a, b) => a - b);
}

function lettersIn(text: string): number[] {
  return EVERY.filter((day) => text.includes(LETTERS[day - 1] ?? ''));
}

function daysBetween(from: string, to: string): number[] {
  const start = LETTERS.indexOf(from);
  const length = ((LETTERS.indexOf(to) - start + 7) % 7) + 1;
  return Array.from({ length }, (_, step) => ((start + step) % 7) + 1);
}
