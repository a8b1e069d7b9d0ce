import { townFinder } from '~/lib/text/address';
import { areaFinder, type AreaGeometry, type BoundingBox } from '~/lib/geo/area-geometry';
import type { LatLng } from '~/lib/geo/point';
import type { Candidate } from '../meaning/interpret';
import { finestFirst } from './levels';

/** A 町丁目 and a point in its middle. */
export interface Town extends LatLng {
  name: string;
}

/** An area as stored; one made by hand may have no boundary. */
export interface StoredArea {
  id: string;
  level: string;
  name: string;
  boundary: AreaGeometry | null;
  bbox: BoundingBox | null;
  inner: LatLng | null;
}

/** Answers in which area a place or an address lies. */
export interface AreaMap {
  /** Whether any boundaries are loaded. */
  drawn: boolean;
  at: (point: LatLng) => string | null;
  /** By the 町丁目 an address begins with. */
  ofAddress: (address: string) => string | null;
}

/** Levels overlap (小学校区, 中学校区, 自治会区域): a host belongs to the area of the finest one that covers its place. */
export function areaMap(areas: readonly StoredArea[], towns: readonly Town[], municipality: string): AreaMap {
  const { drawn } = finestFirst(areas);
  const find = areaFinder(drawn);
  const at = (point: LatLng): string | null => find(point)?.id ?? null;
  const named = [
    ...drawn.map(({ id, name }) => ({ name, areaId: id })),
    ...towns.map(({ name, lat, lng }) => ({ name, areaId: at({ lat, lng }) })),
  ];
  const town = townFinder(named, ({ name }) => name);
  return {
    drawn: drawn.length > 0,
    at,
    ofAddress: (address) => town(address, municipality)?.areaId ?? null,
  };
}

/** Where a host is put: its point (never one outside our areas), its area, and what has to be reported. */
export interface Placement {
  areaId: string | null;
  point: LatLng | null;
  outside: boolean;
  withoutPoint: boolean;
  /** Why there is no point or no area, '' when all is well. */
  report: string;
}

/** Places a row. One of another municipality keeps its point and belongs to 市外. */
export function place(candidate: Candidate, map: AreaMap): Placement {
  const { point, noPoint, address } = candidate;
  if (candidate.whereabouts.place === 'outside') {
    return { areaId: null, point, outside: true, withoutPoint: point === null, report: noPoint };
  }
  const areaId = point ? map.at(point) : null;
  if (point && (areaId !== null || !map.drawn)) {
    return { areaId, point, outside: false, withoutPoint: false, report: '' };
  }
  const reason = point
    ? `緯度・経度（${String(point.lat)}, ${String(point.lng)}）が市の圏域の外です`
    : noPoint;
  const byTown = map.ofAddress(address);
  const area = byTown ? '圏域は住所の町丁目から決めました' : '圏域は分からないままです';
  return { areaId: byTown, point: null, outside: false, withoutPoint: true, report: `${reason}。${area}` };
}
