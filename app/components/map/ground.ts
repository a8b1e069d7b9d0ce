import { drawAreas, drawBackdrop } from './draw-areas';
import { boxAround, frameOf, type Box, type LatLng } from './frame';
import type { MapShapes } from './use-area-shapes';
import { viewOfFrame, type MapView } from './view';

/** The ground a map is drawn on; made on the server, the same for every search of a municipality. */
export interface MapGround {
  width: number;
  height: number;
  /** What is in view at first. */
  box: Box;
  areas: ReturnType<typeof drawAreas>;
  backdrop: ReturnType<typeof drawBackdrop>;
  /** Where the interactive map gets the borders from. */
  shapesHref: string;
  /** The part that the picture shows, for the circles on it. */
  view: MapView;
  tiles: MapTiles | null;
}

/** Pictures of another server under the borders. */
export interface MapTiles {
  /** With {z}, {x}, {y}; or that of a PMTiles file. */
  url: string;
  /** Whether it is one PMTiles file, read in parts. */
  archive: boolean;
  /** Whose pictures they are, as their licence asks to be told. */
  credit: string;
  /** Where that is explained; null when there is no such page. */
  creditHref: string | null;
}

interface GroundOptions {
  shapes: MapShapes;
  /** Drawn around when there are no areas and no box. */
  points?: readonly LatLng[];
  /** The part that is looked at; null: all areas. */
  box: Box | null;
  shapesHref: string;
  /** Null: polygons only. */
  tiles?: MapTiles | null;
  width?: number;
  height?: number;
}

/** Null when there is nothing that could be drawn. */
export function groundOf({
  shapes,
  points = [],
  box,
  shapesHref,
  tiles = null,
  ...size
}: GroundOptions): MapGround | null {
  const { width = 428, height = 534 } = size;
  const around = box ?? boxAround(shapes.areas.map((area) => area.box)) ?? boxAround([], points);
  if (!around) return null;
  const frame = frameOf(around, width, height);
  return {
    width,
    height,
    box: around,
    areas: drawAreas(shapes.areas, frame),
    backdrop: drawBackdrop(shapes.backdrop, frame),
    shapesHref,
    view: viewOfFrame(frame),
    tiles,
  };
}
