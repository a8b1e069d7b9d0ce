import {
  areaFinder,
  areaInSquareMetres,
  contains,
  polygonsOf,
  type AreaGeometry,
  type BoundingBox,
} from './area-geometry';
import type { LatLng } from './point';

export interface Shape {
  geometry: AreaGeometry;
  bbox: BoundingBox;
}

/** Points inside that are enough to tell a fraction to about two percent. */
const ENOUGH = 400;
/** Rows and columns of the finest grid: what is thinner than that is told by the points that were met. */
const FINEST = 192;

/**
 * Points spread evenly over an area, on a grid that is made finer until enough of them lie inside. Fractions of a
 * surface are counted with them: exact clipping breaks on the overlaps and slivers of published boundaries.
 */
export function spreadPoints({ geometry, bbox: [west, south, east, north] }: Shape): LatLng[] {
  let points: LatLng[] = [];
  for (let side = 24; side <= FINEST && points.length < ENOUGH; side *= 2) {
    points = [];
    for (let row = 0; row < side; row += 1) {
      for (let column = 0; column < side; column += 1) {
        const point = {
          lat: south + ((row + 0.5) / side) * (north - south),
          lng: west + ((column + 0.5) / side) * (east - west),
        };
        if (contains(geometry, point)) points.push(point);
      }
    }
  }
  return points;
}

/** Which fraction of an area (0–1) lies in each of the others; those it does not touch are left out. */
export function overlaps<T extends Shape>(area: Shape, others: readonly T[]): Map<T, number> {
  const points = spreadPoints(area);
  const [west, south, east, north] = area.bbox;
  const near = others.filter(
    ({ bbox: [left, bottom, right, top] }) =>
      left <= east && right >= west && bottom <= north && top >= south,
  );
  const find = areaFinder(near);
  const counts = new Map<T, number>();
  for (const point of points) {
    const found = find(point);
    if (found) counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  return new Map([...counts].map(([other, count]) => [other, count / points.length]));
}

/** How much two drawings of one outline may differ: simplified or exported anew, it is still the same. */
const SLACK = 0.01;

/** Whether two areas are the same piece of land. */
export function sameShape(one: Shape, other: Shape): boolean {
  if (outlineOf(one.geometry) === outlineOf(other.geometry)) return true;
  const [size, otherSize] = [areaInSquareMetres(one.geometry), areaInSquareMetres(other.geometry)];
  if (Math.abs(size - otherSize) > SLACK * Math.max(size, otherSize)) return false;
  const within = (inner: Shape, outer: Shape) => (overlaps(inner, [outer]).get(outer) ?? 0) >= 1 - SLACK;
  return within(one, other) && within(other, one);
}

/** The corners of an area in an order of their own, so that where a ring begins and which way it runs do not count. */
function outlineOf(geometry: AreaGeometry): string {
  const rings = polygonsOf(geometry)
    .flat()
    .map((ring) =>
      ring
        .slice(1)
        .map((corner) => corner.slice(0, 2).join(' '))
        .sort()
        .join(','),
    );
  return rings.sort().join(';');
}
