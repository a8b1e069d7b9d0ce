import { metresBetween, tripText, usualTrips, type Point } from '~/lib/geo/travel';

const shown = 3;

/**
 * The areas from whose middle it is nearest to a place, each with the usual ways of going there:
 * 「港（歩いて20分・バスや車で14分）」.
 */
export function nearestAreas(
  areas: readonly { name: string; inner: Point }[],
  place: { lat: number | null; lng: number | null },
): string[] {
  const { lat, lng } = place;
  if (lat === null || lng === null) return [];
  return areas
    .map(({ name, inner }) => ({ name, metres: metresBetween(inner, { lat, lng }) }))
    .sort((a, b) => a.metres - b.metres)
    .slice(0, shown)
    .map(({ name, metres }) => `${name}（${usualTrips(metres).map(tripText).join('・')}）`);
}
