import { brotliCompressSync, gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { random } from '#tests/contract/search/corpus';
import { machineScope, scopeOf } from '#tests/factories/scope';
import { aSearchableHost, searchableHosts } from '#tests/factories/searchable';
import { towns } from '#tests/factories/towns';
import { useDatabase } from '#tests/setup/database';
import { loader } from '~/routes/map.clusters/route';
import { Invalid } from '~/domain/kernel/errors';
import { visitorScope } from '~/domain/kernel/scope';
import { clustersOfAddress, listClusters, searchHosts } from '~/domain/registry/index.server';

useDatabase();

const now = new Date('2026-11-20T01:00:00Z');
const visitor = visitorScope(towns.own.id, 'test');
const hosts = 10_000;

/** Hosts as they lie in a country: most in towns, some anywhere. */
function places(count: number) {
  const { next } = random(11);
  return Array.from({ length: count }, (_, i) => {
    const town = i % 5 === 0 ? null : i % 40;
    const spread = town === null ? 3 : 0.04;
    const [lat, lng] = town === null ? [34, 136] : [34 + (town % 8) * 0.3, 136 + Math.floor(town / 8) * 0.5];
    return { lat: lat + next() * spread, lng: lng + next() * spread };
  });
}

beforeAll(async () => {
  const all = places(hosts);
  for (let at = 0; at < hosts; at += 1_000)
    await searchableHosts(
      all.slice(at, at + 1_000).map((place, i) => ({
        ...place,
        name: `店 ${at + i}`,
        kind: i % 2 === 0 ? 'shop' : 'farm',
        visibility: i % 10 === 0 ? 'network' : 'public',
        ...(i % 20 === 1 ? { locationPrecision: 'hidden' } : {}),
      })),
    );
  await aSearchableHost({ name: '隣の町の店', lat: 34.02, lng: 136.02 }, 'other');
}, 120_000);

const ask = (search: string) =>
  loader({
    request: new Request(`https://musubiba.example.jp/map/clusters?${search}`),
    params: {},
    context: { requestId: 'test', cspNonce: 'test', inDocument: false },
  });

describe('a part of the map over ten thousand hosts', () => {
  it.each([0, 4, 6, 8, 9, 10, 11, 12, 13, 14, 15, 16, 18, 22])(
    'is an answer of 10 kB at most at zoom %i, wherever one looks',
    async (zoom) => {
      const step = 360 / 2 ** zoom;
      const size = Math.min(6, step * 4);
      for (const [lng, lat] of [
        [136, 34],
        [136.02, 34.02],
        [137, 35],
      ] as const) {
        const view = [lng - size / 2, lat - size / 2, lng + size / 2, lat + size / 2].join(',');
        const answer = await ask(`audience=public&view=${view}&zoom=${zoom}&municipality=${towns.own.code}`);
        const body = await answer.text();
        expect(brotliCompressSync(body).byteLength).toBeLessThanOrEqual(10_000);
        expect(gzipSync(body).byteLength).toBeLessThanOrEqual(10_000);
      }
    },
  );

  it('is no larger when the whole country is asked for from close by', async () => {
    const answer = await ask(`view=130,30,145,45&zoom=22&municipality=${towns.own.code}`);
    const body = await answer.text();
    const { clusters } = JSON.parse(body) as { clusters: unknown[] };
    expect(clusters.length).toBeLessThanOrEqual(320);
    expect(gzipSync(body).byteLength).toBeLessThanOrEqual(10_000);
  });

  it('counts what the list counts, without what visitors may not know', async () => {
    const view = { box: [130, 30, 145, 45], zoom: 8 } as const;
    const request = { params: new URLSearchParams('kind=shop'), now };
    const staff = { ...request, audience: 'staff' } as const;
    const open = { ...request, audience: 'public' } as const;
    const sum = (clusters: readonly (readonly [number, ...number[]])[]) =>
      clusters.reduce((total, [count]) => total + count, 0);
    const all = sum(await listClusters(scopeOf('coordinator'), staff, view, null));
    expect(all).toBe((await searchHosts(scopeOf('coordinator'), staff)).total);
    expect(all).toBe(hosts / 2);
    expect(sum(await listClusters(visitor, open, view, null))).toBe(hosts / 2 - hosts / 10);
    expect(sum(await listClusters(visitor, staff, view, null))).toBe(hosts / 2 - hosts / 10);
    const farms = { ...open, params: new URLSearchParams('kind=farm') };
    expect(sum(await listClusters(visitor, farms, view, null))).toBe(hosts / 2 - hosts / 20);
    expect(sum(await listClusters(machineScope('other'), open, view, null))).toBe(1);
  });

  it('tells how long it may be kept, and nothing to whoever has it', async () => {
    const search = `view=135.9,33.9,136.1,34.1&zoom=12&municipality=${towns.own.code}`;
    const first = await ask(search);
    expect(first.headers.get('Cache-Control')).toBe('private, max-age=15');
    const again = await loader({
      request: new Request(`https://musubiba.example.jp/map/clusters?${search}`, {
        headers: { 'If-None-Match': first.headers.get('ETag') ?? '' },
      }),
      params: {},
      context: { requestId: 'test', cspNonce: 'test', inDocument: false },
    });
    expect(again.status).toBe(304);
  });

  it('is refused when it cannot be told where to look', async () => {
    const params = new URLSearchParams('view=here&zoom=12');
    await expect(clustersOfAddress(visitor, { params, audience: 'public', now })).rejects.toBeInstanceOf(
      Invalid,
    );
    expect((await ask(`view=here&zoom=12&municipality=${towns.own.code}`)).status).toBe(400);
  });
});
