import { oneLine, plainWidth } from '~/lib/text/fold';
import { refusedAlways } from '~/lib/text-guard';
import type { DayColumn, DayName } from './recognise';
import { weekdayNames, weekdaysBeforeHours, weekdaysBesides, weekdaysIn } from './weekdays';

/** When a host is open: the weekdays that are certain, and everything the list says about it in words. */
export interface Opening {
  /** 1 = Monday … 7 = Sunday; empty when the list does not say it clearly. */
  weekdays: number[];
  text: string;
}

/** The cells of a row that say something about opening, as written. */
export interface OpeningCells {
  weekdays: string;
  opens: string;
  closes: string;
  closedDays: string;
  openDate: string;
  hours: string;
  note: string;
  days: { day: DayName; part: DayColumn['part']; cell: string }[];
}

const LONGEST = 120;
const CLOSED = /^(?:[-ー―‐−×✕xX]|休み?|休館|なし|無)?$/u;

/**
 * Puts together what the cells of a row say about opening.
 * @param areaNames of the municipality, the same list for all rows
 */
export function readOpening(cells: OpeningCells, areaNames: readonly string[]): Opening {
  const perDay = hoursByDay(cells.days);
  const told = toldIn([cells.hours, cells.note].join('\n'));
  const besides = firstFilled([weekdaysBesides(cells.closedDays), weekdaysBesides(told.closed)]);
  const open = firstFilled([
    weekdaysIn(cells.weekdays),
    [...perDay.keys()].flatMap(daysOf),
    weekdaysIn(cells.openDate),
    weekdaysIn(told.open),
    weekdaysBeforeHours(cells.hours),
  ]);
  const closed = oneLine(cells.closedDays).replace(/\s*[;；]\s*/gu, '・');
  const parts = [
    joined([oneLine(cells.weekdays).replace(/\s*[,，;；]\s*/gu, '・'), timeSpan(cells.opens, cells.closes)]),
    spoken(perDay),
    oneLine(cells.openDate),
    oneLine(cells.hours),
    closed === '' ? '' : `休み：${closed}`,
    oneLine(cells.note).replace(/\s*[;；]\s*/gu, '、'),
  ];
  return {
    weekdays:
      open.length > 0 && besides.length > 0
        ? open.filter((day) => besides.includes(day))
        : firstFilled([open, besides]),
    text: shortened(
      [...new Set(parts.map((part) => withoutContacts(part, areaNames)).filter((part) => part !== ''))].join(
        '。',
      ),
    ),
  };
}

/** 【休館日】月曜日, 定休日：水曜・日曜, 営業日 月〜金: what running text calls open and closed days. */
function toldIn(text: string): { open: string; closed: string } {
  const after = (words: string): string => {
    const pattern = new RegExp(
      `(?:【(?:${words})】|(?:${words})\\s*(?:は|[:：／/]|\\s))\\s*([^\\n。【（(]{1,30})`,
      'u',
    );
    return (pattern.exec(text)?.[1] ?? '').split(/\s|\d/u)[0] ?? '';
  };
  return {
    open: after('営業日|開館日|開所日|開催日|利用日'),
    closed: after('定休日|休館日|休業日|休所日|店休日'),
  };
}

/** Parts that were looked at already: lists repeat the same hours over and over. */
const looked = new WeakMap<readonly string[], Map<string, string>>();
const MOST_LOOKED = 5000;

/** Pieces that hold a telephone number or the like: no text field keeps these, the number has a field of its own. */
function withoutContacts(part: string, areaNames: readonly string[]): string {
  const known = looked.get(areaNames) ?? new Map<string, string>();
  looked.set(areaNames, known);
  const before = known.get(part);
  if (before !== undefined) return before;
  const isClean = (piece: string): boolean => refusedAlways(piece, areaNames).length === 0;
  const kept = isClean(part)
    ? part
    : part
        .split(/(?<=。)|\s/u)
        .filter(isClean)
        .join(' ');
  if (known.size >= MOST_LOOKED) known.clear();
  known.set(part, kept);
  return kept;
}

/** As much as the form of a host takes. */
function shortened(text: string): string {
  const letters = Array.from(text);
  return letters.length <= LONGEST ? text : `${letters.slice(0, LONGEST - 1).join('')}…`;
}

function joined(parts: string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}

function firstFilled(lists: number[][]): number[] {
  return lists.find((list) => list.length > 0) ?? [];
}

function daysOf(day: DayName): number[] {
  if (day === 'usual') return [1, 2, 3, 4, 5];
  return day === 'holiday' ? [] : [day];
}

function hoursByDay(days: OpeningCells['days']): Map<DayName, string> {
  const hours = new Map<DayName, string>();
  for (const day of new Set(days.map((item) => item.day))) {
    const cell = (part: DayColumn['part']): string =>
      plainWidth(days.find((item) => item.day === day && item.part === part)?.cell ?? '');
    const [from = '', to = ''] = cell('range').split(/[-~〜ー−]/u);
    const span = timeSpan(from, to) || timeSpan(cell('start'), cell('end'));
    if (span !== '') hours.set(day, span);
    else if (!CLOSED.test(cell('mark'))) hours.set(day, /\d/u.test(cell('mark')) ? cell('mark') : '');
  }
  return hours;
}

function timeSpan(start: string, end: string): string {
  const [from = '', to = ''] = [start, end]
    .map((time) => plainWidth(time))
    .map((time) => (CLOSED.test(time) ? '' : time));
  return from || to ? `${withoutZero(from)}〜${withoutZero(to)}` : '';
}

/** 09:00 as 9:00. */
function withoutZero(time: string): string {
  return time.replace(/^0(?=\d:)/u, '');
}

/** Days with the same hours together: 月〜金 8:30〜17:15、土 9:00〜12:00. */
function spoken(hours: Map<DayName, string>): string {
  const groups = new Map<string, DayName[]>();
  for (const [day, span] of hours) groups.set(span, [...(groups.get(span) ?? []), day]);
  return [...groups].map(([span, days]) => joined([dayNames(days), span])).join('、');
}

function dayNames(days: DayName[]): string {
  const weekdays = days.filter((day) => typeof day === 'number');
  const others = [
    ...(days.includes('usual') ? ['平日'] : []),
    ...(days.includes('holiday') ? ['祝日・学校休日'] : []),
  ];
  return [...(weekdays.length > 0 ? [weekdayNames(weekdays)] : []), ...others].join('・');
}
