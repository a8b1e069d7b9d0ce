import { areaFinder, areaInSquareMetres, type AreaGeometry, type BoundingBox } from '~/lib/geo/area-geometry';
import type { StoredArea } from './place';

/** An area that has a boundary. */
export type DrawnArea = Omit<StoredArea, 'boundary' | 'bbox'> & { geometry: AreaGeometry; bbox: BoundingBox };

/** Areas with a boundary, those of the finest level first: the level whose areas are smallest on average. */
export function finestFirst(areas: readonly StoredArea[]): { levels: string[]; drawn: DrawnArea[] } {
  const drawn = areas.flatMap(({ boundary, bbox, ...area }) =>
    boundary && bbox ? [{ ...area, geometry: boundary, bbox }] : [],
  );
  const sizes = new Map<string, number[]>();
  for (const { level, geometry } of drawn) {
    sizes.set(level, [...(sizes.get(level) ?? []), areaInSquareMetres(geometry)]);
  }
  const mean = (level: string): number => {
    const all = sizes.get(level) ?? [];
    return all.reduce((sum, size) => sum + size, 0) / Math.max(all.length, 1);
  };
  const levels = [...sizes.keys()].sort((left, right) => mean(left) - mean(right));
  const sorted = [...drawn].sort((left, right) => levels.indexOf(left.level) - levels.indexOf(right.level));
  return { levels, drawn: sorted };
}

/**
 * The wider area around each area: of the next wider level that covers its inner point. So a host of a
 * neighbourhood is also found under its school district. Retired areas lie in wider ones, but nothing lies in them.
 */
export function areaParents(
  areas: readonly StoredArea[],
  retired: readonly StoredArea[] = [],
): { id: string; parentId: string | null }[] {
  const { levels, drawn } = finestFirst(areas);
  return [...areas, ...retired].map(({ id, level, inner }) => {
    const wider = drawn.filter((area) => levels.indexOf(area.level) > levels.indexOf(level));
    return { id, parentId: (inner && areaFinder(wider)(inner)?.id) ?? null };
  });
}
