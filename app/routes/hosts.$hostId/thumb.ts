import { groundOf } from '~/components/map';
import { placeMapSize } from '~/components/place-map';
import type { HostPage } from '~/domain/registry/index.server';

type Point = { lat: number; lng: number };

/** The place of a host, or null while it is not known. */
export function pointOf({ lat, lng }: { lat: number | null; lng: number | null }): Point | null {
  return lat === null || lng === null ? null : { lat, lng };
}

/** What the small map is drawn on. */
export function thumbOf(shapes: HostPage['shapes'], host: HostPage['host']) {
  const point = pointOf(host);
  return groundOf({
    shapes,
    points: point ? [point] : [],
    box: null,
    shapesHref: '',
    ...placeMapSize,
  });
}
