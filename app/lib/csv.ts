import type { Column } from './table-file/columns';
import { guardFormula } from './table-file/formula-guard';

/** One cell. Words that a spreadsheet would run are guarded; a plain number stays a number. */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const guarded = guardFormula(value);
  return /[",;\t\n\r]/u.test(guarded) ? `"${guarded.replace(/"/gu, '""')}"` : guarded;
}

/** A table as CSV for spreadsheets: UTF-8 with byte order mark, CRLF, formulas disarmed. */
export function toCsv(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return `\ufeff${[header, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** A list as CSV; days are written YYYY-MM-DD, what is not known is left empty. */
export function listAsCsv<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  return toCsv(
    columns.map(({ name }) => name),
    rows.map((row) => columns.map(({ value }) => value(row) ?? '')),
  );
}
