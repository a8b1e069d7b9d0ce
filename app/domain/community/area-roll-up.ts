import type { listAreaTree } from '#db/queries/community.server';
import type { listDrawnAreas } from '#db/queries/registry-search.server';
import { areaFinder, type AreaGeometry, type BoundingBox } from '~/lib/geo/area-geometry';

type TreeArea = Awaited<ReturnType<typeof listAreaTree>>[number];

/**
 * The shown area in which an area lies, itself included; null for a wider one and for none. One of an earlier version
 * lies where its middle does.
 */
export function rollUp(tree: readonly TreeArea[], shown: Awaited<ReturnType<typeof listDrawnAreas>>) {
  const ids = new Set(shown.map(({ id }) => id));
  const parents = new Map(tree.map(({ id, parentId }) => [id, parentId]));
  const retired = tree.filter(({ isRetired }) => isRetired);
  const find = retired.length > 0 ? areaFinder(shown.flatMap(drawnOf)) : () => null;
  const middles = new Map(
    retired.map(({ id, innerLat: lat, innerLng: lng }) => [
      id,
      lat === null || lng === null ? null : (find({ lat, lng })?.id ?? null),
    ]),
  );
  return (areaId: string | null): string | null => {
    let at = areaId === null ? null : (middles.get(areaId) ?? areaId);
    for (let steps = 0; at !== null && !ids.has(at) && steps < 8; steps += 1) at = parents.get(at) ?? null;
    return at !== null && ids.has(at) ? at : null;
  };
}

function drawnOf({ id, boundary, bbox }: Awaited<ReturnType<typeof listDrawnAreas>>[number]) {
  return boundary && bbox ? [{ id, geometry: boundary as AreaGeometry, bbox: bbox as BoundingBox }] : [];
}
