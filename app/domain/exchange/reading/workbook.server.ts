import readWorkbook from 'read-excel-file/universal';
import { oneLine } from '~/lib/text/fold';
import type { HeaderScore } from './read-table.server';

/** The sheet of a workbook that holds the list, as CSV with one line a row. */
export interface SheetText {
  sheet: string;
  text: string;
  /** The other sheets that hold anything. */
  others: string[];
}

type Cell = string | number | boolean | Date | null;

/** Sheets that explain a form instead of being one. */
const EXAMPLE = /(?:入力|記入|記載)(?:例|要領|方法)|説明|凡例|サンプル|選択肢|リスト$/u;

/**
 * Picks the sheet whose first rows hold most column names; one named 入力例 only where there is no other.
 * Dates become 2026-04-01, times 9:00; breaks inside cells become blanks, so that lines are the rows of the sheet.
 * @returns null when it is no workbook that can be read.
 */
export async function readSheetText(bytes: Uint8Array, score: HeaderScore): Promise<SheetText | null> {
  const sheets = await sheetsOf(bytes);
  if (!sheets) return null;
  const filled = sheets.filter(({ rows }) => rows.some((row) => row.some((cell) => cell !== '')));
  const points = ({ name, rows }: (typeof filled)[number]): number =>
    Math.max(0, ...rows.slice(0, 40).map(score)) - (EXAMPLE.test(name) ? 1000 : 0);
  const [best, ...others] = [...filled].sort((left, right) => points(right) - points(left));
  if (!best) return { sheet: '', text: '', others: [] };
  return {
    sheet: best.name,
    text: best.rows.map((row) => row.map(quoted).join(',')).join('\n'),
    others: others.map(({ name }) => name),
  };
}

async function sheetsOf(bytes: Uint8Array): Promise<{ name: string; rows: string[][] }[] | null> {
  try {
    const buffer = new Uint8Array(bytes).buffer;
    const sheets = await readWorkbook(buffer);
    return sheets.map(({ sheet, data }) => ({
      name: oneLine(sheet),
      rows: data.map((row) => row.map((cell) => wordsOf(cell as Cell))),
    }));
  } catch {
    return null;
  }
}

/** Times of day are dates of the first day that workbooks know. */
const FIRST_YEAR = 1901;

function wordsOf(cell: Cell): string {
  if (cell === null) return '';
  if (!(cell instanceof Date)) return String(cell).replace(/\s*[\r\n]+\s*/gu, ' ');
  if (Number.isNaN(cell.getTime())) return '';
  const written = cell.toISOString();
  return cell.getUTCFullYear() < FIRST_YEAR ? written.slice(11, 16).replace(/^0/u, '') : written.slice(0, 10);
}

function quoted(cell: string): string {
  return /[",]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
