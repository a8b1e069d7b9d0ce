import Supercluster from 'supercluster';
import { boxAround, pixelsBetween, placeAt, worldX, worldY, type Box, type LatLng } from './frame';

/** A hit of a search on the map. */
export interface MapPoint extends LatLng {
  /** Its place in the whole result, from 1. */
  no: number;
  /** Slug of the stance; empty for visitors. */
  stance: string;
}

/** Hosts so near to each other that they share a circle. A host that is not on the page shown has one alone. */
export interface PointCluster extends LatLng {
  count: number;
  box: Box;
  /** Numbers among them that stand in the list shown, in their order. */
  numbers: readonly number[];
}

export interface Arrangement {
  /** Hosts of the page shown: drawn with their number. */
  pins: readonly MapPoint[];
  clusters: readonly PointCluster[];
}

interface Gathered {
  points: MapPoint[];
}

/** Pixels between two places that can be pressed: below it they would lie on each other. */
const reach = 40;
/** Points nearer than this share a circle from the start. */
const radius = 48;
const extent = 512;

/**
 * Gathers points for one scale. Hosts of the page shown keep their number as far as there is room, the first of them
 * first; all others share circles. `worldWidth`: pixels of the whole world; `shown`: the numbers listed beside the map.
 */
export function arrange(
  points: readonly MapPoint[],
  worldWidth: number,
  shown: { from: number; to: number },
): Arrangement {
  const isShown = ({ no }: MapPoint) => no >= shown.from && no <= shown.to;
  const pins: MapPoint[] = [];
  for (const point of points.filter(isShown).sort((a, b) => a.no - b.no))
    if (pins.every((pin) => pixelsBetween(pin, point, worldWidth) >= reach)) pins.push(point);
  const rest = points.filter((point) => !pins.includes(point));
  const circles = keptApart(gather(rest, worldWidth), worldWidth).map((circle) => ({
    ...circle,
    ...besidePins(circle, pins, worldWidth),
  }));
  return {
    pins,
    clusters: circles.map(({ points: gathered, lat, lng }) => ({
      lat,
      lng,
      count: gathered.length,
      box: boxAround([], gathered) ?? [lng, lat, lng, lat],
      numbers: gathered
        .filter(isShown)
        .map(({ no }) => no)
        .sort((a, b) => a - b),
    })),
  };
}

interface Circle extends LatLng, Gathered {}

function gather(points: readonly MapPoint[], worldWidth: number): Circle[] {
  const index = new Supercluster<{ point: MapPoint }, Gathered>({
    radius: (radius * extent) / worldWidth,
    extent,
    minZoom: 0,
    maxZoom: 0,
    map: ({ point }) => ({ points: [point] }),
    reduce: (all, more) => {
      all.points = [...all.points, ...more.points];
    },
  });
  index.load(
    points.map((point) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [point.lng, point.lat] },
      properties: { point },
    })),
  );
  return index.getClusters([-180, -85, 180, 85], 0).map(({ geometry, properties }) => {
    const [lng = 0, lat = 0] = geometry.coordinates;
    return { lat, lng, points: 'points' in properties ? properties.points : [properties.point] };
  });
}

/** Joins circles that have moved onto each other, the largest first. */
function keptApart(circles: readonly Circle[], worldWidth: number): Circle[] {
  const apart: Circle[] = [];
  for (const circle of [...circles].sort((a, b) => b.points.length - a.points.length)) {
    const near = apart.find((other) => pixelsBetween(other, circle, worldWidth) < reach + 6);
    if (near) near.points = [...near.points, ...circle.points];
    else apart.push({ ...circle });
  }
  return apart;
}

/** Pixels from the point of a pin up to the middle of its head, and the reach of that head. */
const head = { height: 25, reach: 38 };

/** Moves a circle out from under the heads of pins, by a few pixels. */
function besidePins(circle: LatLng, pins: readonly MapPoint[], worldWidth: number): LatLng {
  let [x, y] = [worldX(circle.lng) * worldWidth, worldY(circle.lat) * worldWidth];
  for (const pin of pins) {
    const [headX, headY] = [worldX(pin.lng) * worldWidth, worldY(pin.lat) * worldWidth - head.height];
    const [away, down] = [x - headX, y - headY];
    const far = Math.hypot(away, down);
    if (far >= head.reach) continue;
    const push = far < 1 ? [head.reach, 0] : [(away / far) * head.reach, (down / far) * head.reach];
    [x, y] = [headX + (push[0] ?? 0), headY + (push[1] ?? 0)];
  }
  return placeAt(x / worldWidth, y / worldWidth);
}

/** A box with a little room around it, so that what lies on its edge is in it. */
export function roomAround([west, south, east, north]: Box): Box {
  const room = 0.0002;
  return [west - room, south - room, east + room, north + room].map(
    (degrees) => Math.round(degrees * 1e5) / 1e5,
  ) as unknown as Box;
}
