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

/** Names the cell of a place. */
export function cellAt({ lat, lng }: Point, width: number): string {
  return `${Math.floor((lng + 180) / 360 / width)} ${Math.floor(worldY(lat) / width)}`;
}

/** 0 at 85° north, 1 at 85° south. */
function worldY(lat: number): number {
  const limited = Math.max(-85, Math.min(85, lat));
  return (1 - Math.log(Math.tan(Math.PI / 4 + (limited * Math.PI) / 360)) / Math.PI) / 2;
}
