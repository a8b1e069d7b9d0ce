import { drawAreas, drawBackdrop } from './draw-areas';
import { boxAround, frameOf, type Box, type Frame, type LatLng } from './frame';
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
    ...drawn(shapes, frame),
    shapesHref,
    view: viewOfFrame(frame),
    tiles,
  };
}

type Drawn = Pick<MapGround, 'areas' | 'backdrop'>;

const drawnFrames = new WeakMap<MapShapes, Map<string, Drawn>>();
/** Frames of one municipality that are kept drawn: its whole in the sizes of the pages, and parts looked at lately. */
const mostFrames = 20;

/** Shapes in a frame; drawn once as long as they are the same, which they are until an area changes. */
function drawn(shapes: MapShapes, frame: Frame): Drawn {
  const frames = drawnFrames.get(shapes) ?? new Map<string, Drawn>();
  drawnFrames.set(shapes, frames);
  const key = [frame.width, frame.height, frame.worldWidth, frame.x(0), frame.y(0)].join(' ');
  const one = frames.get(key) ?? {
    areas: drawAreas(shapes.areas, frame),
    backdrop: drawBackdrop(shapes.backdrop, frame),
  };
  if (frames.size >= mostFrames && !frames.has(key)) frames.clear();
  frames.set(key, one);
  return one;
}
