import type { RequestHandler } from 'express';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const pack = promisify(brotliCompress);
const tightest = {
  params: {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
  },
};
const types: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
};

/**
 * Scripts and styles as small as brotli makes them, packed once each: the build names them by their content, so what was
 * packed never grows old. Whoever does not take brotli, and what is not there, is left to the next.
 *
 * @param folder holds them, and nothing below it.
 */
export function packedAssets(folder: string): RequestHandler {
  const packed = new Map<string, Promise<Buffer>>();
  const packedOnce = (name: string): Promise<Buffer> => {
    const known = packed.get(name);
    if (known) return known;
    const fresh = readFile(path.join(folder, name)).then((bytes) => pack(bytes, tightest));
    packed.set(name, fresh);
    // Names that do not exist are not remembered: anybody can make them up.
    fresh.catch(() => packed.delete(name));
    return fresh;
  };
  return (req, res, next) => {
    const [, name, kind] = /^\/([\w.$-]+\.(js|css))$/.exec(req.path) ?? [];
    const type = types[kind ?? ''];
    const isRead = req.method === 'GET' || req.method === 'HEAD';
    if (!isRead || name === undefined || type === undefined || !req.acceptsEncodings('br')) {
      next();
      return;
    }
    packedOnce(name).then(
      (bytes) => {
        res.set({
          'Content-Type': type,
          'Content-Encoding': 'br',
          Vary: 'Accept-Encoding',
          'Cache-Control': 'public, max-age=31536000, immutable',
        });
        res.send(bytes);
      },
      () => next(),
    );
  };
}
