import { formatDayShort, isDay, weekdayLabel, weekdayOf, type Day, type Weekday } from '~/lib/japanese-date';

/**
 * The week of 28 cells (product decision D9): seven days × am 6–12, pm 12–17, evening 17–21, night 21–6.
 * A pattern such as `tue_am`, `weekday_day`, `sat_any`, `any` or `stay` stands for the cells it occupies.
 */
export const WEEKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
export const SLOTS = ['am', 'pm', 'evening', 'night'] as const;

export type { Weekday };
export type Slot = (typeof SLOTS)[number];
export type Cell = `${Weekday}_${Slot}`;

export const SLOT_LABELS: Readonly<Record<Slot, string>> = {
  am: '午前',
  pm: '午後',
  evening: '夕方',
  night: '夜間',
};

const SLOT_STARTS: readonly (readonly [startMinute: number, slot: Slot])[] = [
  [0, 'night'],
  [6 * 60, 'am'],
  [12 * 60, 'pm'],
  [17 * 60, 'evening'],
  [21 * 60, 'night'],
];

const DAY_GROUPS = new Map<string, readonly Weekday[]>([
  ['weekday', ['mon', 'tue', 'wed', 'thu', 'fri']],
  ['weekend', ['sat', 'sun']],
  ['every', WEEKDAYS],
]);

const SLOT_GROUPS = new Map<string, readonly Slot[]>([
  ['day', ['am', 'pm']],
  ['any', SLOTS],
]);

/** Every cell of the week, Monday morning first. */
export const ALL_CELLS: readonly Cell[] = WEEKDAYS.flatMap((day) =>
  SLOTS.map((slot): Cell => `${day}_${slot}`),
);

const CELL_ORDER = new Map(ALL_CELLS.map((cell, index) => [cell, index]));

export function isCell(text: string): text is Cell {
  return CELL_ORDER.has(text as Cell);
}

function weekdaysOf(word: string): readonly Weekday[] {
  return DAY_GROUPS.get(word) ?? WEEKDAYS.filter((day) => day === word);
}

function slotsOf(word: string): readonly Slot[] {
  return SLOT_GROUPS.get(word) ?? SLOTS.filter((slot) => slot === word);
}

/** The cells of one pattern; empty when the pattern is not one. */
export function cellsOf(pattern: string): readonly Cell[] {
  if (pattern === 'any' || pattern === 'stay') return ALL_CELLS;
  const [day = '', slot = '', ...rest] = pattern.split('_');
  if (rest.length > 0) return [];
  return weekdaysOf(day).flatMap((d) => slotsOf(slot).map((s): Cell => `${d}_${s}`));
}

/** A slot of one single day, written `2026-12-05_am`: it stands beside the cells, which come every week. */
export interface DatedSlot {
  readonly day: Day;
  readonly slot: Slot;
}

export function datedSlot({ day, slot }: DatedSlot): string {
  return `${day}_${slot}`;
}

/** The single days among patterns, in the order of time. */
export function datedSlotsOf(patterns: readonly string[]): DatedSlot[] {
  return [...new Set(patterns)].sort().flatMap((pattern) => {
    const [day = '', word = ''] = pattern.split('_');
    const slot = SLOTS.find((one) => one === word);
    return slot !== undefined && isDay(day) && datedSlot({ day, slot }) === pattern ? [{ day, slot }] : [];
  });
}

/** The cell of the week in which a slot of a day lies. */
export function cellAt({ day, slot }: DatedSlot): Cell {
  return `${weekdayOf(day)}_${slot}`;
}

/** `12月5日（土）の午前` */
export function datedSlotLabel({ day, slot }: DatedSlot): string {
  return `${formatDayShort(day)}の${SLOT_LABELS[slot]}`;
}

/** The cells of several patterns without doubles, in the order of the week. */
export function cellsOfAll(patterns: readonly string[]): Cell[] {
  return sortCells(new Set(patterns.flatMap(cellsOf)));
}

export function isPattern(text: string): boolean {
  return cellsOf(text).length > 0;
}

export function sortCells(cells: Iterable<Cell>): Cell[] {
  return [...new Set(cells)].sort((a, b) => (CELL_ORDER.get(a) ?? 0) - (CELL_ORDER.get(b) ?? 0));
}

export function weekdayOfCell(cell: Cell): Weekday {
  return cell.slice(0, cell.indexOf('_')) as Weekday;
}

export function slotOfCell(cell: Cell): Slot {
  return cell.slice(cell.indexOf('_') + 1) as Slot;
}

/**
 * The cells a span of clock time touches on the given days. Minutes after midnight, end exclusive; an end at
 * or before the start runs past midnight, and the hours after midnight count as the night of the same day.
 */
export function cellsOfHours(days: readonly Weekday[], startMinute: number, endMinute: number): Cell[] {
  const end = endMinute > startMinute ? endMinute : endMinute + 24 * 60;
  const touched = SLOT_STARTS.flatMap(([from, slot], index) => {
    const to = SLOT_STARTS[index + 1]?.[0] ?? 24 * 60;
    const meets = (shift: number) => startMinute < to + shift && end > from + shift;
    return meets(0) || meets(24 * 60) ? [slot] : [];
  });
  return sortCells(days.flatMap((day) => touched.map((slot): Cell => `${day}_${slot}`)));
}

/** `火曜の午前`; spoken as people say it. */
export function cellLabel(cell: Cell): string {
  return `${weekdayLabel(weekdayOfCell(cell))}曜の${SLOT_LABELS[slotOfCell(cell)]}`;
}

function sameCells(cells: readonly Cell[], pattern: string): boolean {
  const wanted = cellsOf(pattern);
  return cells.length === wanted.length && wanted.every((cell) => cells.includes(cell));
}

/** A short label for a set of cells: `いつでも`, `平日の午前・午後`, `火・木曜の午前、土曜の午後`. */
export function cellsLabel(input: readonly Cell[]): string {
  const cells = sortCells(input);
  if (cells.length === 0) return '時間は未定';
  if (sameCells(cells, 'any')) return 'いつでも';
  const bySlots = new Map<string, Weekday[]>();
  for (const day of WEEKDAYS) {
    const slots = SLOTS.filter((slot) => cells.includes(`${day}_${slot}`));
    if (slots.length === 0) continue;
    const key = slots.length === SLOTS.length ? '終日' : slots.map((slot) => SLOT_LABELS[slot]).join('・');
    bySlots.set(key, [...(bySlots.get(key) ?? []), day]);
  }
  return [...bySlots].map(([slots, days]) => `${daysLabel(days)}の${slots}`).join('、');
}

/** `毎日`, `平日`, `土日`, `月〜土曜`, or `火・木曜`. */
export function daysLabel(days: readonly Weekday[]): string {
  const is = (group: string) => {
    const wanted = DAY_GROUPS.get(group) ?? [];
    return days.length === wanted.length && wanted.every((day) => days.includes(day));
  };
  if (is('every')) return '毎日';
  if (is('weekday')) return '平日';
  if (is('weekend')) return '土日';
  const first = days[0];
  const last = days.at(-1);
  const inARow = days.every((day, index) => day === WEEKDAYS[WEEKDAYS.indexOf(first ?? day) + index]);
  if (first && last && days.length > 2 && inARow) return `${weekdayLabel(first)}〜${weekdayLabel(last)}曜`;
  return `${days.map(weekdayLabel).join('・')}曜`;
}
