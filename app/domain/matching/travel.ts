/**
 * Distance and minutes (product decision D14): crow-flies on the sphere × 1.3, from an inner point of the person's
 * area to the host. Only for staff; never shown as a place of a person.
 */
export interface Point {
  readonly lat: number;
  readonly lng: number;
}

export type TravelMode = 'walk' | 'bicycle' | 'bus' | 'car';

/** Metres a minute, and minutes added for waiting, parking and the way to the stop. */
export interface TravelSpeeds {
  readonly metresPerMinute: Readonly<Record<TravelMode, number>>;
  readonly extraMinutes: Readonly<Record<TravelMode, number>>;
}

export const DEFAULT_SPEEDS: TravelSpeeds = {
  metresPerMinute: { walk: 80, bicycle: 200, bus: 400, car: 400 },
  extraMinutes: { walk: 0, bicycle: 0, bus: 10, car: 10 },
};

export const MODE_WORDS: Readonly<Record<TravelMode, string>> = {
  walk: '歩いて',
  bicycle: '自転車で',
  bus: 'バス・電車で',
  car: '車で',
};

export interface Trip {
  readonly mode: TravelMode;
  readonly minutes: number;
}

const EARTH_RADIUS_METRES = 6_371_008.8;
const DETOUR = 1.3;
const MODES: readonly TravelMode[] = ['walk', 'bicycle', 'bus', 'car'];
const SHORT_TRIP_MINUTES = 15;

export function isTravelMode(text: string): text is TravelMode {
  return MODES.some((mode) => mode === text);
}

/** Crow-flies metres on the sphere (haversine). */
export function metresBetween(a: Point, b: Point): number {
  const rad = (degrees: number) => (degrees * Math.PI) / 180;
  const half = (x: number) => Math.sin(rad(x) / 2) ** 2;
  const h = half(b.lat - a.lat) + Math.cos(rad(a.lat)) * Math.cos(rad(b.lat)) * half(b.lng - a.lng);
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Metres people actually go. */
export function wayMetres(a: Point, b: Point): number {
  return metresBetween(a, b) * DETOUR;
}

/** Whole minutes for a way, at least one. */
export function minutesFor(metres: number, mode: TravelMode, speeds: TravelSpeeds = DEFAULT_SPEEDS): number {
  return Math.max(1, Math.round(metres / speeds.metresPerMinute[mode] + speeds.extraMinutes[mode]));
}

/**
 * How one would go: the gentlest of the person's modes that takes a quarter of an hour at most, else the
 * quickest of them. Nothing chosen: any mode.
 */
export function bestTrip(
  metres: number,
  modes: readonly TravelMode[],
  speeds: TravelSpeeds = DEFAULT_SPEEDS,
): Trip {
  const trips = MODES.filter((mode) => modes.length === 0 || modes.includes(mode)).map((mode): Trip => ({
    mode,
    minutes: minutesFor(metres, mode, speeds),
  }));
  const short = trips.find((trip) => trip.minutes <= SHORT_TRIP_MINUTES);
  const quickest = trips.reduce((best, trip) => (trip.minutes < best.minutes ? trip : best));
  return short ?? quickest;
}
