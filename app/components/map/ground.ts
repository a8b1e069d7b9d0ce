import type { Box } from './frame';
import type { MapView } from './view';

/** What stands under it stays on the server: data for the browser is what has a name. */
export const onServer = Symbol('on the server');

/** The ground a map is drawn on; made on the server, the same for every search of a municipality. */
export interface MapGround {
  width: number;
  height: number;
  /** What is in view at first. */
  box: Box;
  /** Borders and backdrop as markup; absent in a browser that was sent the picture itself. */
  drawing?: string | undefined;
  [onServer]?: string | undefined;
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
