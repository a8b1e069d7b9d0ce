import { randomBytes } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import { pinoHttp } from 'pino-http';
import { newId } from '~/domain/kernel/ids';
import { log } from './log.server';

/** The number of a request, in its log lines, its audit entries and on every error page. */
export function requestIdOf(res: Response): string {
  return String(res.locals['requestId']);
}

/** The word that scripts of this answer must carry. */
export function nonceOf(res: Response): string {
  return String(res.locals['cspNonce']);
}

/** Gives each request its number and nonce, and the address of its client as the server sees it. */
export const nameRequest: RequestHandler = (req, res, next) => {
  res.locals['requestId'] = newId();
  res.locals['cspNonce'] = randomBytes(16).toString('base64');
  res.set('X-Request-Id', requestIdOf(res));
  // What the client wrote there itself is overwritten: limits of tries count by it.
  req.headers['x-client-address'] = req.ip ?? 'unknown';
  next();
};

/** Without the query, and without what is a key in itself. */
export function loggedPath(url: string): string {
  return url.replace(/[?#].*$/s, '').replace(/^(\/confirm\/).+$/, '$1…');
}

/** What a page brings along: built files, and the modules that are served while developing. */
const partOfPage = /^\/(assets|app|node_modules|@)/;

/** One line for each answered request: number, method, path, status, milliseconds. */
export const logRequest: RequestHandler = pinoHttp({
  logger: log,
  genReqId: (_req, res) => requestIdOf(res as Response),
  customAttributeKeys: { responseTime: 'ms' },
  customLogLevel: (req) => (partOfPage.test(req.url) ? 'debug' : 'info'),
  customSuccessMessage: () => 'request',
  customErrorMessage: () => 'request',
  serializers: {
    req: (req: { id: string; method: string; url: string }) => ({
      id: req.id,
      method: req.method,
      path: loggedPath(req.url),
    }),
    res: (res: { statusCode: number }) => ({ status: res.statusCode }),
    err: () => undefined,
  },
});
