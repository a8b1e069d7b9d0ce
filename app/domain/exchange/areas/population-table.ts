import { bandColumns, peopleIn, type AgeBands, type BandColumn } from '~/lib/age-bands';
import { oneLine, plainWidth } from '~/lib/text/fold';
import { plainHeader } from '../meaning/plain-header';

/** Where a table of people by area holds what. */
export interface PopulationColumns {
  name: number;
  /** null: only bands, which are added up. */
  total: number | null;
  bands: BandColumn[];
}

const NAMES =
  /^(?:.*(?:圏域|地域|地区|学区|校区|小学校|中学校|町名|町丁目?|自治会|区域)(?:名|名称)?|名称|名前|name)$/u;
const TOTALS = /^(?:総?人口(?:総数|計|合計|\(人\))?|総数|合計|計|男女計|人数|population|jinko)$/u;

/** The columns of a table, by their headings; null where no column can be the name or nobody is counted. */
export function populationColumns(header: readonly string[]): PopulationColumns | null {
  const plain = header.map(plainHeader);
  const name = plain.findIndex((heading) => NAMES.test(heading) && !TOTALS.test(heading));
  const total = plain.findIndex((heading) => TOTALS.test(heading));
  const bands = bandColumns(header);
  if (name === -1 || (total === -1 && bands.length === 0)) return null;
  return { name, total: total === -1 ? null : total, bands };
}

/** How many headings of such a table stand in a row: the row with most of them is the header. */
export function populationScore(cells: readonly string[]): number {
  const columns = populationColumns(cells);
  return columns ? 1 + columns.bands.length + (columns.total === null ? 0 : 1) : 0;
}

/** People of one area as a table tells them. */
export interface AreaPeople {
  name: string;
  population: number | null;
  bands: AgeBands | null;
  /** What does not fit together, in Japanese. */
  warnings: string[];
}

/** null: left out, or hidden by the publisher (x, ***); NaN: no count. */
function countIn(cell: string): number | null {
  const text = plainWidth(cell).replace(/[,\s]|人$/gu, '');
  if (/^(?:|[-−–—ー…xX*＊秘]+)$/u.test(text)) return null;
  return /^\d+(?:\.0+)?$/u.test(text) ? Number(text) : Number.NaN;
}

/** Reads a row; null where it names nothing. */
export function readPeople(
  { name, total, bands }: PopulationColumns,
  cells: readonly string[],
): AreaPeople | null {
  const area = oneLine(cells[name] ?? '');
  if (area === '') return null;
  const warnings: string[] = [];
  const count = (column: number): number | null => {
    const people = countIn(cells[column] ?? '');
    if (people === null || !Number.isNaN(people)) return people;
    warnings.push(`「${oneLine(cells[column] ?? '').slice(0, 20)}」は人数として読めません。`);
    return null;
  };
  const written = total === null ? null : count(total);
  const parts = bands.map(({ key, columns }) => [key, columns.map(count)] as const);
  const isWhole = parts.length > 0 && parts.every(([, counts]) => !counts.includes(null));
  const byAge = isWhole
    ? Object.fromEntries(
        parts.map(([key, counts]) => [key, counts.reduce<number>((sum, one) => sum + (one ?? 0), 0)]),
      )
    : null;
  if (parts.length > 0 && !byAge) warnings.push('年齢別の数がそろっていないので、年齢別は入れません。');
  const population = written ?? (byAge ? peopleIn(byAge) : null);
  if (byAge && written !== null && peopleIn(byAge) !== written) {
    const shown = [written, peopleIn(byAge)].map((people) => people.toLocaleString('ja-JP'));
    warnings.push(`人口（${shown[0]}人）と年齢別の合計（${shown[1]}人）が合いません。`);
  }
  return { name: area, population, bands: byAge, warnings };
}

/** A name without what lists write or leave out: 大富小学校区, 大富小学校 and 大富小 are one. */
function bareName(name: string): string {
  const plain = plainWidth(name).replace(/\s/gu, '');
  return plain.replace(/(?:学?区|校区)$/u, '').replace(/(小|中)学校?$/u, '$1');
}

export interface PopulationMatch<Area> {
  matched: { area: Area; people: AreaPeople }[];
  /** Names of the table that are none of the areas: sums, other levels, another spelling. */
  unknown: string[];
  /** Areas that the table does not name. */
  missing: Area[];
}

/** Finds the area of each row by its name; rows of one name are the same area told twice, and the last one counts. */
export function matchPeople<Area extends { name: string }>(
  rows: readonly AreaPeople[],
  areas: readonly Area[],
): PopulationMatch<Area> {
  const exact = new Map(areas.map((area) => [oneLine(area.name), area]));
  const bare = new Map<string, Area | null>();
  for (const area of areas) bare.set(bareName(area.name), bare.has(bareName(area.name)) ? null : area);
  const found = new Map<Area, AreaPeople>();
  const unknown: string[] = [];
  for (const row of rows) {
    const area = exact.get(row.name) ?? bare.get(bareName(row.name)) ?? null;
    if (area === null) unknown.push(row.name);
    else {
      const before = found.get(area);
      found.set(
        area,
        before ? { ...row, warnings: [...row.warnings, '同じ名前の行がほかにもあります。'] } : row,
      );
    }
  }
  return {
    matched: [...found].map(([area, people]) => ({ area, people })),
    unknown,
    missing: areas.filter((area) => !found.has(area)),
  };
}
