import Supercluster from 'supercluster';
import { boxAround, pixelsBetween, placeAt, worldX, worldY, type Box, type LatLng } from './frame';
import { spread, type Spreading } from './spread';

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

/** Pixels between the points of two pins. */
const reach = 42;
/** Pixels from the point of a pin up to the middle of its head. */
const headHeight = 24;
/** Points nearer than this share a circle from the start. */
const radius = 52;
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
  const heads = pins.map((pin) => ({
    x: worldX(pin.lng) * worldWidth,
    y: worldY(pin.lat) * worldWidth - headHeight,
  }));
  const circles = spread(gather(rest, worldWidth), heads, (kept, gone) => ({
    ...kept,
    points: [...kept.points, ...gone.points],
    weight: kept.weight + gone.weight,
  }));
  return {
    pins,
    clusters: circles.map(({ points: gathered, x, y }) => {
      const place = placeAt(x / worldWidth, y / worldWidth);
      return {
        ...place,
        count: gathered.length,
        box: boxAround([], gathered) ?? [place.lng, place.lat, place.lng, place.lat],
        numbers: gathered
          .filter(isShown)
          .map(({ no }) => no)
          .sort((one, other) => one - other),
      };
    }),
  };
}

interface Circle extends Spreading, Gathered {}

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
    const gathered = 'points' in properties ? properties.points : [properties.point];
    return {
      x: worldX(lng) * worldWidth,
      y: worldY(lat) * worldWidth,
      points: gathered,
      weight: gathered.length,
    };
  });
}

/** A box with a little room around it, so that what lies on its edge is in it. */
export function roomAround([west, south, east, north]: Box): Box {
  const room = 0.0002;
  return [west - room, south - room, east + room, north + room].map(
    (degrees) => Math.round(degrees * 1e5) / 1e5,
  ) as unknown as Box;
}
