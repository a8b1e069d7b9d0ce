import { renderToStaticMarkup } from 'react-dom/server';
import { Areas } from './area-map';
import { drawAreas, drawBackdrop } from './draw-areas';
import { boxAround, frameOf, type Box, type Frame, type LatLng } from './frame';
import { onServer, type MapGround, type MapTiles } from './ground';
import type { MapShapes } from './use-area-shapes';
import { viewOfFrame } from './view';

interface GroundOptions {
  shapes: MapShapes;
  /** Drawn around when there are no areas and no box. */
  points?: readonly LatLng[];
  /** The part that is looked at; null: all areas. */
  box: Box | null;
  shapesHref: string;
  /** Null: polygons only. */
  tiles?: MapTiles | null;
  /** The page is sent with its picture, so that the browser never draws it and is not handed what it is drawn of. */
  inDocument?: boolean;
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
  inDocument = false,
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
    [inDocument ? onServer : 'drawing']: drawn(shapes, frame),
    shapesHref,
    view: viewOfFrame(frame),
    tiles,
  };
}

const drawnFrames = new WeakMap<MapShapes, Map<string, string>>();
/** Frames of one municipality that are kept drawn: its whole in the sizes of the pages, and parts looked at lately. */
const mostFrames = 20;

/** Shapes in a frame; drawn once as long as they are the same, which they are until an area changes. */
function drawn(shapes: MapShapes, frame: Frame): string {
  const frames = drawnFrames.get(shapes) ?? new Map<string, string>();
  drawnFrames.set(shapes, frames);
  const key = [frame.width, frame.height, frame.worldWidth, frame.x(0), frame.y(0)].join(' ');
  const one =
    frames.get(key) ??
    renderToStaticMarkup(
      <Areas areas={drawAreas(shapes.areas, frame)} backdrop={drawBackdrop(shapes.backdrop, frame)} />,
    );
  if (frames.size >= mostFrames && !frames.has(key)) frames.clear();
  frames.set(key, one);
  return one;
}
