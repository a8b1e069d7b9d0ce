import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import polylabel from 'polylabel';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { LatLng } from './point';

export type AreaGeometry = Polygon | MultiPolygon;
/** [west, south, east, north] in degrees. */
export type BoundingBox = [number, number, number, number];

/** The polygons of an area, each as outer ring and holes. */
export function polygonsOf(geometry: AreaGeometry): Position[][][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

/** The rectangle around an area. */
export function boundingBox(geometry: AreaGeometry): BoundingBox {
  const box: BoundingBox = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [outer = []] of polygonsOf(geometry)) {
    for (const [lng = 0, lat = 0] of outer) {
      box[0] = Math.min(box[0], lng);
      box[1] = Math.min(box[1], lat);
      box[2] = Math.max(box[2], lng);
      box[3] = Math.max(box[3], lat);
    }
  }
  return box;
}

/** Square metres, good to a percent at the size of a municipality; holes are left out. */
export function areaInSquareMetres(geometry: AreaGeometry): number {
  return polygonsOf(geometry).reduce((sum, polygon) => sum + polygonSize(polygon), 0);
}

function polygonSize(polygon: Position[][]): number {
  return polygon.reduce((sum, ring, index) => sum + (index === 0 ? 1 : -1) * ringSize(ring), 0);
}

function ringSize(ring: Position[]): number {
  const metresPerDegree = 111_320;
  const [, firstLat = 0] = ring[0] ?? [];
  const narrow = Math.cos((firstLat * Math.PI) / 180);
  let doubled = 0;
  for (let index = 1; index < ring.length; index += 1) {
    const [lng1 = 0, lat1 = 0] = ring[index - 1] ?? [];
    const [lng2 = 0, lat2 = 0] = ring[index] ?? [];
    doubled += lng1 * lat2 - lng2 * lat1;
  }
  return (Math.abs(doubled) / 2) * metresPerDegree * metresPerDegree * narrow;
}

/** A point well inside the largest part of an area: the one farthest from its border. */
export function innerPoint(geometry: AreaGeometry): LatLng {
  const [largest] = [...polygonsOf(geometry)].sort((left, right) => polygonSize(right) - polygonSize(left));
  const [lng = 0, lat = 0] = polylabel(largest ?? [], 0.00005);
  return { lat: Number(lat.toFixed(6)), lng: Number(lng.toFixed(6)) };
}

/** Whether a place lies in an area; a place on the border does. */
export function contains(geometry: AreaGeometry, { lat, lng }: LatLng): boolean {
  return booleanPointInPolygon([lng, lat], geometry);
}

/**
 * Finds the area a place lies in. Rectangles are compared first, so that only one or two polygons are walked.
 * Where two areas overlap, the one given first wins.
 */
export function areaFinder<T extends { geometry: AreaGeometry; bbox: BoundingBox }>(areas: readonly T[]) {
  return (point: LatLng): T | null =>
    areas.find(({ geometry, bbox: [west, south, east, north] }) => {
      const near = point.lng >= west && point.lng <= east && point.lat >= south && point.lat <= north;
      return near && contains(geometry, point);
    }) ?? null;
}
