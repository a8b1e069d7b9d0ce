import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { aTileArchive, tilesUpTo, type kindsOfTiles } from '#tests/factories/tile-archives';
import { serveFile } from '#tests/setup/file-server';
import { startSecondSite } from './second-site';

export interface SiteWithTiles {
  address: string;
  /** What the tile server was asked for: paths, or parts of its file. */
  asked: readonly string[];
  stop(): Promise<void>;
}

/** A picture of one grey pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mPYAgAAtgC1tS5faQAAAABJRU5ErkJggg==',
  'base64',
);

/** A small tile server, and a site with that server's address in its settings. */
export async function startSiteWithTiles(credit: string): Promise<SiteWithTiles> {
  const asked: string[] = [];
  const tiles = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.setHeader('Content-Type', 'image/png');
    response.end(pixel);
  });
  tiles.listen(0, '127.0.0.1');
  await once(tiles, 'listening');
  const close = () => {
    tiles.closeAllConnections();
    return new Promise((resolve) => tiles.close(resolve));
  };
  const url = `http://127.0.0.1:${(tiles.address() as AddressInfo).port}/{z}/{x}/{y}.png`;
  return beside({ url, asked, close }, credit);
}

/** A file of tiles up to the given zoom, all of them the same, and a site that names it in its settings. */
export async function startSiteWithArchive(
  credit: string,
  file: { kind: keyof typeof kindsOfTiles; upTo: number; inParts: boolean },
): Promise<SiteWithTiles> {
  const { kind, upTo, inParts } = file;
  const runs = [{ from: { z: 0, x: 0, y: 0 }, tiles: tilesUpTo(upTo), picture: pixel }];
  const archive = aTileArchive({ kind, zooms: [0, upTo], runs });
  // Longer than what is asked for at first, so that a server which gives it whole gives too much.
  const long = Buffer.concat([archive, Buffer.alloc(100_000)]);
  return beside(await serveFile('town.pmtiles', long, { inParts }), credit);
}

interface TileServer {
  url: string;
  asked: readonly string[];
  close(): Promise<unknown>;
}

async function beside({ url, asked, close }: TileServer, credit: string): Promise<SiteWithTiles> {
  try {
    const site = await startSecondSite({ TILE_URL: url, TILE_CREDIT: credit });
    const stop = async () => {
      await site.stop();
      await close();
    };
    return { address: site.address, asked, stop };
  } catch (error) {
    await close();
    throw error;
  }
}
