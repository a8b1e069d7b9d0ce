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
export function worldX(lng: number): number {
  return (lng + 180) / 360;
}

/** 0 at 85° north, 1 at 85° south. */
export function worldY(lat: number): number {
  const limited = Math.max(-85, Math.min(85, lat));
  return (1 - Math.log(Math.tan(Math.PI / 4 + radians(limited) / 2)) / Math.PI) / 2;
}

/** The other way round: where a place in the world (0 to 1 each way) is. */
export function placeAt(x: number, y: number): LatLng {
  return { lng: x * 360 - 180, lat: (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI };
}

/** The length of a way so far right and so far down. `Math.hypot` takes ten times as long, for numbers beyond any map. */
export function lengthOf(right: number, down: number): number {
  return Math.sqrt(right * right + down * down);
}

/** How far two places are from each other on a map of that scale. */
export function pixelsBetween(a: LatLng, b: LatLng, worldWidth: number): number {
  return lengthOf(worldX(a.lng) - worldX(b.lng), worldY(a.lat) - worldY(b.lat)) * worldWidth;
}

/** Pixels around what is shown; above it there is room for a pin that stands on the edge. */
export const edges = { top: 46, side: 20, bottom: 20 };

/** The frame in which a box fits, in the middle of what the edges leave. */
export function frameOf(box: Box, width: number, height: number, edge = edges): Frame {
  const [west, south, east, north] = box;
  const [left, right, top, bottom] = [worldX(west), worldX(east), worldY(north), worldY(south)];
  const wide = Math.max(right - left, 1e-7);
  const high = Math.max(bottom - top, 1e-7);
  const worldWidth = Math.min((width - 2 * edge.side) / wide, (height - edge.top - edge.bottom) / high);
  const fromLeft = width / 2 - ((left + right) / 2) * worldWidth;
  const fromTop = (height + edge.top - edge.bottom) / 2 - ((top + bottom) / 2) * worldWidth;
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
