import type { Point } from '../../port';
import { distanceInMetres } from '~/lib/geo/distance';
import type { Found } from './worth';

/** Metres of one degree of latitude, rather too few than too many. */
const degreeM = 111_000;
/** Degrees below which numbers tell nothing any more. */
const dust = 1e-9;

/** How many degrees a radius reaches up and down, and across: rather too many than too few. */
export function degreesWithin({ lat }: Point, withinM: number): { up: number; across: number } {
  const up = withinM / degreeM + dust;
  // A degree of longitude is shortest at the edge that lies nearer to a pole; beyond one there is no telling.
  return { up, across: up / Math.cos((Math.min(90, Math.abs(lat) + up) * Math.PI) / 180) };
}

/** Tells how far a row lies from a place, of those alone that can lie within the radius asked for. */
export function locating({ lat, lng }: Point, withinM = Infinity): (one: Found) => Found {
  const { up, across } = degreesWithin({ lat, lng }, withinM);
  return (one) => {
    const { row, score } = one;
    if (row.lat === null || row.lng === null || Math.abs(row.lat - lat) > up) return one;
    const apart = Math.abs(row.lng - lng);
    if (Math.min(apart, 360 - apart) > across) return one;
    return { row, score, distanceM: distanceInMetres({ lat, lng }, { lat: row.lat, lng: row.lng }) };
  };
}
