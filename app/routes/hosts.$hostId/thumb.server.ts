import { groundOf } from '~/components/map/ground.server';
import { placeMapSize } from '~/components/place-map';
import type { HostPage } from '~/domain/registry/index.server';
import { pointOf } from './thumb';

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
