import { plainWidth } from '../text/fold';

/** A place on WGS84 in degrees. */
export interface LatLng {
  lat: number;
  lng: number;
}

/** What two cells say about a place. `mended` tells in Japanese what was put right, '' when nothing was. */
export type PointReading =
  | { point: LatLng; mended: string }
  | { point: null; reason: 'not_given' | 'half' | 'unreadable' | 'zero' | 'outside_japan' };

const JAPAN = { south: 20, north: 46, west: 122, east: 154.5 };
const SEXAGESIMAL =
  /^[NE北東緯経\s]*(\d{1,3})\s*[°度:.\s]\s*(\d{1,2})\s*['’′分:.\s]\s*(\d{1,2}(?:\.\d+)?)\s*(?:''|’’|′′|"|”|秒)?\s*[NE]?$/u;

/** Whether a place lies in the rectangle around Japan. */
export function isInJapan({ lat, lng }: LatLng): boolean {
  return lat >= JAPAN.south && lat <= JAPAN.north && lng >= JAPAN.west && lng <= JAPAN.east;
}

/** Degrees from a cell: 34.867206, ３５．６, 35°39'18.0", 35度39分18秒, 35.39.18; NaN when it is no number. */
export function readDegrees(cell: string): number {
  const text = plainWidth(cell);
  if (/^[+-]?\d+(?:\.\d*)?$/u.test(text)) return Number(text);
  const match = SEXAGESIMAL.exec(text);
  if (!match) return Number.NaN;
  const [, degrees, minutes, seconds] = match;
  return Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600;
}

/**
 * The place two cells name. Swapped columns are put right; a longitude written outside ±180° is turned to the
 * same meridian; 0,0 and whatever else lies outside Japan is no place.
 */
export function readPoint(latCell: string, lngCell: string): PointReading {
  const given = [latCell, lngCell].filter((cell) => plainWidth(cell) !== '' && plainWidth(cell) !== '-');
  if (given.length === 0) return { point: null, reason: 'not_given' };
  if (given.length === 1) return { point: null, reason: 'half' };
  const [first, second] = [readDegrees(latCell), readDegrees(lngCell)];
  if (Number.isNaN(first) || Number.isNaN(second)) return { point: null, reason: 'unreadable' };
  if (first === 0 && second === 0) return { point: null, reason: 'zero' };
  const asWritten = { lat: first, lng: second };
  if (isInJapan(asWritten)) return { point: rounded(asWritten), mended: '' };
  const swapped = { lat: second, lng: first };
  if (isInJapan(swapped))
    return { point: rounded(swapped), mended: '緯度と経度が逆だったので入れ替えました' };
  const turned = { lat: first, lng: ((((second + 180) % 360) + 360) % 360) - 180 };
  if (Math.abs(second) > 180 && isInJapan(turned)) {
    return {
      point: rounded(turned),
      mended: `経度${String(second)}を同じ経線の${turned.lng.toFixed(6)}と読みました`,
    };
  }
  return { point: null, reason: 'outside_japan' };
}

/** The place one cell names as "緯度,経度" (or the other way round). */
export function readPointPair(cell: string): PointReading {
  const [first = '', second = ''] = plainWidth(cell)
    .replace(/[()[\]]/gu, '')
    .split(/\s*[,、;/]\s*|\s+/u)
    .filter((part) => part !== '');
  return readPoint(first, second);
}

/** About a centimetre: more digits say nothing and make equal places look different. */
function rounded({ lat, lng }: LatLng): LatLng {
  return { lat: Number(lat.toFixed(7)), lng: Number(lng.toFixed(7)) };
}
