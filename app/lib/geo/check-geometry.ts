import type { Position } from 'geojson';
import type { AreaGeometry } from './area-geometry';
import { isInJapan } from './point';

/** `no_area`: a point, a line or nothing, which a boundary file may carry beside its areas. */
export type GeometryProblem = 'no_area' | 'broken_ring' | 'not_degrees' | 'swapped' | 'outside_japan';
type Checked<T> = { value: T } | { problem: GeometryProblem };

/** A polygon or multi-polygon with closed rings in degrees inside Japan, rounded to about ten centimetres. */
export function checkedGeometry(input: unknown): Checked<AreaGeometry> {
  const geometry = input as { type?: unknown; coordinates?: unknown } | null;
  if (geometry?.type === 'Polygon') {
    const polygon = checkedPolygon(geometry.coordinates);
    return 'problem' in polygon ? polygon : { value: { type: 'Polygon', coordinates: polygon.value } };
  }
  if (geometry?.type !== 'MultiPolygon') return { problem: 'no_area' };
  const polygons = all(geometry.coordinates, checkedPolygon);
  return 'problem' in polygons ? polygons : { value: { type: 'MultiPolygon', coordinates: polygons.value } };
}

function checkedPolygon(input: unknown): Checked<Position[][]> {
  return all(input, checkedRing);
}

/** At least a triangle; a ring that its writer left open is closed. */
function checkedRing(input: unknown): Checked<Position[]> {
  const positions = all(input, checkedPosition);
  if ('problem' in positions) return positions;
  const ring = positions.value;
  const [first, last] = [ring[0], ring.at(-1)];
  if (first && last && (first[0] !== last[0] || first[1] !== last[1])) ring.push(first);
  return ring.length >= 4 ? { value: ring } : { problem: 'broken_ring' };
}

function checkedPosition(input: unknown): Checked<Position> {
  const [lng, lat] = Array.isArray(input) ? (input as unknown[]) : [];
  if (typeof lng !== 'number' || typeof lat !== 'number') return { problem: 'broken_ring' };
  if (Math.abs(lng) > 180 || Math.abs(lat) > 180) return { problem: 'not_degrees' };
  if (isInJapan({ lat, lng })) return { value: [Number(lng.toFixed(6)), Number(lat.toFixed(6))] };
  return { problem: isInJapan({ lat: lng, lng: lat }) ? 'swapped' : 'outside_japan' };
}

function all<T>(input: unknown, check: (item: unknown) => Checked<T>): Checked<T[]> {
  if (!Array.isArray(input) || input.length === 0) return { problem: 'broken_ring' };
  const values: T[] = [];
  for (const item of input as unknown[]) {
    const checked = check(item);
    if ('problem' in checked) return checked;
    values.push(checked.value);
  }
  return { value: values };
}
