import { drawAreas, drawBackdrop } from './draw-areas';
import { boxAround, frameOf, type Box, type LatLng } from './frame';
import type { MapShapes } from './use-area-shapes';

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
  /** Address of a tile server with {z}, {x}, {y}; null: polygons only. */
  tileUrl: string | null;
}

interface GroundOptions {
  shapes: MapShapes;
  /** Drawn around when there are no areas. */
  points: readonly LatLng[];
  /** A part of the municipality that is looked at; null: all of it. */
  box: Box | null;
  shapesHref: string;
  tileUrl: string | null;
  width?: number;
  height?: number;
}

/** Null when there is nothing that could be drawn. */
export function groundOf({
  shapes,
  points,
  box,
  shapesHref,
  tileUrl,
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
    tileUrl,
  };
}
