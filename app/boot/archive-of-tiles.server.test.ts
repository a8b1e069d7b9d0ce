import { afterEach, beforeEach, describe, expect, it, vi, type MockInstance } from 'vitest';
import { log } from '~/http/log.server';
import { aTileArchive, tileNumber, tilesUpTo } from '#tests/factories/tile-archives';
import { serveFile, type FileServer } from '#tests/setup/file-server';
import { deadAddress } from '#tests/setup/search-server';
import { openPictures } from '~/lib/picture-archive';
import { warnOfUselessArchive } from './archive-of-tiles.server';

const pictures = (kind: 'vector' | 'png') =>
  aTileArchive({
    kind,
    zooms: [0, 3],
    runs: [
      { from: { z: 0, x: 0, y: 0 }, tiles: tilesUpTo(2), picture: Buffer.from('far') },
      { from: { z: 3, x: 0, y: 0 }, tiles: 1, picture: Buffer.from('corner') },
      { from: { z: 3, x: 7, y: 3 }, tiles: 2, picture: Buffer.from('near') },
    ],
  });

let servers: FileServer[] = [];
const served = async (...given: Parameters<typeof serveFile>) => {
  const server = await serveFile(...given);
  servers.push(server);
  return server;
};

afterEach(async () => {
  await Promise.all(servers.map(({ close }) => close()));
  servers = [];
});

describe('the file that a test writes', () => {
  it.each([
    [0, 0, 0, 0],
    [1, 0, 0, 1],
    [1, 0, 1, 2],
    [1, 1, 1, 3],
    [1, 1, 0, 4],
    [2, 0, 0, 5],
    [12, 3423, 1763, 19078479],
  ])('numbers the tile %i/%i/%i as the specification does', (z, x, y, number) => {
    expect(tileNumber({ z, x, y })).toBe(number);
  });

  it('is read in parts, tile by tile', async () => {
    const { url, asked } = await served('town.pmtiles', pictures('png'));
    const { archive, header } = await openPictures(url);
    expect(header).toMatchObject({ minZoom: 0, maxZoom: 3, maxLat: 85 });
    const text = async (z: number, x: number, y: number) => {
      const tile = await archive.getZxy(z, x, y);
      return tile ? Buffer.from(tile.data).toString() : null;
    };
    expect(await text(0, 0, 0)).toBe('far');
    expect(await text(2, 3, 3)).toBe('far');
    expect(await text(3, 0, 0)).toBe('corner');
    expect(await text(3, 7, 3)).toBe('near');
    expect(await text(3, 0, 7)).toBeNull();
    for (const part of asked) expect(part).toMatch(/^bytes=\d+-\d+$/);
  });
});

describe('a file that cannot be drawn', () => {
  let warn: MockInstance;
  beforeEach(() => {
    warn = vi.spyOn(log, 'warn');
  });
  afterEach(() => {
    warn.mockRestore();
  });

  it('is not warned of when it holds pictures', async () => {
    await warnOfUselessArchive((await served('town.pmtiles', pictures('png'))).url);
    expect(warn).not.toHaveBeenCalled();
  });

  it('is told of when it holds shapes instead of pictures', async () => {
    await warnOfUselessArchive((await served('town.pmtiles', pictures('vector'))).url);
    expect(warn.mock.calls).toEqual([
      [{ reason: 'the tiles are of kind 1, Mvt' }, expect.stringContaining('without pictures')],
    ]);
  });

  it.each<[string, () => Promise<string>, RegExp]>([
    [
      'answers for the whole file only',
      async () => {
        const long = Buffer.concat([pictures('png'), Buffer.alloc(1_000_000)]);
        return (await served('town.pmtiles', long, { inParts: false })).url;
      },
      /Byte Serving/,
    ],
    [
      'has no such file',
      async () => (await served('town.pmtiles', pictures('png'))).url.replace('town', 'village'),
      /404/,
    ],
    [
      'has a file of another kind',
      async () => (await served('town.pmtiles', Buffer.from('<!doctype html>'.repeat(20)))).url,
      /magic number/i,
    ],
    ['is away', async () => `${await deadAddress()}/town.pmtiles`, /fetch failed/],
  ])('is told of when its server %s', async (_, urlOf, reason) => {
    await warnOfUselessArchive(await urlOf());
    expect(warn.mock.calls).toEqual([
      [{ reason: expect.stringMatching(reason) as string }, expect.stringContaining('cannot read')],
    ]);
  });
});
