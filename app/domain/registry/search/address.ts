import type { Choice, EngineName, FilterName, SearchQuery, Sort } from '#search/port';

/** The filters an address may hold; values of one are joined by "or", a leading - excludes. */
export const filterNames = [
  'kind',
  'menu',
  'activity',
  'condition',
  'weekday',
  'slot',
  'area',
  'open',
  'stance',
  'freshness',
  'status',
] as const satisfies readonly FilterName[];

/** What only supporters know; left out of an address read for visitors. */
const forStaff: readonly FilterName[] = ['stance', 'status'];

const engines: readonly EngineName[] = ['postgresql', 'meilisearch'];
const sorts: readonly Sort[] = ['relevance', 'distance', 'freshness', 'open'];
const mostValues = 40;
const lastPage = 10_000;

/** A search as its address tells it. */
export interface SearchAddress extends Pick<
  SearchQuery,
  'text' | 'filters' | 'near' | 'withinM' | 'box' | 'sort' | 'page' | 'engine'
> {
  /** `sort=near-<id>`: the nearest to the middle of an area first. */
  nearArea?: string;
  /** Parts that cannot be read, in words; they are left out. */
  faults: readonly string[];
}

/** Reads `q, kind, …, near=lat,lng, within=metres, bbox=w,s,e,n, sort, page, engine`. */
export function readAddress(params: URLSearchParams, audience: 'public' | 'staff'): SearchAddress {
  const faults: string[] = [];
  const told = (name: string) => params.get(name)?.trim() ?? '';
  const numbers = (name: string, count: number, valid: (values: number[]) => boolean, shape: string) => {
    if (told(name) === '') return undefined;
    const values = numbersIn(told(name));
    if (values.length === count && values.every(Number.isFinite) && valid(values)) return values;
    faults.push(`${name} は ${shape} の形で書いてください。`);
    return undefined;
  };
  const near = numbers('near', 2, ([lat = 0, lng = 0]) => isPlace(lat, lng), '緯度,経度');
  const within = numbers('within', 1, ([metres = 0]) => metres > 0 && metres <= 1_000_000, 'メートル');
  const box = numbers('bbox', 4, isBox, '西,南,東,北');
  const page = numbers(
    'page',
    1,
    ([no = 0]) => Number.isInteger(no) && no >= 1 && no <= lastPage,
    '1 以上の数',
  );
  const sort = told('sort');
  const nearArea = /^near-(?<id>[0-9a-f-]{36})$/.exec(sort)?.groups?.['id'];
  const known = sorts.find((value) => value === sort);
  const engine = engines.find((value) => value === told('engine'));
  if (sort !== '' && known === undefined && nearArea === undefined)
    faults.push(`sort は ${sorts.join('、')} のどれかです。`);
  const hasOrigin = near !== undefined || nearArea !== undefined;
  if (within && !hasOrigin) faults.push('within には near も要ります。');
  return {
    text: params.get('q') ?? '',
    filters: readFilters(params, audience),
    ...(near ? { near: { lat: near[0] ?? 0, lng: near[1] ?? 0 } } : {}),
    ...(hasOrigin && within ? { withinM: within[0] ?? 0 } : {}),
    ...(box ? { box: box as unknown as NonNullable<SearchQuery['box']> } : {}),
    ...(nearArea ? { nearArea } : {}),
    sort: nearArea ? 'distance' : (known ?? 'relevance'),
    page: page?.[0] ?? 1,
    ...(engine ? { engine } : {}),
    faults,
  };
}

function readFilters(params: URLSearchParams, audience: 'public' | 'staff'): SearchAddress['filters'] {
  const filters: Partial<Record<FilterName, Choice>> = {};
  for (const name of filterNames) {
    if (audience === 'public' && forStaff.includes(name)) continue;
    const values = valuesOf(params, name);
    const include = values.filter((value) => !value.startsWith('-'));
    const exclude = values.filter((value) => value.startsWith('-')).map((value) => value.slice(1));
    if (values.length > 0) filters[name] = { include, exclude };
  }
  return filters;
}

function valuesOf(params: URLSearchParams, name: string): string[] {
  const values = params.getAll(name).map((value) => value.trim());
  return Array.from(
    new Set(values.filter((value) => value !== '' && value !== '-' && value.length <= 80)),
  ).slice(0, mostValues);
}

/** The numbers of a list with commas; NaN for a part that is none, as an empty one is. */
export function numbersIn(text: string): number[] {
  return text.split(',').map((part) => (part.trim() === '' ? NaN : Number(part)));
}

function isPlace(lat: number, lng: number): boolean {
  return Math.abs(lat) <= 90 && Math.abs(lng) <= 180;
}

function isBox([west = 0, south = 0, east = 0, north = 0]: number[]): boolean {
  return isPlace(south, west) && isPlace(north, east) && west < east && south < north;
}

/** What an address says of one result only, and not of what is asked. */
const ofOneResult = ['page', 'engine'];

/**
 * The query part of the same search with some of it changed: null drops a name. It begins on the first page again,
 * answered by whichever engine can, unless the change says otherwise.
 */
export function changed(
  params: URLSearchParams,
  changes: Record<string, string | readonly string[] | null>,
): string {
  const next = new URLSearchParams();
  for (const [name, value] of params)
    if (!Object.hasOwn(changes, name) && !ofOneResult.includes(name) && value.trim() !== '')
      next.append(name, value);
  for (const [name, value] of Object.entries(changes))
    for (const one of value === null ? [] : [value].flat()) next.append(name, one);
  const text = next.toString().replaceAll('%2C', ',');
  return text === '' ? '?' : `?${text}`;
}

/** The same search without one value of a filter. */
export function withoutValue(params: URLSearchParams, name: string, value: string): string {
  return changed(params, { [name]: params.getAll(name).filter((one) => one.trim() !== value) });
}
