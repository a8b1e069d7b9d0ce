import type { AreaGeometry } from '~/lib/geo/area-geometry';

/** A square of `size` degrees with its south-west corner there. */
export function aSquare(west: number, south: number, size: number): AreaGeometry {
  const [east, north] = [west + size, south + size];
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: 'Polygon', coordinates: [ring] };
}
