import { plainWidth, withDash } from './text/fold';

/** Persons by age band: '0-14', '75-' (and older), '0-0' for one year. */
export type AgeBands = Readonly<Record<string, number>>;

interface Band {
  from: number;
  /** The last year of the band; Infinity: and older. */
  to: number;
}

/** The columns that together hold one band: men and women often stand apart. */
export interface BandColumn {
  key: string;
  columns: number[];
}

/** Names of bands that statistics use without years. */
const NAMED: Readonly<Record<string, Band>> = {
  年少人口: { from: 0, to: 14 },
  生産年齢人口: { from: 15, to: 64 },
  老年人口: { from: 65, to: Infinity },
  高齢者人口: { from: 65, to: Infinity },
  高齢者数: { from: 65, to: Infinity },
  前期高齢者: { from: 65, to: 74 },
  後期高齢者: { from: 75, to: Infinity },
};

type Sex = 'men' | 'women' | 'all';

/**
 * The band that a column name tells: 0-4歳、０～４才、65歳以上、15歳未満、年少人口(0～14歳)、0-4歳の男性, P0_4, … null for
 * any other name.
 */
export function readAgeBand(header: string): { band: Band; sex: Sex } | null {
  const plain = withDash(plainWidth(header), '-')
    .replace(/[~〜～_]/gu, '-')
    .replace(/から/gu, '-')
    .replace(/[\s,、]/gu, '');
  const sex = /男女/u.test(plain) ? 'all' : /男/u.test(plain) ? 'men' : /女/u.test(plain) ? 'women' : 'all';
  const bare = plain
    .replace(/男女計?|の?(?:男性?|女性?)/gu, '')
    .replace(/[（]/gu, '(')
    .replace(/[）]/gu, ')');
  const named = Object.entries(NAMED).find(([name]) => bare.startsWith(name))?.[1];
  const band = bandOfYears(/\((.*\d.*)\)/u.exec(bare)?.[1] ?? bare) ?? named ?? null;
  return band && band.from <= band.to && band.from <= 120 ? { band, sex } : null;
}

function bandOfYears(text: string): Band | null {
  const years = text
    .replace(/[歳才]/gu, 'y')
    .replace(/(?:の?人口|人数|人|計)$/u, '')
    .replace(/^(?:人口|年齢|age|p)[-:]?/iu, '');
  const range = /^(\d{1,3})y?-(\d{1,3})y?$/u.exec(years);
  if (range) return { from: Number(range[1]), to: Number(range[2]) };
  const open = /^(\d{1,3})y?(?:以上|-|\+)$/u.exec(years);
  if (open) return { from: Number(open[1]), to: Infinity };
  const under = /^(\d{1,3})y?未満$/u.exec(years);
  if (under) return { from: 0, to: Number(under[1]) - 1 };
  const year = /^(\d{1,3})y$/u.exec(years);
  return year ? { from: Number(year[1]), to: Number(year[1]) } : null;
}

const keyOf = ({ from, to }: Band): string => `${from}-${to === Infinity ? '' : to}`;

function bandOf(key: string): Band {
  const [from = '', to = ''] = key.split('-');
  return { from: Number(from), to: to === '' ? Infinity : Number(to) };
}

/**
 * The columns of a table that hold persons by age, young to old, so that nobody is counted twice: where five-year
 * bands stand beside their sums, the ones that go from 0 to the oldest without a gap, the finer ones first.
 */
export function bandColumns(headers: readonly string[]): BandColumn[] {
  const found = new Map<string, Record<Sex, number[]>>();
  for (const [column, header] of headers.entries()) {
    const read = readAgeBand(header);
    if (!read) continue;
    const key = keyOf(read.band);
    const columns = found.get(key) ?? { all: [], men: [], women: [] };
    columns[read.sex].push(column);
    found.set(key, columns);
  }
  const bands = [...found.keys()].map(bandOf);
  const finest = apart(bands, (left, right) => widthOf(left) - widthOf(right));
  const coarsest = apart(bands, (left, right) => widthOf(right) - widthOf(left));
  const chosen = [finest, coarsest].find(isWhole) ?? finest;
  return chosen.flatMap((band): BandColumn[] => {
    const key = keyOf(band);
    const { all = [], men = [], women = [] } = found.get(key) ?? {};
    const columns = all.length > 0 ? all.slice(0, 1) : [...men.slice(0, 1), ...women.slice(0, 1)];
    const isHalf = all.length === 0 && columns.length < 2;
    return isHalf ? [] : [{ key, columns }];
  });
}

const OLDEST = 120;
const widthOf = ({ from, to }: Band): number => Math.min(to, OLDEST) - from;

function apart(bands: readonly Band[], order: (left: Band, right: Band) => number): Band[] {
  const taken: Band[] = [];
  for (const band of [...bands].sort(order)) {
    if (taken.every((other) => band.to < other.from || band.from > other.to)) taken.push(band);
  }
  return taken.sort((left, right) => left.from - right.from);
}

/** Whether bands follow each other without a gap, from birth to the oldest. */
function isWhole(bands: readonly Band[]): boolean {
  return (
    bands[0]?.from === 0 &&
    bands.at(-1)?.to === Infinity &&
    bands.every((band, index) => index === 0 || band.from === (bands[index - 1]?.to ?? 0) + 1)
  );
}

/** 0–14歳, 75歳以上, 3歳. */
export function bandLabel(key: string): string {
  const { from, to } = bandOf(key);
  if (to === Infinity) return `${from}歳以上`;
  return from === to ? `${from}歳` : `${from}–${to}歳`;
}

/** Everybody in the bands. */
export function peopleIn(bands: AgeBands): number {
  return Object.values(bands).reduce((sum, people) => sum + people, 0);
}

/** Persons of an age and older; null when a band goes across that age. */
export function peopleFrom(age: number, bands: AgeBands): number | null {
  const all = Object.entries(bands).map(([key, people]) => ({ ...bandOf(key), people }));
  if (all.length === 0 || all.some(({ from, to }) => from < age && to >= age)) return null;
  const old = all.filter(({ from }) => from >= age);
  return old.length === 0 ? null : old.reduce((sum, { people }) => sum + people, 0);
}

/** 高齢化率: the share of people of 65 and more, in percent with one digit; null when the bands do not tell. */
export function agedShare(bands: AgeBands): number | null {
  const [old, all] = [peopleFrom(65, bands), peopleIn(bands)];
  return old === null || all === 0 ? null : Math.round((old / all) * 1000) / 10;
}

/** Bands of several areas together; null when one of them has none. */
export function addedBands(many: readonly (AgeBands | null)[]): AgeBands | null {
  const sum: Record<string, number> = {};
  for (const bands of many) {
    if (!bands) return null;
    for (const [key, people] of Object.entries(bands)) sum[key] = (sum[key] ?? 0) + people;
  }
  return Object.keys(sum).length > 0 ? sum : null;
}
