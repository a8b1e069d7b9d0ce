/** What stands on a map: `lat` and `lng` are degrees of WGS 84, null where the place is not shown. */
export interface Located {
  id: string;
  lat: number | null;
  lng: number | null;
  properties: Record<string, unknown>;
}

/**
 * Places as a FeatureCollection by RFC 7946: longitude before latitude, no other reference system, and a feature without
 * a place keeps a geometry of null.
 */
export function toGeoJson(places: readonly Located[]): string {
  const features = places.map(({ id, lat, lng, properties }) => ({
    type: 'Feature',
    id,
    geometry: lat === null || lng === null ? null : { type: 'Point', coordinates: [lng, lat] },
    properties,
  }));
  return JSON.stringify({ type: 'FeatureCollection', features });
}
