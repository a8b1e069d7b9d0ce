declare module 'polylabel' {
  /** The point of a polygon (GeoJSON rings) farthest from its border, to the given precision. */
  export default function polylabel(
    polygon: readonly (readonly (readonly number[])[])[],
    precision?: number,
  ): number[] & { distance: number };
}
