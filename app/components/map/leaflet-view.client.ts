import type { FitBoundsOptions, LatLngBounds, LatLngBoundsExpression } from 'leaflet';
import { edges, type Box } from './frame';

/** As much room around the municipality as in the picture. */
export const room: FitBoundsOptions = {
  paddingTopLeft: [edges.side, edges.top],
  paddingBottomRight: [edges.side, edges.bottom],
  animate: false,
};

/** Zooming further in would show nothing more. */
export const nearest = 18;
export const tilePixels = 256;
/** The event by which the map tells that it shows the answer of a search, and nobody has moved it since. */
export const settled = 'settled';
export const byFinger = () => window.matchMedia('(pointer: coarse)').matches;
/** Whoever asked the system for less motion gets a map that jumps. */
export const isStill = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

export function boundsOf([west, south, east, north]: Box): LatLngBoundsExpression {
  return [
    [south, west],
    [north, east],
  ];
}

export function boxOf(bounds: LatLngBounds): Box {
  return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
}
