type Point = { lat: number; lng: number };

/** The place of a host, or null while it is not known. */
export function pointOf({ lat, lng }: { lat: number | null; lng: number | null }): Point | null {
  return lat === null || lng === null ? null : { lat, lng };
}
