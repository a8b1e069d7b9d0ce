import compression from 'compression';
import express from 'express';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { brotliDecompressSync } from 'node:zlib';
import { packedAssets } from './packed-assets.server';

const script = `export const words = ${JSON.stringify('受入先をさがす'.repeat(500))};`;
let server: Server;

beforeAll(async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'musubiba-assets-'));
  writeFileSync(path.join(folder, 'page-a1.js'), script);
  writeFileSync(path.join(folder, 'font-a1.woff2'), 'font');
  const app = express();
  app.use(compression());
  app.use('/assets', packedAssets(folder));
  app.use((_req, res) => void res.status(404).send('next'));
  server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

async function read(address: string, encoding: string) {
  const { port } = server.address() as AddressInfo;
  const answer = await new Promise<IncomingMessage>((resolve) => {
    get({ host: '127.0.0.1', port, path: address, headers: { 'Accept-Encoding': encoding } }, resolve);
  });
  const parts: Buffer[] = [];
  for await (const part of answer) parts.push(part as Buffer);
  return { status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) };
}

describe('scripts and styles of the build', () => {
  it('travel packed, may be kept for ever, and are whole', async () => {
    for (let times = 0; times < 2; times += 1) {
      const { status, headers, body } = await read('/assets/page-a1.js', 'gzip, deflate, br');
      expect(status).toBe(200);
      expect(headers['content-encoding']).toBe('br');
      expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
      expect(headers['cache-control']).toContain('immutable');
      expect(headers.vary).toContain('Accept-Encoding');
      expect(body.length).toBeLessThan(script.length / 20);
      expect(brotliDecompressSync(body).toString()).toBe(script);
    }
  });

  it.each([
    ['/assets/page-a1.js', 'gzip'],
    ['/assets/font-a1.woff2', 'br'],
    ['/assets/not-there.js', 'br'],
    ['/assets/..%2Fpage-a1.js', 'br'],
  ])('%s for %s is left to the next', async (address, encoding) => {
    expect((await read(address, encoding)).status).toBe(404);
  });
});
