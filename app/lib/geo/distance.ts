import type { LatLng } from './point';

/** Mean radius of the earth in metres (IUGG). */
const EARTH = 6_371_008.8;

/** Metres between two places on the sphere (haversine); D14 multiplies it for ways on the ground. */
export function distanceInMetres(from: LatLng, to: LatLng): number {
  const [lat1, lat2] = [radians(from.lat), radians(to.lat)];
  const half = (angle: number): number => Math.sin(angle / 2) ** 2;
  const chord = half(lat2 - lat1) + Math.cos(lat1) * Math.cos(lat2) * half(radians(to.lng - from.lng));
  return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(chord)));
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
