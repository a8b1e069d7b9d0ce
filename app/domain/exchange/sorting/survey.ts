import { fieldNames, type Field } from '../meaning/column-names';
import type { Understanding } from '../meaning/recognise';
import type { TableRecord } from '../reading/read-table.server';
import { outcomes, type Outcome, type PlannedRow } from './plan';

/** Counts of a list before it is stored, or after. */
export interface Survey {
  total: number;
  counts: Record<Outcome, number>;
  withoutPoint: number;
  /** Stored rows whose kind nobody has decided. */
  unsure: number;
  /** Kinds of the rows that are stored, most frequent first; null: not decided. */
  kinds: { kind: string | null; count: number; names: string[] }[];
  /** Other municipalities and how many rows are theirs, most first. */
  elsewhere: { municipality: string; count: number }[];
}

/** A column of the list and what it was taken for; `field` is '' when it is not used. */
export interface ColumnReading {
  header: string;
  field: string;
  samples: string[];
}

export function survey(rows: readonly PlannedRow[]): Survey {
  const counts = Object.fromEntries(outcomes.map((outcome) => [outcome, 0])) as Record<Outcome, number>;
  const kinds = new Map<string | null, string[]>();
  const elsewhere = new Map<string, number>();
  for (const { outcome, host, elsewhere: municipality } of rows) {
    counts[outcome] += 1;
    if (host && outcome !== 'known') kinds.set(host.kind, [...(kinds.get(host.kind) ?? []), host.name]);
    if (municipality !== '') elsewhere.set(municipality, (elsewhere.get(municipality) ?? 0) + 1);
  }
  return {
    total: rows.length,
    counts,
    withoutPoint: rows.filter((row) => row.withoutPoint).length,
    unsure: kinds.get(null)?.length ?? 0,
    kinds: [...kinds]
      .map(([kind, names]) => ({ kind, count: names.length, names: names.slice(0, 3) }))
      .sort((left, right) => right.count - left.count),
    elsewhere: [...elsewhere]
      .map(([municipality, count]) => ({ municipality, count }))
      .sort((left, right) => right.count - left.count),
  };
}

const PARTS = { start: '始まり', end: '終わり', range: '時間', mark: '印' };
const DAYS = ['', '月', '火', '水', '木', '金', '土', '日'];

/** What each column was taken for, with the first values that stand in it. */
export function columnReadings(
  { header, columns, dayColumns }: Understanding,
  records: readonly TableRecord[],
): ColumnReading[] {
  const taken = new Map<number, string>();
  for (const field of Object.keys(columns) as Field[]) {
    for (const column of columns[field] ?? []) taken.set(column, fieldNames[field]);
  }
  for (const { column, day, part } of dayColumns) {
    const name = typeof day === 'number' ? (DAYS[day] ?? '') : { usual: '平日', holiday: '祝日' }[day];
    taken.set(column, `開いている時間（${name}・${PARTS[part]}）`);
  }
  return header.map((name, column) => {
    const values = records.slice(0, 200).map(({ cells }) => (cells[column] ?? '').trim());
    const samples = [...new Set(values.filter((value) => value !== ''))].slice(0, 2);
    return {
      header: name,
      field: taken.get(column) ?? '',
      samples: samples.map((sample) => sample.slice(0, 60)),
    };
  });
}
