import type { MapView, Point } from './port';

/** Cells side by side in a tile of 256 pixels: circles need room to be pressed, and air to be read. */
const cellsOfTile = 3;
/** One answer draws no more circles than this, whatever part of the world is asked for at whatever zoom. */
const mostCells = 320;

/**
 * How wide a cell is, as a share of the world in Web Mercator: a third of a tile at the zoom of the view, doubled until the
 * view holds few enough of them. Cells begin at the corner of the world, so that the same hosts share a cell wherever
 * one looks.
 */
export function cellWidth({ box, zoom }: MapView): number {
  const [west, south, east, north] = box;
  const wide = (east - west) / 360;
  const high = worldY(south) - worldY(north);
  const cells = (width: number) => (Math.ceil(wide / width) + 1) * (Math.ceil(high / width) + 1);
  let width = 1 / (cellsOfTile * 2 ** zoom);
  while (cells(width) > mostCells) width *= 2;
  return width;
}

/** A place on the map of the world in Web Mercator: from 0 to 1, west to east and 85° north to 85° south. */
export interface WorldPoint {
  x: number;
  y: number;
}

export function worldPoint({ lat, lng }: Point): WorldPoint {
  return { x: (lng + 180) / 360, y: worldY(lat) };
}

/** Numbers the cell of a place: there are fewer than 2 to the 25th side by side at the nearest zoom. */
export function cellAt({ x, y }: WorldPoint, width: number): number {
  return Math.floor(x / width) * 2 ** 25 + Math.floor(y / width);
}

function worldY(lat: number): number {
  const limited = Math.max(-85, Math.min(85, lat));
  return (1 - Math.log(Math.tan(Math.PI / 4 + (limited * Math.PI) / 360)) / Math.PI) / 2;
}
