import type { Server } from 'node:http';
import path from 'node:path';
import type { ServerBuild } from '@remix-run/node';
import type { RequestHandler } from 'express';
import { createServer } from 'vite';

export interface Development {
  handler: RequestHandler;
  build: () => Promise<ServerBuild>;
  close(): Promise<void>;
}

/** Pages made anew after every change. The browser is told over the site's own server. */
export async function startDevelopment(server: Server, dataDir: string): Promise<Development> {
  const vite = await createServer({
    server: { middlewareMode: true, hmr: { server } },
    // Several sites may be developed from one folder at once.
    cacheDir: path.join(dataDir, 'vite'),
  });
  return {
    handler: vite.middlewares,
    build: () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>,
    close: () => vite.close(),
  };
}
