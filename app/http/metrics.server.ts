import { createHash, timingSafeEqual } from 'node:crypto';
import type { RequestHandler } from 'express';
import { counter, countedMetrics, histogram } from '~/lib/metrics/registry.server';
import { gauge, METRICS_TYPE, metricsText, type Metric } from '~/lib/metrics/text';

/** What is read when somebody asks, not counted. What throws or takes too long is left out of the answer. */
export type Gauges = readonly (() => Promise<readonly Metric[]>)[];

const patienceMs = 2_000;
const bounds = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

const requests = counter('musubiba_requests_total', 'Answered requests.');
const seconds = histogram('musubiba_request_seconds', 'Seconds from a request to its whole answer.', bounds);

/** Counts every request and its time by what was asked for, never by address or person. */
export const measureRequests: RequestHandler = (req, res, next) => {
  const begun = performance.now();
  const kind = kindOf(req.path);
  const { method } = req;
  res.once('close', () => {
    const status = res.writableFinished ? String(res.statusCode) : 'cut-off';
    requests.add({ kind, method, status });
    seconds.observe({ kind }, (performance.now() - begun) / 1_000);
  });
  next();
};

function kindOf(path: string): string {
  if (path.startsWith('/assets/')) return 'asset';
  if (/^\/(healthz|readyz|metrics)$/.test(path)) return 'health';
  if (path.startsWith('/api/')) return 'api';
  return path.startsWith('/map/') ? 'map' : 'page';
}

/**
 * `/metrics` in the text format of Prometheus, for whoever brings the token. Without a token in the settings there is
 * no such address: how busy a site is and how far it lags behind is nobody else's business.
 */
export function metricsPage(token: string | undefined, gauges: Gauges): RequestHandler {
  const wanted = token === undefined ? null : digest(`Bearer ${token}`);
  return (req, res, next) => {
    if (wanted === null || req.path !== '/metrics') {
      next();
      return;
    }
    if (!timingSafeEqual(digest(req.headers.authorization ?? ''), wanted)) {
      res.status(401).set('WWW-Authenticate', 'Bearer').type('text').send('token required\n');
      return;
    }
    readAll(gauges)
      .then((read) => {
        res
          .set('Content-Type', METRICS_TYPE)
          .send(metricsText([...ofProcess(), ...countedMetrics(), ...read]));
      })
      .catch(next);
  };
}

function ofProcess(): Metric[] {
  return [
    gauge('process_resident_memory_bytes', 'Resident memory.', process.memoryUsage.rss()),
    gauge('process_uptime_seconds', 'Seconds since the process began.', process.uptime()),
  ];
}

async function readAll(gauges: Gauges): Promise<Metric[]> {
  const read = await Promise.all(gauges.map(inTime));
  return read.flat();
}

async function inTime(ask: Gauges[number]): Promise<readonly Metric[]> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<readonly Metric[]>((resolve) => {
    timer = setTimeout(() => resolve([]), patienceMs);
  });
  const metrics = await Promise.race([ask().catch(() => []), late]);
  clearTimeout(timer);
  return metrics;
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
