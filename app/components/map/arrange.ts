import type { WireCluster } from '~/domain/registry/index.server';
import { pixelsBetween, placeAt, worldX, worldY, type Box, type LatLng } from './frame';
import { spread, type Spreading } from './spread';

/** A host of the page shown, on the map. */
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
  /** Numbers of the page that have room for a pin of their own; the others are in the circles. */
  roomy: ReadonlySet<number>;
  clusters: readonly PointCluster[];
}

/** Pixels between the points of two pins. */
const reach = 42;
/** Pixels from the point of a pin up to the middle of its head. */
const headHeight = 24;
/** Degrees by which the edges of a box may be rounded. */
const rounding = 1.1e-5;

/**
 * Brings the hosts of the page and the circles of all hits together for one scale. Hosts of the page keep their number
 * as far as there is room, the first of them first, and are taken out of the circle that counts them; then the circles
 * make room. `worldWidth`: pixels of the whole world.
 */
export function arrange(
  points: readonly MapPoint[],
  all: readonly WireCluster[],
  worldWidth: number,
): Arrangement {
  const pins: MapPoint[] = [];
  for (const point of [...points].sort((a, b) => a.no - b.no))
    if (pins.every((pin) => pixelsBetween(pin, point, worldWidth) >= reach)) pins.push(point);
  const roomy = new Set(pins.map(({ no }) => no));
  const heads = pins.map((pin) => ({
    x: worldX(pin.lng) * worldWidth,
    y: worldY(pin.lat) * worldWidth - headHeight,
  }));
  const circles = spread(circlesOf(points, roomy, all, worldWidth), heads, (kept, gone) => ({
    ...kept,
    box: boxOfBoth(kept.box, gone.box),
    numbers: [...kept.numbers, ...gone.numbers],
    weight: kept.weight + gone.weight,
  }));
  return {
    roomy,
    clusters: circles.map(({ x, y, weight, box, numbers }) => ({
      ...placeAt(x / worldWidth, y / worldWidth),
      count: weight,
      box,
      numbers: [...numbers].sort((one, other) => one - other),
    })),
  };
}

interface Circle extends Spreading {
  box: Box;
  numbers: readonly number[];
}

/** The circles without the pins that stand for themselves, in pixels. A host that none of them counts has its own. */
function circlesOf(
  points: readonly MapPoint[],
  roomy: ReadonlySet<number>,
  all: readonly WireCluster[],
  worldWidth: number,
): Circle[] {
  const rest = new Set(points);
  const circles = all.flatMap(([count, lat, lng, ...box]) => {
    const inside = [...rest].filter((point) => isIn(box, point)).slice(0, count);
    for (const point of inside) rest.delete(point);
    const drawn = inside.filter(({ no }) => roomy.has(no));
    const weight = count - drawn.length;
    if (weight === 0) return [];
    const middle = (whole: number, of: (point: LatLng) => number) =>
      (whole * count - drawn.reduce((sum, point) => sum + of(point), 0)) / weight;
    const place = within(box, {
      lat: middle(lat, (point) => point.lat),
      lng: middle(lng, (point) => point.lng),
    });
    return [circleAt(place, box, weight, inside)];
  });
  return [...circles, ...[...rest].flatMap((point) => (roomy.has(point.no) ? [] : [alone(point)]))];

  function circleAt(place: LatLng, box: Box, weight: number, inside: readonly MapPoint[]): Circle {
    return {
      x: worldX(place.lng) * worldWidth,
      y: worldY(place.lat) * worldWidth,
      box,
      weight,
      numbers: inside.flatMap(({ no }) => (roomy.has(no) ? [] : [no])),
    };
  }

  function alone(point: MapPoint): Circle {
    return circleAt(point, [point.lng, point.lat, point.lng, point.lat], 1, [point]);
  }
}

function isIn([west, south, east, north]: Box, { lat, lng }: LatLng): boolean {
  return (
    lng >= west - rounding && lng <= east + rounding && lat >= south - rounding && lat <= north + rounding
  );
}

function within([west, south, east, north]: Box, { lat, lng }: LatLng): LatLng {
  return { lat: Math.max(south, Math.min(north, lat)), lng: Math.max(west, Math.min(east, lng)) };
}

function boxOfBoth(a: Box, b: Box): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

/** A box with a little room around it, so that what lies on its edge is in it. */
export function roomAround([west, south, east, north]: Box): Box {
  const room = 0.0002;
  return [west - room, south - room, east + room, north + room].map(
    (degrees) => Math.round(degrees * 1e5) / 1e5,
  ) as unknown as Box;
}
