import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from '@playwright/test';

export interface SiteWithTiles {
  address: string;
  /** Paths that the tile server was asked for. */
  asked: readonly string[];
  stop(): Promise<void>;
}

/** A picture of one grey pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGO4DwAA/QD8m/3dYwAAAABJRU5ErkJggg==',
  'base64',
);

async function listening(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

/**
 * A small tile server, and the site a second time over the data of the other journeys, with that server's address in its
 * settings.
 */
export async function startSiteWithTiles(credit: string): Promise<SiteWithTiles> {
  const asked: string[] = [];
  const tiles = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.setHeader('Content-Type', 'image/png');
    response.end(pixel);
  });
  const tilePort = await listening(tiles);
  const spare = createServer();
  const port = await listening(spare);
  spare.close();
  const address = `http://localhost:${port}`;
  const site = spawn(process.execPath, ['--import', 'tsx', 'app/start.ts'], {
    env: {
      NODE_ENV: 'production',
      PATH: process.env['PATH'] ?? '',
      PORT: String(port),
      DATA_DIR: process.env['E2E_DATA_DIR'] ?? '',
      ...{ LOG_LEVEL: 'error', JOBS: 'separate' },
      TILE_URL: `http://127.0.0.1:${tilePort}/{z}/{x}/{y}.png`,
      TILE_CREDIT: credit,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const stop = async () => {
    if (site.exitCode === null) {
      site.kill('SIGTERM');
      await once(site, 'exit');
    }
    tiles.closeAllConnections();
    await new Promise((resolve) => tiles.close(resolve));
  };
  const isUp = () =>
    fetch(`${address}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
  try {
    await expect.poll(isUp, { timeout: 120_000 }).toBe(true);
  } catch (error) {
    await stop();
    throw error;
  }
  return { address, asked, stop };
}
