/** west, south, east, north in degrees. */
export type Box = readonly [number, number, number, number];

export interface LatLng {
  lat: number;
  lng: number;
}

/** A rectangular picture of a part of the world in Web Mercator, the projection of the interactive map. */
export interface Frame {
  width: number;
  height: number;
  /** Pixels that the whole world would be wide at this scale. */
  worldWidth: number;
  x(lng: number): number;
  y(lat: number): number;
}

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** 0 at the date line in the west, 1 in the east. */
function worldX(lng: number): number {
  return (lng + 180) / 360;
}

/** 0 at 85° north, 1 at 85° south. */
function worldY(lat: number): number {
  const limited = Math.max(-85, Math.min(85, lat));
  return (1 - Math.log(Math.tan(Math.PI / 4 + radians(limited) / 2)) / Math.PI) / 2;
}

/** The frame in which a box fits, in the middle, with `margin` pixels around it. */
export function frameOf(box: Box, width: number, height: number, margin = 16): Frame {
  const [west, south, east, north] = box;
  const [left, right, top, bottom] = [worldX(west), worldX(east), worldY(north), worldY(south)];
  const wide = Math.max(right - left, 1e-7);
  const high = Math.max(bottom - top, 1e-7);
  const worldWidth = Math.min((width - 2 * margin) / wide, (height - 2 * margin) / high);
  const fromLeft = width / 2 - ((left + right) / 2) * worldWidth;
  const fromTop = height / 2 - ((top + bottom) / 2) * worldWidth;
  return {
    width,
    height,
    worldWidth,
    x: (lng) => worldX(lng) * worldWidth + fromLeft,
    y: (lat) => worldY(lat) * worldWidth + fromTop,
  };
}

/** The smallest box around boxes and points; null around nothing. */
export function boxAround(boxes: readonly Box[], points: readonly LatLng[] = []): Box | null {
  const all = [...boxes, ...points.map(({ lat, lng }): Box => [lng, lat, lng, lat])];
  if (all.length === 0) return null;
  return all.reduce<Box>(
    (sum, box) => [
      Math.min(sum[0], box[0]),
      Math.min(sum[1], box[1]),
      Math.max(sum[2], box[2]),
      Math.max(sum[3], box[3]),
    ],
    [Infinity, Infinity, -Infinity, -Infinity],
  );
}
