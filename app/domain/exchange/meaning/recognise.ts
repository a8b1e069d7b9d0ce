import { fieldOf, type ColumnChoices } from './column-choices';
import { columnNames, type Field } from './column-names';
import { columnKey, plainHeader } from './plain-header';
import { profileOf, type Profile } from './profiles';

/** 1 = Monday … 7 = Sunday, as hosts keep them. `usual` is Monday to Friday, `holiday` a public holiday. */
export type DayName = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 'usual' | 'holiday';

/** A column that gives the hours of one day: their beginning, their end, both in one cell, or only a mark. */
export interface DayColumn {
  column: number;
  day: DayName;
  part: 'start' | 'end' | 'range' | 'mark';
}

/** How the columns of a list were understood. Columns are counted from 0. */
export interface Understanding {
  header: readonly string[];
  /** Columns of a field, best first; the first one that is filled in counts. */
  columns: Partial<Record<Field, readonly number[]>>;
  dayColumns: readonly DayColumn[];
  profile: Profile;
}

const byName = new Map<string, { field: Field; rank: number }>(
  (Object.keys(columnNames) as Field[]).flatMap((field) =>
    columnNames[field].map((name, rank): [string, { field: Field; rank: number }] => [name, { field, rank }]),
  ),
);

/** How many cells of a row are known column names: tells the header from titles and data. */
export function headerScore(cells: readonly string[]): number {
  const known = new Set(cells.map(plainHeader).filter((name) => byName.has(name) || dayOf(name) !== null));
  return known.size > 1 ? known.size : 0;
}

/**
 * Reads the header of a list. What is not known is left alone; a list without a name column has no `name`. What a
 * person said about a column goes before its name.
 */
export function recognise(header: readonly string[], choices: ColumnChoices = {}): Understanding {
  const names = header.map(plainHeader);
  const profile = profileOf(new Set(names));
  const found: { field: Field; rank: number; column: number }[] = [];
  const dayColumns: DayColumn[] = [];
  for (const [column, name] of names.entries()) {
    const choice = choices[columnKey(name, column)];
    const chosen = fieldOf(choice);
    if (chosen) found.push({ field: chosen, rank: -1, column });
    if (choice !== undefined) continue;
    const known = byName.get(name);
    const day = dayOf(name);
    if (known) found.push({ ...known, column });
    else if (day) dayColumns.push({ ...day, column });
    if (profile.serviceColumns.includes(name) && known?.field !== 'service') {
      found.push({ field: 'service', rank: 1000, column });
    }
  }
  found.sort((left, right) => left.rank - right.rank || left.column - right.column);
  const columns: Partial<Record<Field, number[]>> = {};
  for (const { field, column } of found) (columns[field] ??= []).push(column);
  return { header, columns, dayColumns, profile };
}

const DAYS: Record<string, DayName> = {
  ...{ 月: 1, 火: 2, 水: 3, 木: 4, 金: 5, 土: 6, 日: 7 },
  ...{ 月曜: 1, 火曜: 2, 水曜: 3, 木曜: 4, 金曜: 5, 土曜: 6, 日曜: 7, 平日: 'usual', 祝日: 'holiday' },
  学校休日: 'holiday',
};
const DAY = '(平日|祝日|学校休日|[月火水木金土日]曜)日?';
const DAY_PATTERNS: { pattern: RegExp; part: (word: string) => DayColumn['part'] }[] = [
  {
    pattern: new RegExp(`^${DAY}(?:開放|開館|開所|営業|診療|利用)?(開始|終了)(?:時刻|時間)$`, 'u'),
    part: startOrEnd,
  },
  { pattern: new RegExp(`^(開始|終了)(?:時刻|時間)${DAY}$`, 'u'), part: startOrEnd },
  { pattern: new RegExp(`^(?:利用可能な時間帯|営業時間|開館時間)\\(${DAY}\\)$`, 'u'), part: () => 'range' },
  { pattern: new RegExp(`^(?:[月火水木金土日]|${DAY})$`, 'u'), part: () => 'mark' },
];

function startOrEnd(word: string): DayColumn['part'] {
  return word === '終了' ? 'end' : 'start';
}

function dayOf(name: string): Omit<DayColumn, 'column'> | null {
  for (const { pattern, part } of DAY_PATTERNS) {
    const match = pattern.exec(name);
    if (!match) continue;
    const words = match.slice(1).filter(Boolean);
    const day = DAYS[words.find((word) => word in DAYS) ?? name];
    const edge = words.find((word) => word === '開始' || word === '終了') ?? '';
    if (day !== undefined) return { day, part: part(edge) };
  }
  return null;
}
