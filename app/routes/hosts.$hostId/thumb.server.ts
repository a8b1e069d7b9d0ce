import { groundOf } from '~/components/map/ground.server';
import { placeMapSize } from '~/components/place-map';
import type { HostPage } from '~/domain/registry/index.server';

/** The place of a host, null while it is not known, and what the small map is drawn on. */
export function thumbOf(shapes: HostPage['shapes'], { lat, lng }: HostPage['host']) {
  const point = lat === null || lng === null ? null : { lat, lng };
  const ground = groundOf({
    shapes,
    points: point ? [point] : [],
    box: null,
    shapesHref: '',
    ...placeMapSize,
  });
  return { point, ground };
}
