import Supercluster from 'supercluster';
import { boxAround, type Box, type LatLng } from './frame';

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
  /** Hosts of the page shown that stand alone: drawn with their number. */
  pins: readonly MapPoint[];
  clusters: readonly PointCluster[];
}

interface Gathered {
  points: MapPoint[];
}

/** Points nearer than this share a circle: below it, two places to press would overlap. */
const radius = 38;
const extent = 512;

/**
 * Gathers points for one scale. `worldWidth`: pixels of the whole world; `shown`: the numbers listed beside the map.
 */
export function arrange(
  points: readonly MapPoint[],
  worldWidth: number,
  shown: { from: number; to: number },
): Arrangement {
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
  const pins: MapPoint[] = [];
  const clusters: PointCluster[] = [];
  const isShown = (no: number) => no >= shown.from && no <= shown.to;
  for (const { geometry, properties } of index.getClusters([-180, -85, 180, 85], 0)) {
    const gathered = 'points' in properties ? properties.points : [properties.point];
    const [only] = gathered;
    if (gathered.length === 1 && only && isShown(only.no)) {
      pins.push(only);
      continue;
    }
    const [lng = 0, lat = 0] = geometry.coordinates;
    clusters.push({
      lat,
      lng,
      count: gathered.length,
      box: boxAround([], gathered) ?? [lng, lat, lng, lat],
      numbers: gathered
        .map(({ no }) => no)
        .filter(isShown)
        .sort((a, b) => a - b),
    });
  }
  pins.sort((a, b) => a.no - b.no);
  return { pins, clusters };
}

/** A box with a little room around it, so that what lies on its edge is in it. */
export function roomAround([west, south, east, north]: Box): Box {
  const room = 0.0002;
  return [west - room, south - room, east + room, north + room].map(
    (degrees) => Math.round(degrees * 1e5) / 1e5,
  ) as unknown as Box;
}
