import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';
import type { ServerBuild } from '@remix-run/node';
import { seedDemo } from '#db/demo/seed.server';
import { readinessOf } from '#db/readiness.server';
import { env } from '~/env.server';
import { createSite, type SiteOptions } from '~/http/server.server';
import { startWorker } from '~/jobs/worker.server';
import { today } from '~/lib/japanese-date';
import { clientFolder, ensureBuilt, serverBundle } from './build.server';
import { openSiteDatabase } from './database.server';
import { gaugesOfEngine, gaugesOfQueue } from './gauges.server';
import { warnOfUselessArchive } from './archive-of-tiles.server';
import { closeServer, listen } from './listen.server';
import { keepPlacesAhead } from './places-ahead.server';
import { holdRowsAhead } from './rows-ahead.server';
import { openSettledEngine, remarksOfEngine, warnOfWideKey } from './second-engine.server';
import { surviveLostConnections } from './lost-connections.server';

export interface Site {
  address: string;
  /** Whether the demonstration municipalities are there to sign in to. */
  demonstration: boolean;
  /** Finishes what is under way, then closes pools and database. */
  stop(): Promise<void>;
}

/** Everything from the settings to an open door. What was begun is undone when a later step fails. */
export async function startSite(options: {
  development: boolean;
  tell: (line: string) => void;
}): Promise<Site> {
  const closers: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  surviveLostConnections();
  try {
    if (!options.development) await ensureBuilt(options.tell);
    const database = await openSiteDatabase({ migrate: 'always' });
    closers.push(database.close);
    openSettledEngine();
    void warnOfWideKey();
    const tiles = env().MAP_TILES;
    if (tiles?.archive) void warnOfUselessArchive(tiles.url);
    const readiness = readinessOf(database.pools);
    closers.push(readiness.close);
    if (database.embedded) await fillDemonstration(options.tell);
    if (env().JOBS === 'site') closers.push(startWorker(database.pools.urls.owner).stop);

    const server = createServer();
    const pages = options.development ? await developedPages(server, closers) : await builtPages();
    const { BASE_URL, METRICS_TOKEN, TRUST_PROXY, REQUESTS_PER_MINUTE, PORT, baseUrlGiven } = env();
    server.on(
      'request',
      createSite({
        ...pages,
        checks: readiness.checks,
        remarks: { ...readiness.remarks, ...remarksOfEngine() },
        gauges: [() => gaugesOfQueue(database.pools), gaugesOfEngine],
        metricsToken: METRICS_TOKEN,
        siteOrigin: baseUrlGiven ? BASE_URL : null,
        baseUrl: BASE_URL,
        trustProxy: TRUST_PROXY,
        requestsPerMinute: REQUESTS_PER_MINUTE,
        tiles,
      }),
    );
    await holdRowsAhead();
    const port = await listen(server, PORT);
    closers.push(() => closeServer(server));
    closers.push(keepPlacesAhead());
    return {
      address: baseUrlGiven ? BASE_URL : `http://localhost:${port}`,
      demonstration: database.embedded,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function fillDemonstration(tell: (line: string) => void): Promise<void> {
  const { filled } = await seedDemo({ today: today(new Date()) });
  if (filled.length > 0) tell(`見本の市町村（${filled.join('、')}）を用意しました。`);
}

type Pages = Pick<SiteOptions, 'build' | 'clientFolder' | 'development'>;

async function builtPages(): Promise<Pages> {
  const build = (await import(pathToFileURL(serverBundle).href)) as ServerBuild;
  return { build, clientFolder };
}

async function developedPages(
  server: ReturnType<typeof createServer>,
  closers: (() => Promise<void>)[],
): Promise<Pages> {
  const { startDevelopment } = await import('./development.server');
  const { build, handler, close } = await startDevelopment(server, env().DATA_DIR);
  closers.push(close);
  return { build, development: handler };
}
