import { read } from '~/domain/kernel/read.server';
import { Refused } from '~/domain/kernel/errors';
import type { Scope } from '~/domain/kernel/scope';
import { listAsCsv } from '~/lib/csv';
import { today } from '~/lib/japanese-date';
import type { Column } from '~/lib/table-file/columns';
import { toExcel } from '~/lib/table-file/excel.server';
import { toGeoJson } from '~/lib/table-file/geojson';

export interface ListRequest {
  /** The query of the page whose list is taken along. */
  params: URLSearchParams;
  now: Date;
}

/** A list that can be taken along as a file: the rows of its page, read in the same way and with the same permission. */
export interface ListFile<Row> {
  /** How it stands in the log. */
  name: string;
  /** Name of the sheet and beginning of the file name. */
  title: string;
  columns: readonly Column<Row>[];
  /** @throws Forbidden and whatever the read of the page throws. */
  rows(scope: Scope, request: ListRequest): Promise<readonly Row[]>;
  /** Codes of the cases that the rows show; left out where they show none. */
  codes?(rows: readonly Row[]): string[];
  /** Lists of places alone: where a row lies. */
  place?(row: Row): { id: string; lat: number | null; lng: number | null };
}

export const fileFormats = ['csv', 'xlsx', 'geojson'] as const;
export type FileFormat = (typeof fileFormats)[number];

/** The most rows that one file holds; files are made in memory. */
export const mostRows = 20_000;

/** All rows of a list that is read page by page, up to one more than a file holds. */
export async function everyPage<Row>(
  readPage: (page: number) => Promise<{ rows: readonly Row[]; total: number }>,
): Promise<Row[]> {
  const all: Row[] = [];
  for (let page = 1; all.length <= mostRows; page += 1) {
    const { rows, total } = await readPage(page);
    all.push(...rows);
    if (rows.length === 0 || all.length >= total) break;
  }
  return all;
}

export interface MadeFile {
  /** Japanese, with the day: 受入先_2026-11-20.csv */
  name: string;
  type: string;
  body: string | Uint8Array<ArrayBuffer>;
}

const types: Record<FileFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  geojson: 'application/geo+json; charset=utf-8',
};

/**
 * A list as a file. What staff take along is noted in the log before it is given out, with the codes of the cases in it.
 *
 * @throws Refused when there are more rows than a file holds; and what the list throws.
 */
export async function makeListFile<Row>(
  scope: Scope,
  list: ListFile<Row>,
  format: FileFormat,
  request: ListRequest,
): Promise<MadeFile> {
  const rows = await list.rows(scope, request);
  if (rows.length > mostRows)
    throw new Refused(
      `一つのファイルに入る${mostRows.toLocaleString('ja-JP')}件より、多くあります。`,
      '絞り込んでから、受け取ってください。',
    );
  if (scope.actor.kind !== 'visitor')
    await noteTaken(
      scope,
      { list: list.name, format, rows: rows.length, codes: list.codes?.(rows) ?? [] },
      { now: request.now },
    );
  const name = `${list.title}_${today(request.now)}.${format}`;
  return { name, type: types[format], body: await bodyOf(list, format, rows) };
}

const noteTaken = read({
  name: 'exchange.take-list',
  openBecause:
    'the rows were read with the permission of their page; this only notes that they were taken along',
  run: (_, taken: { list: string; format: FileFormat; rows: number; codes: readonly string[] }) =>
    Promise.resolve(taken),
  shows: ({ codes, ...detail }) => ({ codes, context: '検索', detail }),
});

async function bodyOf<Row>(
  { title, columns, place }: ListFile<Row>,
  format: FileFormat,
  rows: readonly Row[],
): Promise<MadeFile['body']> {
  if (format === 'csv') return listAsCsv(columns, rows);
  if (format === 'xlsx') return toExcel(title, columns, rows);
  return toGeoJson(
    rows.flatMap((row) => {
      const at = place?.(row);
      return at ? [{ ...at, properties: propertiesOf(columns, row) }] : [];
    }),
  );
}

function propertiesOf<Row>(columns: readonly Column<Row>[], row: Row): Record<string, unknown> {
  return Object.fromEntries(columns.map(({ name, value }) => [name, value(row)]));
}
