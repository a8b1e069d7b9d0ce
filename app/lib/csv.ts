const FORMULA = /(?:^|\n)[\s\u00a0\u3000]*[=+\-@＝＋－＠\t\r]/u;

/**
 * One cell. Text that a spreadsheet would run as a formula (= + - @, also full-width, behind blanks or on a later
 * line) gets an apostrophe before it; a plain number stays a number.
 */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const guarded = FORMULA.test(value) ? `'${value}` : value;
  return /[",;\n\r]/u.test(guarded) ? `"${guarded.replace(/"/gu, '""')}"` : guarded;
}

/** A table as CSV for spreadsheets: UTF-8 with byte order mark, CRLF, formulas disarmed. */
export function toCsv(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return `\ufeff${[header, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
