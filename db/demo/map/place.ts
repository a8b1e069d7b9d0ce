import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import type { DemoArea } from './geography';
import type { Random } from '../random';
import type { LngLat } from './town-plan';

const EARTH_METRES_PER_DEGREE = 111_195;

/** The point so many metres from another, in degrees clockwise from north. */
export function pointAt([lng, lat]: LngLat, metres: number, bearing: number): LngLat {
  const turn = (bearing * Math.PI) / 180;
  const north = (metres * Math.cos(turn)) / EARTH_METRES_PER_DEGREE;
  const east = (metres * Math.sin(turn)) / (EARTH_METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180));
  return [Number((lng + east).toFixed(6)), Number((lat + north).toFixed(6))];
}

/** The district that holds a point. */
export function districtOf(areas: readonly DemoArea[], point: LngLat): DemoArea | undefined {
  return areas.find(
    ({ level, boundary }) => level === 'junior_high' && booleanPointInPolygon(point, boundary),
  );
}

/** A random point inside an area, nearer to its inner point than to its border. */
export function pointInside(area: Pick<DemoArea, 'boundary' | 'innerPoint'>, random: Random): LngLat {
  const ring = area.boundary.coordinates[0] ?? [];
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const corner = random.pick(ring);
    const reach = Math.sqrt(random.next()) * 0.9;
    const [lng = 0, lat = 0] = area.innerPoint.map((middle, axis) => {
      return Number((middle + ((corner[axis] ?? middle) - middle) * reach).toFixed(6));
    });
    if (booleanPointInPolygon([lng, lat], area.boundary)) return [lng, lat];
  }
  return area.innerPoint;
}

/** An invented address: street, 丁目 and number. */
export function addressIn(town: string, street: string, random: Random): string {
  return `${town}${street}${random.int(1, 4)}丁目${random.int(1, 18)}-${random.int(1, 24)}`;
}
