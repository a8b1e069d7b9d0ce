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
const LONGEST_WALK_MINUTES = 60;

export function isTravelMode(text: string): text is TravelMode {
  return MODES.some((mode) => mode === text);
}

/** Crow-flies metres on the sphere (haversine). */
export function metresBetween(a: Point, b: Point): number {
  const h = halves(b.lat - a.lat) + Math.cos(rad(a.lat)) * Math.cos(rad(b.lat)) * halves(b.lng - a.lng);
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
}

function rad(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

/** The haversine: half of what one minus the cosine is. */
function halves(degrees: number): number {
  return Math.sin(rad(degrees) / 2) ** 2;
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
 * quickest of them. Where no mode is chosen, each counts.
 */
export function bestTrip(
  metres: number,
  modes: readonly TravelMode[],
  speeds: TravelSpeeds = DEFAULT_SPEEDS,
): Trip {
  let best: Trip | null = null;
  for (const mode of MODES) {
    if (modes.length > 0 && !modes.includes(mode)) continue;
    const minutes = minutesFor(metres, mode, speeds);
    if (minutes <= SHORT_TRIP_MINUTES) return { mode, minutes };
    if (best === null || minutes < best.minutes) best = { mode, minutes };
  }
  if (best === null) throw new Error('There is always a way to go');
  return best;
}

/**
 * The ways to a place of somebody of whom nothing is known, for crow-flies metres: on foot up to an hour, by bus or car
 * where that walk is no short one.
 */
export function usualTrips(crowMetres: number): Trip[] {
  const [walk, car] = (['walk', 'car'] as const).map((mode): Trip => ({
    mode,
    minutes: minutesFor(crowMetres * DETOUR, mode),
  })) as [Trip, Trip];
  if (walk.minutes <= SHORT_TRIP_MINUTES) return [walk];
  return walk.minutes <= LONGEST_WALK_MINUTES ? [walk, car] : [car];
}

const USUAL_WORDS = { walk: '歩いて', bicycle: '自転車で', bus: 'バスや車で', car: 'バスや車で' } as const;

/** 「歩いて6分」, 「バスや車で24分」: whoever has no car takes the bus, which is reckoned as fast. */
export function tripText({ mode, minutes }: Trip): string {
  return `${USUAL_WORDS[mode]}${minutes}分`;
}

/** All that can be reached within so many minutes. */
export interface TripBand extends Trip {
  /** The farthest place of the band, in whole crow-flies metres. */
  readonly crowMetres: number;
}

/** What one can ask to be near: each is wider than the one before. */
export const tripBands: readonly TripBand[] = (
  [
    ['walk', 10],
    ['walk', 15],
    ['walk', 30],
    ['car', 20],
    ['car', 30],
  ] as const
).map(([mode, minutes]) => ({ mode, minutes, crowMetres: reachOf(mode, minutes) }));

/** The farthest crow-flies metres whose way takes the minutes at most, as `minutesFor` rounds them. */
export function reachOf(
  mode: TravelMode,
  minutes: number,
  { metresPerMinute, extraMinutes }: TravelSpeeds = DEFAULT_SPEEDS,
): number {
  const farthest = ((minutes + 0.5 - extraMinutes[mode]) * metresPerMinute[mode]) / DETOUR;
  return Math.max(0, Math.ceil(farthest) - 1);
}
