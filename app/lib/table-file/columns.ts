import type { Day } from '../japanese-date';

/** One column of a list that can be taken along: its heading, what kind of value it holds, and how to read it. */
export type Column<Row> = { name: string } & (
  | { type: 'text'; value: (row: Row) => string | null; width: number }
  | { type: 'number'; value: (row: Row) => number | null }
  | { type: 'day'; value: (row: Row) => Day | null }
);

/** Words; `width` in characters of a spreadsheet. */
export function textColumn<Row>(name: string, value: (row: Row) => string | null, width = 18): Column<Row> {
  return { name, type: 'text', value, width };
}

export function numberColumn<Row>(name: string, value: (row: Row) => number | null): Column<Row> {
  return { name, type: 'number', value };
}

/** A day in Asia/Tokyo. */
export function dayColumn<Row>(name: string, value: (row: Row) => Day | null): Column<Row> {
  return { name, type: 'day', value };
}
