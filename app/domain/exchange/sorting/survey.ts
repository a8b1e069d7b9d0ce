import type { Spelling } from '~/lib/text/address-spelling';
import type { ColumnChoices } from '../meaning/column-choices';
import { fieldNames, type Field } from '../meaning/column-names';
import { columnKey } from '../meaning/plain-header';
import type { Understanding } from '../meaning/recognise';
import type { TableRecord } from '../reading/read-table.server';
import { outcomes, type Outcome, type PlannedRow } from './plan';

/** Counts of a list before it is stored, or after. */
export interface Survey {
  total: number;
  counts: Record<Outcome, number>;
  withoutPoint: number;
  /** How far the spelling of the addresses was put right. */
  spellings: Record<Spelling, number>;
  /** Stored rows that tell 定員, and those that tell on which weekdays the place is open. */
  told: { capacity: number; weekdays: number };
  /** Stored rows whose kind nobody has decided. */
  unsure: number;
  /** Kinds of the rows that are stored, most frequent first; null: not decided. */
  kinds: { kind: string | null; count: number; names: string[] }[];
  /** Other municipalities and how many rows are theirs, most first. */
  elsewhere: { municipality: string; count: number }[];
}

/** A column of the list and what it was taken for. */
export interface ColumnReading {
  header: string;
  /** In words; '' when it is not used. */
  field: string;
  /** Slug of the field, 'day' for the hours of a day, '' when it is not used. */
  slug: Field | 'day' | '';
  /** Whether a person has said it. */
  chosen: boolean;
  samples: string[];
}

/** Names of a kind that are shown. */
const NAMES = 3;

/** Counts rows as they come by. */
export function surveyor(): { add: (rows: readonly PlannedRow[]) => void; result: () => Survey } {
  const counts = Object.fromEntries(outcomes.map((outcome) => [outcome, 0])) as Record<Outcome, number>;
  const kinds = new Map<string | null, { count: number; names: string[] }>();
  const elsewhere = new Map<string, number>();
  const spellings = { town: 0, characters: 0, none: 0 };
  const told = { capacity: 0, weekdays: 0 };
  let [total, withoutPoint] = [0, 0];
  const add = (row: PlannedRow): void => {
    counts[row.outcome] += 1;
    total += row.line === null ? 0 : 1;
    withoutPoint += row.withoutPoint ? 1 : 0;
    if (row.host) spellings[row.spelling] += 1;
    if (row.host && row.host.capacity !== null) told.capacity += 1;
    if (row.host && row.host.openWeekdays.length > 0) told.weekdays += 1;
    if (row.host && row.outcome !== 'known') {
      const kind = kinds.get(row.host.kind) ?? { count: 0, names: [] };
      kind.count += 1;
      if (kind.names.length < NAMES) kind.names.push(row.host.name);
      kinds.set(row.host.kind, kind);
    }
    if (row.elsewhere !== '') elsewhere.set(row.elsewhere, (elsewhere.get(row.elsewhere) ?? 0) + 1);
  };
  return {
    add: (rows) => rows.forEach(add),
    result: () => ({
      ...{ total, counts, withoutPoint, spellings, told, unsure: kinds.get(null)?.count ?? 0 },
      kinds: [...kinds]
        .map(([kind, { count, names }]) => ({ kind, count, names }))
        .sort((left, right) => right.count - left.count),
      elsewhere: [...elsewhere]
        .map(([municipality, count]) => ({ municipality, count }))
        .sort((left, right) => right.count - left.count),
    }),
  };
}

const PARTS = { start: '始まり', end: '終わり', range: '時間', mark: '印' };
const DAYS = ['', '月', '火', '水', '木', '金', '土', '日'];

/** What each column was taken for, with the first values that stand in it. */
export function columnReadings(
  { header, columns, dayColumns }: Understanding,
  records: readonly TableRecord[],
  choices: ColumnChoices = {},
): ColumnReading[] {
  const taken = new Map<number, { field: string; slug: ColumnReading['slug'] }>();
  for (const slug of Object.keys(columns) as Field[]) {
    for (const column of columns[slug] ?? []) taken.set(column, { field: fieldNames[slug], slug });
  }
  for (const { column, day, part } of dayColumns) {
    const name = typeof day === 'number' ? (DAYS[day] ?? '') : { usual: '平日', holiday: '祝日' }[day];
    taken.set(column, { field: `開いている時間（${name}・${PARTS[part]}）`, slug: 'day' });
  }
  return header.map((name, column) => {
    const values = records.slice(0, 200).map(({ cells }) => (cells[column] ?? '').trim());
    const samples = [...new Set(values.filter((value) => value !== ''))].slice(0, 2);
    return {
      header: name,
      ...(taken.get(column) ?? { field: '', slug: '' as const }),
      chosen: choices[columnKey(name, column)] !== undefined,
      samples: samples.map((sample) => sample.slice(0, 60)),
    };
  });
}
