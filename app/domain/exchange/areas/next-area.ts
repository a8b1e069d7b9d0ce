import type { LatLng } from '~/lib/geo/point';
import type { AreaMap } from '../sorting/place';

/** Why a host came into another area; `lost`: its point lies in none of them any more. */
export const moveReasons = ['place', 'address', 'chosen', 'lost'] as const;
export type MoveReason = (typeof moveReasons)[number];

export const moveReasonNames: Record<MoveReason, string> = {
  place: '場所（緯度・経度）',
  address: '住所の町丁目',
  chosen: '置きかえのときの選択',
  lost: 'どの圏域にも入らない',
};

/** What a newer version means for those that belong to an area of the one before. */
export interface AreaFates {
  /** Gone areas, each with the one in which it lives on. */
  successors: ReadonlyMap<string, string>;
  /** Areas that are gone or have another shape: to be in them was true of the version before. */
  unsettled: ReadonlySet<string>;
}

export const nobodysFates: AreaFates = { successors: new Map(), unsettled: new Set() };

interface PlacedHost {
  point: LatLng | null;
  address: string;
  areaId: string | null;
}

/**
 * The area into which a host comes: the one its point lies in; without a point that of its address, if it has none
 * or a gone one, then the one said for the gone area. What was chosen by hand stays while the area stands. A point
 * that the new version does not cover leaves the host in no area, for a person to look at.
 *
 * @returns null when the host stays where it is.
 */
export function nextAreaOf(
  { point, address, areaId }: PlacedHost,
  map: Pick<AreaMap, 'at' | 'ofAddress'>,
  { successors, unsettled }: AreaFates,
): { areaId: string | null; why: MoveReason } | null {
  const to = (found: string | null, why: MoveReason) => (found === areaId ? null : { areaId: found, why });
  if (point) {
    const found = map.at(point);
    if (found !== null) return to(found, 'place');
    return areaId !== null && unsettled.has(areaId) ? to(null, 'lost') : null;
  }
  const successor = areaId === null ? undefined : successors.get(areaId);
  if (areaId !== null && successor === undefined) return null;
  const byAddress = map.ofAddress(address);
  if (byAddress !== null) return to(byAddress, 'address');
  return successor === undefined ? null : to(successor, 'chosen');
}
