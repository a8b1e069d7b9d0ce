import { GridLayer, type Coords, type DoneCallback, type GridLayerOptions } from 'leaflet';
import type { PMTiles } from 'pmtiles';
import { useEffect, useRef } from 'react';
import { useMap } from 'react-leaflet';
import { openPictures, type PictureArchive } from '~/lib/picture-archive';
import { nearest } from './leaflet-view.client';

/** Draws pictures onto canvases: they need no address of their own, which the security policy would have to allow. */
class ArchivePictures extends GridLayer {
  private readonly underWay = new Map<HTMLElement, AbortController>();

  constructor(
    private readonly archive: PMTiles,
    options: GridLayerOptions,
  ) {
    super(options);
    this.on('tileunload', ({ tile }: { tile: HTMLElement }) => {
      this.underWay.get(tile)?.abort();
      this.underWay.delete(tile);
    });
  }

  protected override createTile(coords: Coords, done: DoneCallback): HTMLElement {
    const canvas = document.createElement('canvas');
    const stop = new AbortController();
    this.underWay.set(canvas, stop);
    this.draw(canvas, coords, stop.signal)
      .then(() => done(undefined, canvas))
      .catch((error: unknown) => {
        if (!stop.signal.aborted) done(error instanceof Error ? error : new Error(String(error)), canvas);
      })
      .finally(() => this.underWay.delete(canvas));
    return canvas;
  }

  /** A place of which the file holds nothing stays paper. */
  private async draw(canvas: HTMLCanvasElement, { z, x, y }: Coords, signal: AbortSignal): Promise<void> {
    const found = await this.archive.getZxy(z, x, y, signal);
    if (!found) return;
    const picture = await createImageBitmap(new Blob([found.data]));
    canvas.width = picture.width;
    canvas.height = picture.height;
    canvas.getContext('2d')?.drawImage(picture, 0, 0);
    picture.close();
  }
}

function layerOf({ archive, header }: PictureArchive): GridLayer {
  return new ArchivePictures(archive, {
    maxZoom: nearest,
    minNativeZoom: header.minZoom,
    // Farther away a screen would take many small pictures.
    minZoom: Math.max(0, header.minZoom - 2),
    maxNativeZoom: header.maxZoom,
    bounds: [
      [header.minLat, header.minLon],
      [header.maxLat, header.maxLon],
    ],
  });
}

interface ArchiveLayerProps {
  url: string;
  /** The file cannot be read, or holds no pictures. */
  onFail: () => void;
}

/** The pictures of a PMTiles file, read in parts from wherever it lies. */
export default function ArchiveLayer({ url, onFail }: ArchiveLayerProps) {
  const map = useMap();
  const tellFailure = useRef(onFail);
  useEffect(() => {
    tellFailure.current = onFail;
  });
  useEffect(() => {
    let gone = false;
    let layer: GridLayer | null = null;
    openPictures(url)
      .then((opened) => {
        if (!gone) layer = layerOf(opened).addTo(map);
      })
      .catch(() => {
        if (!gone) tellFailure.current();
      });
    return () => {
      gone = true;
      layer?.remove();
    };
  }, [map, url]);
  return null;
}
