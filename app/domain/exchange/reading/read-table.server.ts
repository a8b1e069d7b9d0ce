import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import { CsvError, parse } from 'csv-parse';
import { oneLine } from '~/lib/text/fold';

/** One record of a list: its cells, where it stands in the file, and how it was written. */
export interface TableRecord {
  /** Line of the file on which the record begins; the first line is 1. */
  line: number;
  cells: string[];
  original: string;
}

export interface Table {
  header: string[];
  headerLine: number;
  records: TableRecord[];
  notes: string[];
}

export type TableReading = { ok: true; table: Table } | { ok: false; reason: string; wayOut: string };

/** How many known column names stand in a row; the row with most of them is the header. */
type HeaderScore = (cells: readonly string[]) => number;

/** The header stands below titles and comments, but not deeper than this. */
const HEADER_WITHIN = 40;
/** A longer record is an unclosed quotation mark or no table at all. */
const LONGEST_RECORD = 200_000;
const MOST_COLUMNS = 500;

/**
 * Splits a text (line ends \n) into header and records. Tolerates tabs or semicolons instead of commas, line
 * breaks inside cells and headers, titles and comments above the header, ragged rows, blank rows and a header
 * that is repeated. Yields between slices, so that other requests are answered meanwhile.
 */
export async function readTable(text: string, score: HeaderScore): Promise<TableReading> {
  const records: TableRecord[] = [];
  let line = 1;
  const parser = parse({
    delimiter: delimiterOf(text),
    record_delimiter: '\n',
    max_record_size: LONGEST_RECORD,
    relax_column_count: true,
    relax_quotes: true,
    raw: true,
    info: true,
    on_record: (item: unknown) => {
      const { record: cells, raw } = item as { record: string[]; raw: string };
      records.push({ line, cells, original: raw.replace(/\n$/u, '') });
      line += raw.split('\n').length - (raw.endsWith('\n') ? 1 : 0);
      return null;
    },
  });
  try {
    await pipeline(Readable.from(slices(text)), parser.resume());
  } catch (error) {
    if (error instanceof CsvError) return unreadable(error, line);
    throw error;
  }
  return headed(records, score);
}

async function* slices(text: string): AsyncGenerator<string> {
  for (let start = 0; start < text.length; start += 65_536) {
    yield text.slice(start, start + 65_536);
    await setImmediate();
  }
}

/** The mark that stands most often in the first lines, outside of quotation marks. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 20_000).replace(/"[^"]*"/gu, '');
  const count = (mark: string): number => head.split(mark).length;
  const [best = ','] = [',', '\t', ';'].sort((left, right) => count(right) - count(left));
  return best;
}

function unreadable(error: CsvError, line: number): TableReading {
  const where = `${String(line)}行目から`;
  if (error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE') {
    const reason = `${where}先の区切りが読めません。引用符「"」が閉じていないようです。`;
    return { ok: false, reason, wayOut: `${String(line)}行目の「"」を直して、もう一度選んでください。` };
  }
  return { ok: false, reason: `${where}先を表として読めません。`, wayOut: 'CSVの形で保存し直してください。' };
}

function headed(all: TableRecord[], score: HeaderScore): TableReading {
  const filled = all.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const candidates = filled
    .slice(0, HEADER_WITHIN)
    .map((record) => ({ record, points: score(record.cells) }));
  const [best] = [...candidates].sort((left, right) => right.points - left.points);
  if (!best) {
    return {
      ok: false,
      reason: '行のないファイルです。',
      wayOut: '見出しの行とデータの行があるファイルを選んでください。',
    };
  }
  const { cells: header, line: headerLine } = best.record;
  if (header.length > MOST_COLUMNS) {
    const reason = `列が${String(header.length)}あります（${String(MOST_COLUMNS)}まで）。`;
    return { ok: false, reason, wayOut: '施設の一覧だけのファイルにしてください。' };
  }
  const below = filled.filter(({ line }) => line > headerLine);
  const records = below.filter(({ cells }) => !sameCells(cells, header));
  const notes: string[] = [];
  const above = filled.length - below.length - 1;
  if (above > 0) notes.push(`見出しの上の${String(above)}行は、題や説明とみて読みとばしました。`);
  const blank = all.filter(({ line }) => line > headerLine).length - below.length;
  if (blank > 0) notes.push(`空の行が${String(blank)}行ありました。`);
  if (below.length > records.length) notes.push('見出しと同じ行がくり返されていたので読みとばしました。');
  return { ok: true, table: { header, headerLine, records, notes } };
}

function sameCells(left: readonly string[], right: readonly string[]): boolean {
  return (
    left.length === right.length && left.every((cell, index) => oneLine(cell) === oneLine(right[index] ?? ''))
  );
}
