import { createRequestHandler, type GetLoadContextFunction } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import { readdirSync } from 'node:fs';
import { constants } from 'node:zlib';
import compression from 'compression';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import { believeProxyOnly, bodyLimit, crowdLimit, deadline, floodLimit, ownPagesOnly } from './guards.server';
import { keepNothing, secureHeaders, type HeaderOptions } from './headers.server';
import { health, type Checks, type Remarks } from './health.server';
import { failureFacts, log } from './log.server';
import { measureRequests, metricsPage, type Gauges } from './metrics.server';
import { opensDocument } from './opened.server';
import { packedAssets } from './packed-assets.server';
import { sendPlainPage } from './plain-page.server';
import { slicedByAddress } from './route-slices.server';
import { logRequest, nameRequest, nonceOf, requestIdOf } from './request-facts.server';

export interface SiteOptions {
  /** The pages: the built ones, or a function that gives the newest while developing. */
  build: ServerBuild | (() => Promise<ServerBuild>);
  checks: Checks;
  remarks?: Remarks;
  gauges?: Gauges;
  metricsToken?: string | undefined;
  /** The configured address of the site; null: every name by which it is reached. */
  siteOrigin: string | null;
  baseUrl: string;
  trustProxy: false | number | string[];
  requestsPerMinute: number;
  tiles: HeaderOptions['tiles'];
  /** The folder of what browsers load; absent while developing. */
  clientFolder?: string;
  /** Vite's own handler, which serves what browsers load while developing. */
  development?: RequestHandler;
  limits?: Partial<Limits>;
}

export interface Limits {
  bodyBytes: number;
  answerMs: number;
  /** Requests at once. */
  crowd: number;
}

const usual: Limits = { bodyBytes: 25 * 1024 * 1024, answerMs: 10_000, crowd: 300 };

/** Of nine levels of gzip: the sixth, which is usual, takes twice the time for a tenth less. */
const quickly = 3;
/** Of eleven of brotli: a third less than that of gzip, for half again the time of the third, on a thread of its own. */
const quicklyByBrotli = 4;
/** Bytes in which every page fits when it is packed: it is then packed at one go. */
const mostPacked = 64 * 1024;

/** The site behind its doors: what every request passes, in this order, before a page sees it. */
export function createSite(options: SiteOptions): Express {
  const limits = { ...usual, ...options.limits };
  const trusted = options.trustProxy !== false;
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', options.trustProxy);
  // Pages read the address themselves.
  app.set('query parser', false);

  app.use(nameRequest, logRequest, measureRequests);
  app.use(
    secureHeaders({
      baseUrl: options.baseUrl,
      tiles: options.tiles,
      development: options.development !== undefined,
    }),
  );
  app.use(
    compression({
      level: quickly,
      chunkSize: mostPacked,
      brotli: { chunkSize: mostPacked, params: { [constants.BROTLI_PARAM_QUALITY]: quicklyByBrotli } },
    }),
  );
  if (options.clientFolder) app.use(staticFiles(options.clientFolder));
  if (options.development) app.use(options.development);

  app.use(keepNothing);
  app.use(health(options.checks, options.remarks));
  app.use(metricsPage(options.metricsToken, options.gauges ?? []));
  app.use(believeProxyOnly(trusted));
  app.use(floodLimit(options.requestsPerMinute), crowdLimit(limits.crowd));
  app.use(ownPagesOnly(options.siteOrigin));
  app.use(deadline(limits.answerMs), bodyLimit(limits.bodyBytes));
  app.all('*', pages(options));
  app.use(lastResort(options.development !== undefined));
  return app;
}

function pages({ build, development }: SiteOptions): RequestHandler {
  const getLoadContext: GetLoadContextFunction = (req, res) => ({
    requestId: requestIdOf(res),
    cspNonce: nonceOf(res),
    inDocument: opensDocument(req),
  });
  const mode = development ? 'development' : 'production';
  const handlerOf = (one: SiteOptions['build']) => createRequestHandler({ build: one, getLoadContext, mode });
  const answering = typeof build === 'function' ? always(handlerOf(build)) : bySlice(build, handlerOf);
  return (req, res, next) => {
    answering(req.path)(req, res, next).catch(next);
  };
}

type Answering = (path: string) => ReturnType<typeof createRequestHandler>;

const always =
  (handler: ReturnType<typeof createRequestHandler>): Answering =>
  () =>
    handler;

/** Handlers of the parts of a build, each made when it is first asked for. */
function bySlice(
  build: ServerBuild,
  handlerOf: (build: ServerBuild) => ReturnType<typeof createRequestHandler>,
): Answering {
  const sliceOf = slicedByAddress(build);
  const handlers = new Map<ServerBuild, ReturnType<typeof createRequestHandler>>();
  return (path) => {
    const slice = sliceOf(path);
    const handler = handlers.get(slice) ?? handlerOf(slice);
    handlers.set(slice, handler);
    return handler;
  };
}

/** What the build has named by its content never changes; the rest is asked for anew after an hour. */
function staticFiles(folder: string): express.Router {
  const router = express.Router();
  router.use('/assets', packedAssets(`${folder}/assets`));
  router.use('/assets', express.static(`${folder}/assets`, { immutable: true, maxAge: '1y', index: false }));
  router.use('/assets', (_req, res) => sendPlainPage(res, 404));
  const files = express.static(folder, { maxAge: '1h', index: false });
  const names = new Set(readdirSync(folder));
  router.use((req, res, next) => {
    // Most addresses are pages: the disk is not asked for those.
    if (names.has(req.path.split('/', 2)[1] ?? '')) files(req, res, next);
    else next();
  });
  return router;
}

/**
 * Whatever no page has answered. The message of the error may hold content, so only its kind and place are
 * logged; whoever develops the pages gets it whole.
 */
function lastResort(development: boolean): ErrorRequestHandler {
  return (error: unknown, _req, res, _next) => {
    const { status } = error as { status?: unknown };
    const known = typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
    if (!res.headersSent && known === 500) {
      log.error({ requestId: requestIdOf(res), error: failureFacts(error) }, 'request failed at the door');
      if (development && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`);
    }
    sendPlainPage(res, known);
  };
}
