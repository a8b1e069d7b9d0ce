import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import type { Box, Frame, LatLng } from './frame';
import { shortNames } from './short-names';

/** An area as it is stored; everything that can be drawn of it. */
export interface AreaShape {
  id: string;
  name: string;
  boundary: Polygon | MultiPolygon;
  box: Box;
  /** Where its name stands. */
  inner: LatLng;
}

/** An area ready to be drawn in a frame: small, and good for the browser. */
export interface DrawnArea {
  id: string;
  name: string;
  /** The name as it stands on the map, without what all names share. */
  label: string;
  d: string;
  x: number;
  y: number;
  /** Whether there is room for the name: larger areas first, none over another. */
  named: boolean;
}

/** Sea, rivers and railways under the areas. */
export interface BackdropShape {
  kind: 'sea' | 'river' | 'railway';
  geometry: Geometry;
}

export interface DrawnBackdrop {
  kind: BackdropShape['kind'];
  d: string;
}

/** Borders are drawn to this many pixels; what is finer cannot be seen. */
const fineness = 1.2;

export function drawAreas(areas: readonly AreaShape[], frame: Frame): DrawnArea[] {
  const size = ([west, south, east, north]: Box) => (east - west) * (north - south);
  const labels = shortNames(areas.map(({ name }) => name));
  const placed = areas
    .map((area, index) => ({ ...area, label: labels[index] ?? area.name }))
    .sort((a, b) => size(b.box) - size(a.box))
    .map(({ id, label, inner }) => ({
      id,
      label,
      x: rounded(frame.x(inner.lng)),
      y: rounded(frame.y(inner.lat)),
    }));
  const named = roomyNames(placed);
  const places = new Map(placed.map((place) => [place.id, place]));
  return areas.map(({ id, name, boundary }) => ({
    id,
    name,
    label: places.get(id)?.label ?? name,
    d: pathOf(boundary, frame),
    x: places.get(id)?.x ?? 0,
    y: places.get(id)?.y ?? 0,
    named: named.has(id),
  }));
}

/** Pixels that a name takes, with a little air. */
const letter = 16;
const line = 28;

/** The names that stand clear of those before them. */
export function roomyNames(
  places: readonly { id: string; label: string; x: number; y: number }[],
): Set<string> {
  const kept: { x: number; y: number; wide: number }[] = [];
  const ids = new Set<string>();
  for (const { id, label, x, y } of places) {
    const wide = Array.from(label).length * letter + 8;
    if (kept.some((other) => Math.abs(other.x - x) < (other.wide + wide) / 2 && Math.abs(other.y - y) < line))
      continue;
    kept.push({ x, y, wide });
    ids.add(id);
  }
  return ids;
}

export function drawBackdrop(shapes: readonly BackdropShape[], frame: Frame): DrawnBackdrop[] {
  return shapes.map(({ kind, geometry }) => ({ kind, d: pathOf(geometry, frame) }));
}

/** SVG path data of polygons and lines. */
function pathOf(geometry: Geometry, frame: Frame): string {
  const rings = (polygon: readonly Position[][]) =>
    polygon.map((ring) => linePath(ring, frame, true)).join('');
  if (geometry.type === 'Polygon') return rings(geometry.coordinates);
  if (geometry.type === 'MultiPolygon') return geometry.coordinates.map(rings).join('');
  if (geometry.type === 'LineString') return linePath(geometry.coordinates, frame, false);
  if (geometry.type !== 'MultiLineString') return '';
  return geometry.coordinates.map((line) => linePath(line, frame, false)).join('');
}

function linePath(line: readonly Position[], frame: Frame, closed: boolean): string {
  const kept: [number, number][] = [];
  line.forEach(([lng = 0, lat = 0], i) => {
    const [x, y] = [rounded(frame.x(lng)), rounded(frame.y(lat))];
    const last = kept.at(-1);
    const far = !last || Math.hypot(x - last[0], y - last[1]) >= fineness;
    if (far || i === line.length - 1) kept.push([x, y]);
  });
  if (kept.length < 2) return '';
  return `M${kept.map(([x, y]) => `${x} ${y}`).join('L')}${closed ? 'Z' : ''}`;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
