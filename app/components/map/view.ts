import { placeAt, worldX, worldY, type Box, type Frame } from './frame';

/** A part of the map, and the whole step of scale at which its hosts are gathered. */
export interface MapView {
  box: Box;
  zoom: number;
}

const tilePixels = 256;
const nearest = 22;

/** The step of scale whose cells are neither crowded nor far apart at a scale between two steps. */
export function stepOf(zoom: number): number {
  return Math.max(0, Math.min(nearest, Math.round(zoom - 0.25)));
}

/** What a picture shows, with a little more around it. */
export function viewOfFrame({ width, height, worldWidth, x, y }: Frame): MapView {
  const [left, top] = [x(-180), y(0) - worldWidth / 2];
  const corner = (right: number, down: number) => {
    const place = placeAt((right - left) / worldWidth, (down - top) / worldWidth);
    return { lat: rounded(place.lat), lng: rounded(place.lng) };
  };
  const [sides, ends] = [width / 10, height / 10];
  const [southWest, northEast] = [corner(-sides, height + ends), corner(width + sides, -ends)];
  return {
    box: [southWest.lng, southWest.lat, northEast.lng, northEast.lat],
    zoom: stepOf(Math.log2(worldWidth / tilePixels)),
  };
}

/** The whole tiles around a part of the map: a small move asks for the same again. */
export function tilesAround({ box, zoom }: MapView): MapView {
  const tiles = 2 ** zoom;
  const [west, south, east, north] = box;
  const at = (share: number, whole: (value: number) => number) =>
    Math.max(0, Math.min(1, whole(share * tiles) / tiles));
  const from = placeAt(at(worldX(west), Math.floor), at(worldY(south), Math.ceil));
  const to = placeAt(at(worldX(east), Math.ceil), at(worldY(north), Math.floor));
  return { box: [rounded(from.lng), rounded(from.lat), rounded(to.lng), rounded(to.lat)], zoom };
}

/** Whether what is known of one part tells all of another. */
export function covers(known: MapView, { box, zoom }: MapView): boolean {
  return (
    known.zoom === zoom &&
    known.box[0] <= box[0] &&
    known.box[1] <= box[1] &&
    known.box[2] >= box[2] &&
    known.box[3] >= box[3]
  );
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}
