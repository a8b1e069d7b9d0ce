import { polygonsOf, type AreaGeometry, type BoundingBox } from './area-geometry';
import type { LatLng } from './point';

/** Outlines of areas ready to be drawn: path data and the place of the label, in units of the view box. */
export interface SvgMap {
  width: number;
  height: number;
  shapes: { d: string; label: { x: number; y: number } }[];
}

/**
 * Projects areas into a picture of `width` units (equirectangular, true at the middle latitude). Points closer
 * than half a unit to the one before are left out: they cannot be seen, and outlines have thousands of them.
 */
export function svgMap(
  areas: readonly { geometry: AreaGeometry; bbox: BoundingBox; inner: LatLng }[],
  width: number,
): SvgMap {
  const west = Math.min(...areas.map(({ bbox }) => bbox[0]));
  const south = Math.min(...areas.map(({ bbox }) => bbox[1]));
  const east = Math.max(...areas.map(({ bbox }) => bbox[2]));
  const north = Math.max(...areas.map(({ bbox }) => bbox[3]));
  if (!Number.isFinite(west)) return { width, height: width, shapes: [] };
  const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = width / Math.max((east - west) * narrow, 1e-9);
  const place = (lng: number, lat: number): [number, number] => [
    Number(((lng - west) * narrow * scale).toFixed(1)),
    Number(((north - lat) * scale).toFixed(1)),
  ];
  return {
    width,
    height: Math.max(1, Math.ceil((north - south) * scale)),
    shapes: areas.map(({ geometry, inner }) => {
      const [x, y] = place(inner.lng, inner.lat);
      const rings = polygonsOf(geometry).flat();
      return { d: rings.map((ring) => ringPath(ring, place)).join(''), label: { x, y } };
    }),
  };
}

function ringPath(ring: readonly number[][], place: (lng: number, lat: number) => [number, number]): string {
  const kept: [number, number][] = [];
  for (const [lng = 0, lat = 0] of ring) {
    const next = place(lng, lat);
    const last = kept.at(-1);
    if (!last || Math.hypot(next[0] - last[0], next[1] - last[1]) >= 0.5) kept.push(next);
  }
  return `M${kept.map(([x, y]) => `${String(x)} ${String(y)}`).join('L')}Z`;
}
