import type { Box, Cluster, MapView } from '#search/port';
import { numbersIn } from './address';

/** A circle as it travels: hosts, latitude, longitude, then west, south, east, north of the smallest box around them. */
export type WireCluster = readonly [
  count: number,
  lat: number,
  lng: number,
  west: number,
  south: number,
  east: number,
  north: number,
];

const nearest = 22;

/** Reads `view=west,south,east,north` and `zoom`; null when they cannot be read. */
export function readView(params: URLSearchParams): MapView | null {
  const box = numbersIn(params.get('view') ?? '');
  const [zoom = NaN, ...others] = numbersIn(params.get('zoom') ?? '');
  const [west = NaN, south = NaN, east = NaN, north = NaN] = box;
  const isBox = box.length === 4 && west < east && south < north;
  const inWorld =
    Math.abs(west) <= 180 && Math.abs(east) <= 180 && Math.abs(south) <= 90 && Math.abs(north) <= 90;
  const isZoom = others.length === 0 && Number.isInteger(zoom) && zoom >= 0 && zoom <= nearest;
  if (!isBox || !inWorld || !isZoom) return null;
  return { box: [west, south, east, north], zoom };
}

export function toWire({ count, lat, lng, box }: Cluster): WireCluster {
  const [west, south, east, north] = box;
  return [count, metre(lat), metre(lng), metre(west), metre(south), metre(east), metre(north)];
}

/** The smallest box around all circles; null around none. */
export function extentOf(clusters: readonly Cluster[]): Box | null {
  if (clusters.length === 0) return null;
  const edge = (at: 0 | 1 | 2 | 3, least: (...values: number[]) => number) =>
    least(...clusters.map(({ box }) => box[at]));
  return [edge(0, Math.min), edge(1, Math.min), edge(2, Math.max), edge(3, Math.max)];
}

/** Degrees to about a metre. */
export function metre(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}
