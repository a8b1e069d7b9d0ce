import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler, Response } from 'express';
import helmet from 'helmet';
import { nonceOf } from './request-facts.server';

export interface HeaderOptions {
  /** The site's own address. */
  baseUrl: string;
  /** Where the pictures under the map come from; null: from nowhere. */
  tiles: { url: string; archive: boolean } | null;
  /** Vite's tools write styles into the page and talk over a web socket. */
  development: boolean;
}

const year = 365 * 24 * 60 * 60;

/** Scripts only with the nonce of the answer, everything else from this site alone, in nobody's frame. */
export function secureHeaders({ baseUrl, tiles, development }: HeaderOptions): RequestHandler[] {
  const overTls = baseUrl.startsWith('https:');
  const tileOrigin = tiles ? [originOf(tiles.url)] : [];
  const nonce = (_req: IncomingMessage, res: ServerResponse) => `'nonce-${nonceOf(res as Response)}'`;
  return [
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          scriptSrc: ["'strict-dynamic'", nonce],
          styleSrc: ["'self'", ...(development ? ["'unsafe-inline'"] : [])],
          imgSrc: ["'self'", 'data:', ...(tiles?.archive ? [] : tileOrigin)],
          // A PMTiles file is read by script, in parts, and its pictures are drawn without an address of their own.
          connectSrc: ["'self'", ...(tiles?.archive ? tileOrigin : []), ...(development ? ['ws:'] : [])],
          objectSrc: ["'none'"],
          baseUri: ["'none'"],
          formAction: ["'self'"],
          frameAncestors: ["'none'"],
          ...(overTls ? { upgradeInsecureRequests: [] } : {}),
        },
      },
      frameguard: { action: 'deny' },
      // Without it browsers send `Origin: null` with forms, and no form could be told from a foreign one.
      referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
      strictTransportSecurity: overTls ? { maxAge: year, includeSubDomains: true } : false,
    }),
    (_req, res, next) => {
      res.set(
        'Permissions-Policy',
        'camera=(), display-capture=(), geolocation=(self), microphone=(), payment=(), usb=()',
      );
      next();
    },
  ];
}

/** The tile server may be one of several: `https://{s}.tiles.example.jp/{z}/{x}/{y}.png`. */
export function originOf(tileUrl: string): string {
  return tileUrl.replace(/^(https?:\/\/)\{s\}\./, '$1*.').replace(/^(https?:\/\/[^/]+).*$/, '$1');
}

/** Nothing is kept by a cache unless the answer itself says so. */
export const keepNothing: RequestHandler = (_req, res, next) => {
  const write = res.writeHead.bind(res) as (...args: unknown[]) => typeof res;
  res.writeHead = (...args: unknown[]) => {
    if (!res.hasHeader('Cache-Control')) res.setHeader('Cache-Control', 'no-store');
    return write(...args);
  };
  next();
};
