import { setImmediate } from 'node:timers/promises';
import { CsvError, parse } from 'csv-parse';
import { unguardFormula } from '~/lib/table-file/formula-guard';
import { oneLine } from '~/lib/text/fold';

/** One record of a list: its cells, where it stands in the file, and how it was written. */
export interface TableRecord {
  /** Line of the file on which the record begins; the first line is 1. */
  readonly line: number;
  readonly cells: string[];
  readonly original: string;
}

/** The records below the header, some at a time; every walk reads the text anew, so that none is kept. */
export type Records = () => AsyncIterable<readonly TableRecord[]>;

export interface Table {
  header: string[];
  headerLine: number;
  records: Records;
  /** Records below the header. */
  total: number;
  notes: string[];
}

export type TableReading = { ok: true; table: Table } | { ok: false; reason: string; wayOut: string };

/** How many known column names stand in a row; the row with most of them is the header. */
export type HeaderScore = (cells: readonly string[]) => number;

/** The header stands below titles and comments, but not deeper than this. */
const HEADER_WITHIN = 40;
/** Records among which those are, blank ones counted. */
const LOOKED_AT = 200;
/** A longer record is an unclosed quotation mark or no table at all. */
const LONGEST_RECORD = 200_000;
const MOST_COLUMNS = 500;
/** Bytes that are split at once; other requests are answered in between. */
const SLICE = 65_536;

/**
 * Reads a text (line ends \n) as header and records. Tolerates tabs or semicolons instead of commas, line
 * breaks inside cells and headers, titles and comments above the header, ragged rows, blank rows and a header
 * that is repeated. The whole text is gone through once, so that what cannot be read is told at once.
 */
export async function readTable(text: string, score: HeaderScore): Promise<TableReading> {
  const source = { bytes: Buffer.from(text, 'utf8'), delimiter: delimiterOf(text) };
  const top: TableRecord[] = [];
  const counts = { below: 0, blank: 0, repeated: 0 };
  let header: TableRecord | null = null;
  const count = (record: TableRecord): void => {
    if (isBlank(record)) counts.blank += 1;
    else if (header && sameCells(record.cells, header.cells)) counts.repeated += 1;
    else counts.below += 1;
  };
  try {
    for await (const batch of walk(source)) {
      for (const record of batch) {
        if (header) count(record);
        else if (top.push(record) === LOOKED_AT) header = headerOf(top, score);
      }
    }
  } catch (error) {
    if (error instanceof BrokenOff) return unreadable(error);
    throw error;
  }
  header ??= headerOf(top, score);
  if (!header) return NO_ROWS;
  const found = header;
  for (const record of top.filter(({ line }) => line > found.line)) count(record);
  const above = top.filter((record) => record.line < found.line && !isBlank(record)).length;
  return tableOf(found, source, { ...counts, above });
}

/** The row among the first ones that holds most column names; null where all are blank. */
function headerOf(top: readonly TableRecord[], score: HeaderScore): TableRecord | null {
  const filled = top.filter((record) => !isBlank(record)).slice(0, HEADER_WITHIN);
  const candidates = filled.map((record) => ({ record, points: score(record.cells) }));
  const [best] = candidates.sort((left, right) => right.points - left.points);
  return best?.record ?? null;
}

function isBlank({ cells }: TableRecord): boolean {
  return cells.every((cell) => cell.trim() === '');
}

/** What cannot be split any further, and the line on which it begins. */
class BrokenOff extends Error {
  constructor(
    override readonly cause: Error,
    readonly line: number,
  ) {
    super(cause.message);
  }
}

interface Source {
  bytes: Buffer;
  delimiter: string;
}

/** A record that is cut out of the text only where somebody asks how it was written. */
class ReadRecord implements TableRecord {
  constructor(
    readonly line: number,
    readonly cells: string[],
    private readonly source: Buffer,
    private readonly from: number,
    private readonly to: number,
  ) {}

  get original(): string {
    return this.source.toString('utf8', this.from, this.to).replace(/\n$/u, '');
  }
}

async function* walk({ bytes, delimiter }: Source): AsyncGenerator<TableRecord[]> {
  let batch: TableRecord[] = [];
  let [line, from] = [1, 0];
  const faults: Error[] = [];
  const parser = parse({
    delimiter,
    record_delimiter: '\n',
    max_record_size: LONGEST_RECORD,
    relax_column_count: true,
    relax_quotes: true,
    on_record: (cells: string[], info) => {
      batch.push(new ReadRecord(line, cells.map(unguardFormula), bytes, from, info.bytes));
      [line, from] = [info.lines + 1, info.bytes];
      return null;
    },
  });
  parser.on('error', (error: Error) => faults.push(error));
  parser.resume();
  for (let start = 0; start <= bytes.length; start += SLICE) {
    const part = bytes.subarray(start, start + SLICE);
    if (start + SLICE > bytes.length) parser.end(part);
    else parser.write(part);
    await setImmediate();
    const [fault] = faults;
    if (fault) throw new BrokenOff(fault, line);
    if (batch.length > 0) yield batch;
    batch = [];
  }
}

/** The mark that stands most often in the first lines, outside of quotation marks. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 20_000).replace(/"[^"]*"/gu, '');
  const count = (mark: string): number => head.split(mark).length;
  const [best = ','] = [',', '\t', ';'].sort((left, right) => count(right) - count(left));
  return best;
}

function unreadable({ cause, line }: BrokenOff): TableReading {
  const where = `${String(line)}行目から`;
  const code = cause instanceof CsvError ? cause.code : '';
  if (code === 'CSV_QUOTE_NOT_CLOSED' || code === 'CSV_MAX_RECORD_SIZE') {
    const reason = `${where}先の区切りが読めません。引用符「"」が閉じていないようです。`;
    return { ok: false, reason, wayOut: `${String(line)}行目の「"」を直して、もう一度選んでください。` };
  }
  return { ok: false, reason: `${where}先を表として読めません。`, wayOut: 'CSVの形で保存し直してください。' };
}

const NO_ROWS = {
  ok: false as const,
  reason: '行のないファイルです。',
  wayOut: '見出しの行とデータの行があるファイルを選んでください。',
};

function tableOf(
  { cells: header, line: headerLine }: TableRecord,
  source: Source,
  counts: { above: number; below: number; blank: number; repeated: number },
): TableReading {
  if (header.length > MOST_COLUMNS) {
    const reason = `列が${String(header.length)}あります（${String(MOST_COLUMNS)}まで）。`;
    return { ok: false, reason, wayOut: '施設の一覧だけのファイルにしてください。' };
  }
  const { above, below, blank, repeated } = counts;
  const notes = [
    ...(above > 0 ? [`見出しの上の${String(above)}行は、題や説明とみて読みとばしました。`] : []),
    ...(blank > 0 ? [`空の行が${String(blank)}行ありました。`] : []),
    ...(repeated > 0 ? ['見出しと同じ行がくり返されていたので読みとばしました。'] : []),
  ];
  const isBelow = (record: TableRecord): boolean =>
    record.line > headerLine && !isBlank(record) && !sameCells(record.cells, header);
  async function* records(): AsyncGenerator<TableRecord[]> {
    for await (const batch of walk(source)) yield batch.filter(isBelow);
  }
  return { ok: true, table: { header, headerLine, records, total: below, notes } };
}

function sameCells(left: readonly string[], right: readonly string[]): boolean {
  return (
    left.length === right.length && left.every((cell, index) => oneLine(cell) === oneLine(right[index] ?? ''))
  );
}
