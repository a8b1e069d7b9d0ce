import type { EngineQuestion } from '../../engine';
import type { SearchQuery } from '../../port';
import { isSet } from './conditions';
import { degreesWithin } from './near';
import type { HeldRows } from './rows';
import type { Found } from './worth';

/** Edge of a square of places, in degrees: about a kilometre. */
const edge = 0.01;
/** Of a radius that touches more squares, every row is looked at. */
const mostSquares = 10_000;

/** Rows by where they are and by what they are. */
interface Shelves {
  squares: ReadonlyMap<number, readonly Found[]>;
  kinds: readonly (readonly Found[])[];
}

const shelves = new WeakMap<readonly Found[], Shelves>();

/**
 * Rows among which those must be that a question without words can find: those around its place, or of its kinds; all,
 * where it narrows by neither. For hits alone, and for counts where a radius is all that is asked: what other filters
 * would bring back is counted among all.
 */
export function narrowed(query: SearchQuery, rows: HeldRows): readonly Found[] {
  const all = rows.all();
  const { kind } = query.filters;
  if (query.near && query.withinM !== undefined) return around(query.near, query.withinM, all);
  if (!kind || kind.include.length === 0) return all;
  const { kinds } = shelvesOf(all);
  const numbers = kind.include.flatMap((name) => rows.values.kind.known(name) ?? []);
  return numbers.flatMap((number) => kinds[number] ?? []);
}

/** Whether a radius is all that is asked: then every host outside it is kept out by that alone, and none need be looked at. */
export function asksForRadiusAlone({ query, terms, among }: EngineQuestion): boolean {
  const { near, withinM, box, filters } = query;
  const isRadius = near !== undefined && withinM !== undefined && !box;
  return isRadius && !among && terms.length === 0 && !Object.values(filters).some(isSet);
}

function around(near: { lat: number; lng: number }, withinM: number, all: readonly Found[]) {
  const { up, across } = degreesWithin(near, withinM);
  const [south, north] = [square(near.lat - up), square(near.lat + up)];
  const [west, east] = [square(near.lng - across), square(near.lng + across)];
  const isWide = !((north - south + 1) * (east - west + 1) <= mostSquares);
  // Where degrees begin anew, neighbours have numbers far apart.
  if (isWide || near.lng - across < -180 || near.lng + across > 180) return all;
  const { squares } = shelvesOf(all);
  const found: Found[] = [];
  for (let y = south; y <= north; y += 1)
    for (let x = west; x <= east; x += 1) for (const one of squares.get(keyOf(y, x)) ?? []) found.push(one);
  return found;
}

function shelvesOf(all: readonly Found[]): Shelves {
  const known = shelves.get(all);
  if (known) return known;
  const squares = new Map<number, Found[]>();
  const kinds: Found[][] = [];
  for (const one of all) {
    const { lat, lng, kind } = one.row;
    for (const number of kind) (kinds[number] ??= []).push(one);
    if (lat === null || lng === null) continue;
    const key = keyOf(square(lat), square(lng));
    const there = squares.get(key);
    if (there) there.push(one);
    else squares.set(key, [one]);
  }
  const made = { squares, kinds };
  shelves.set(all, made);
  return made;
}

function square(degrees: number): number {
  return Math.floor(degrees / edge);
}

function keyOf(y: number, x: number): number {
  return y * 100_000 + x;
}
