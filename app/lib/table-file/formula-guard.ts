/** Blanks that spreadsheets skip before they look for a formula; line ends are looked at by themselves. */
const BLANK = '[^\\S\\r\\n\\u200b]|[\\u200b\\u2060\\ufeff]';
/** What begins a formula in Excel, LibreOffice and Google Sheets, also typed full-width. */
const BEGINNING = '[=+\\-@＝＋－＠﹦﹢﹣﹫]';
const DANGEROUS = `'*(?:(?:${BLANK})*${BEGINNING})`;
const FIRST = "'*[\\t\\r\\n]";

const UNGUARDED = new RegExp(`(?<=^|[\\r\\n])(?=${DANGEROUS})|^(?=${FIRST})`, 'gu');
const GUARDED = new RegExp(`(?<=^|[\\r\\n])'(?=${DANGEROUS})|^'(?=${FIRST})`, 'gu');

/**
 * Text that no spreadsheet runs as a formula: an apostrophe stands before `= + - @` at the beginning of the text or of
 * one of its lines, also full-width, behind blanks, or behind apostrophes; and before a leading tab or line end.
 * `unguardFormula` gives back exactly what was guarded.
 */
export function guardFormula(text: string): string {
  return text.replace(UNGUARDED, "'");
}

/** What stood in a cell before it was guarded. Text that was never guarded stays as it is unless it looks guarded. */
export function unguardFormula(text: string): string {
  return text.includes("'") ? text.replace(GUARDED, '') : text;
}
