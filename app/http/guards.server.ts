import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { isFromOwnPage } from './own-origin';
import { foreignPage, sendPlainPage, tooBusy, tooLarge, tooSlow } from './plain-page.server';

/** Forwarded names are believed only where a proxy in front is trusted to have set them. */
export function believeProxyOnly(trusted: boolean): RequestHandler {
  return (req, res, next) => {
    if (!trusted) delete req.headers['x-forwarded-host'];
    if (!URL.canParse(`${req.protocol}://${req.headers.host ?? ''}`)) {
      sendPlainPage(res, 400);
      return;
    }
    next();
  };
}

/** Only pages of this site change anything (cross-site request forgery). */
export function ownPagesOnly(siteOrigin: string | null): RequestHandler {
  return (req, res, next) => {
    const sender = {
      method: req.method,
      origin: req.headers.origin,
      fetchSite: req.get('Sec-Fetch-Site'),
      reachedAt: `${req.protocol}://${req.get('X-Forwarded-Host') ?? req.headers.host ?? ''}`,
    };
    if (isFromOwnPage(sender, siteOrigin)) next();
    else sendPlainPage(res, 403, foreignPage);
  };
}

/** Stops one address from flooding the site. Counted in this process: it guards the process, not an account. */
export function floodLimit(perMinute: number): RequestHandler {
  if (perMinute === 0) return (_req, _res, next) => next();
  return rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: false,
    legacyHeaders: false,
    validate: false,
    handler: (_req, res) => {
      res.set('Retry-After', '60');
      sendPlainPage(res, 429);
    },
  });
}

/** Above so many requests at once the next is turned away at once, rather than all made to wait. */
export function crowdLimit(most: number): RequestHandler {
  let inside = 0;
  return (_req, res, next) => {
    if (inside >= most) {
      res.set('Retry-After', '2');
      sendPlainPage(res, 503, tooBusy);
      return;
    }
    inside += 1;
    res.once('close', () => {
      inside -= 1;
    });
    next();
  };
}

/** Refuses a body of more bytes than that, by its announced length or else as it comes in. */
export function bodyLimit(most: number): RequestHandler {
  return (req, res, next) => {
    if (Number(req.headers['content-length'] ?? 0) > most) {
      sendPlainPage(res, 413, tooLarge);
      return;
    }
    let received = 0;
    // Paused first: listening must not let the body flow before somebody reads it.
    req.pause();
    req.on('data', (chunk: Buffer) => {
      const before = received;
      received += chunk.length;
      if (received <= most) return;
      if (before <= most) {
        sendPlainPage(res, 413, tooLarge);
        // Whoever reads the body must not take what came so far for the whole.
        if (req.listenerCount('error') > 0) req.emit('error', new Error('body too large'));
        req.resume();
      } else if (received > most * 4) {
        req.destroy();
      }
    });
    next();
  };
}

/** Answers 503 after so long without an answer; the time of a body that is still coming in does not count. */
export function deadline(milliseconds: number): RequestHandler {
  return (req, res, next) => {
    const timer = setTimeout(() => {
      if (res.headersSent) return;
      res.set('Retry-After', '5');
      sendPlainPage(res, 503, tooSlow);
    }, milliseconds);
    req.pause();
    req.on('data', () => timer.refresh());
    res.once('close', () => clearTimeout(timer));
    next();
  };
}
