import { randomOf } from '../random';

/** Longitude and latitude in degrees, as in GeoJSON. */
export type LngLat = [number, number];
/** Plan coordinates: x to the east, y to the south, in plan units. */
export type PlanPoint = [number, number];

/** A stretch of border between two nodes; `wobble` is the strength of its noise, 0 for straight. */
export interface Border {
  from: string;
  to: string;
  via?: PlanPoint[];
  wobble?: number;
}

/**
 * A map of a fictional town: areas are rings of shared borders, so that neighbours tile by construction.
 * A border written with a leading minus is walked backwards.
 */
export interface TownPlan {
  name: string;
  /** Where plan point (0, 0) lies. */
  origin: { lng: number; lat: number };
  metresPerUnit: number;
  nodes: Record<string, PlanPoint>;
  borders: Record<string, Border>;
}

const METRES_PER_DEGREE = 111_320;
const FINEST = 7;

/** Places a plan point on the globe, rounded to about 10 cm. */
export function toLngLat(plan: TownPlan, [x, y]: PlanPoint): LngLat {
  const lat = plan.origin.lat - (y * plan.metresPerUnit) / METRES_PER_DEGREE;
  const perDegree = METRES_PER_DEGREE * Math.cos((plan.origin.lat * Math.PI) / 180);
  const lng = plan.origin.lng + (x * plan.metresPerUnit) / perDegree;
  return [Number(lng.toFixed(6)), Number(lat.toFixed(6))];
}

/** Bends a line by midpoint displacement: each half is bent again until it is about `FINEST` units long. */
export function wobblyLine(seed: string, points: readonly PlanPoint[], wobble: number): PlanPoint[] {
  const random = randomOf(seed);
  const bend = (a: PlanPoint, b: PlanPoint): PlanPoint[] => {
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
    if (Math.hypot(dx, dy) < FINEST * 2) return [b];
    const shift = (random.next() - 0.5) * wobble;
    const middle: PlanPoint = [(a[0] + b[0]) / 2 - dy * shift, (a[1] + b[1]) / 2 + dx * shift];
    return [...bend(a, middle), ...bend(middle, b)];
  };
  return points.flatMap((point, index) => {
    const before = points[index - 1];
    return before ? bend(before, point) : [point];
  });
}

/** The line of a border (`-name` walks it backwards) in plan units, both ends included. */
export function borderLine(plan: TownPlan, reference: string): PlanPoint[] {
  const backwards = reference.startsWith('-');
  const name = backwards ? reference.slice(1) : reference;
  const border = plan.borders[name];
  const from = border && plan.nodes[border.from];
  const to = border && plan.nodes[border.to];
  if (!border || !from || !to) throw new Error(`${plan.name} has no border ${name}.`);
  const line = wobblyLine(`${plan.name} ${name}`, [from, ...(border.via ?? []), to], border.wobble ?? 0.3);
  return backwards ? line.reverse() : line;
}

/** Joins borders into one closed ring of plan points; fails when they do not meet. */
export function ringOf(plan: TownPlan, references: readonly string[]): PlanPoint[] {
  const ring: PlanPoint[] = [];
  for (const reference of references) {
    const line = borderLine(plan, reference);
    const last = ring.at(-1);
    const first = line[0];
    if (last && first && (last[0] !== first[0] || last[1] !== first[1]))
      throw new Error(`${plan.name}: border ${reference} does not begin where the one before it ends.`);
    ring.push(...(last ? line.slice(1) : line));
  }
  const [start, end] = [ring[0], ring.at(-1)];
  if (!start || !end || start[0] !== end[0] || start[1] !== end[1])
    throw new Error(`${plan.name}: the ring ${references.join(' ')} is not closed.`);
  return ring;
}

function endsOf(plan: TownPlan, reference: string): [from: string, to: string] {
  const backwards = reference.startsWith('-');
  const border = plan.borders[backwards ? reference.slice(1) : reference];
  if (!border) throw new Error(`${plan.name} has no border ${reference}.`);
  return backwards ? [border.to, border.from] : [border.from, border.to];
}

/** The ring around several rings: borders walked once in each direction lie inside and fall away. */
export function outlineOf(plan: TownPlan, rings: readonly (readonly string[])[]): string[] {
  const all = rings.flat();
  const rest = all.filter((name) => !all.includes(name.startsWith('-') ? name.slice(1) : `-${name}`));
  const ordered = rest.splice(0, 1);
  while (rest.length > 0) {
    const end = endsOf(plan, ordered.at(-1) ?? '')[1];
    const index = rest.findIndex((name) => endsOf(plan, name)[0] === end);
    if (index < 0) throw new Error(`${plan.name}: the outline of ${all.join(' ')} is not one ring.`);
    ordered.push(...rest.splice(index, 1));
  }
  return ordered;
}
