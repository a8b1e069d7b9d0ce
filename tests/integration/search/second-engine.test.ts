import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  closeSecondEngine,
  everything,
  hostSearch,
  openSecondEngine,
  publicVisibility,
  visibilityOf,
  type SearchQuery,
} from '#search/index.server';
import { indexName } from '#search/meilisearch/settings';
import { machineScope, scopeOf } from '#tests/factories/scope';
import { aSearchableHost } from '#tests/factories/searchable';
import { towns } from '#tests/factories/towns';
import { useDatabase } from '#tests/setup/database';
import { listClusters, searchHosts } from '~/domain/registry/index.server';
import { deadAddress, refusal, toldServer, type Reply, type ToldServer } from '#tests/setup/search-server';

const db = useDatabase();
const today = '2026-11-20';
const ids: Record<string, string> = {};
let server: ToldServer;
const changes: boolean[] = [];

beforeAll(async () => {
  const offer = { title: '店番', times: [{ weekday: 2, slot: 'am' as const }] };
  ids['mill'] = await aSearchableHost({ name: '水車小屋', kind: 'shop', lat: 35, lng: 138, offers: [offer] });
  ids['garden'] = await aSearchableHost({ name: '花の庭', whatWeCanBring: '水車もあります。', kind: 'farm' });
  ids['hidden'] = await aSearchableHost({ name: '水車の宿', visibility: 'network', kind: 'lodging' });
  ids['archived'] = await aSearchableHost({ name: '水車跡', status: 'archived' });
  ids['other'] = await aSearchableHost({ name: 'よその水車' }, 'other');
});

beforeEach(async () => {
  server = await toldServer(() => found('mill', 'garden'));
  open(server.url);
});

afterEach(async () => {
  closeSecondEngine();
  await server.close();
  changes.length = 0;
});

function open(url: string) {
  return openSecondEngine({
    ...{ url, searchKey: 'may search', adminKey: null, index: 'hosts' },
    onChange: (isOpen) => changes.push(isOpen),
  });
}

const found = (...names: string[]): Reply => ({ body: { hits: names.map((name) => ({ host: ids[name] })) } });
const ask = (query: Partial<SearchQuery>, visibility = visibilityOf(machineScope())) =>
  hostSearch.search({ ...everything, ...query }, visibility, today);
const namesOf = (hits: readonly { id: string }[]) =>
  hits.map(({ id }) => Object.keys(ids).find((name) => ids[name] === id));

describe('list and map of one page', () => {
  it('come from PostgreSQL both where it stood in for the list', async () => {
    server.answer = () => {
      server.answer = () => found('garden');
      return { status: 500 };
    };
    const params = new URLSearchParams({ q: '水車' });
    const request = { params, audience: 'staff', now: new Date(`${today}T03:00:00Z`) } as const;
    const page = await searchHosts(scopeOf('coordinator'), request);
    expect(page).toMatchObject({ standIn: true, stayWith: 'postgresql', total: 3 });
    expect(page.box).toEqual([138, 35, 138, 35]);
    const view = { box: [137, 34, 139, 36], zoom: 12 } as const;
    expect(await listClusters(scopeOf('coordinator'), request, view, page.stayWith)).toHaveLength(1);
    expect(server.requests).toHaveLength(1);
  });
});

describe('the second engine', () => {
  it('is asked in one request, with a key that can only search, for one municipality and audience', async () => {
    await ask({ text: '水車　小屋' });
    expect(server.requests).toEqual([
      {
        method: 'POST',
        path: `/indexes/${indexName('hosts')}/search`,
        key: 'may search',
        body: {
          q: '水車 小屋',
          filter: `municipality = "${towns.own.id}" AND audience = "staff"`,
          locales: ['jpn'],
          matchingStrategy: 'all',
          limit: 2_000,
          attributesToRetrieve: ['host'],
        },
      },
    ]);
    await ask({ text: '水車' }, publicVisibility(machineScope('other')));
    expect(server.requests[1]?.body).toMatchObject({
      filter: `municipality = "${towns.other.id}" AND audience = "public"`,
    });
  });

  it('finds the hosts and gives their order; totals, counts and distances are facts of the registry', async () => {
    server.answer = () => found('garden', 'mill');
    const near = { lat: 35, lng: 138 };
    const result = await ask({ text: '水車', near });
    expect(result).toMatchObject({ engine: 'meilisearch', standIn: false, total: 2, textTotal: 2 });
    expect(namesOf(result.hits)).toEqual(['garden', 'mill']);
    expect(result.hits.map(({ distanceM }) => distanceM)).toEqual([null, 0]);
    expect(result.facets.kind).toEqual({ shop: 1, farm: 1 });
    expect(result.stayWith).toBe('meilisearch');
    const nearest = await ask({ text: '水車', near, sort: 'distance' });
    expect(namesOf(nearest.hits)).toEqual(['mill', 'garden']);
  });

  it('leaves the filters to PostgreSQL: one and the same offer meets them', async () => {
    const filter = (weekday: string) => ({ weekday: { include: [weekday], exclude: [] } });
    expect(await ask({ text: '水車', filters: filter('tue') })).toMatchObject({ total: 1, textTotal: 2 });
    expect(await ask({ text: '水車', filters: filter('wed') })).toMatchObject({
      ...{ engine: 'meilisearch', total: 0, textTotal: 2, without: { times: 2 } },
    });
  });

  it('cannot show what may not be seen, however old or wrong its documents are', async () => {
    server.answer = () => found('hidden', 'archived', 'other', 'mill');
    expect(namesOf((await ask({ text: '水車' })).hits)).toEqual(['hidden', 'mill']);
    const visitors = await ask({ text: '水車' }, publicVisibility(machineScope()));
    expect(namesOf(visitors.hits)).toEqual(['mill']);
    expect(visitors.facets.kind).toEqual({ shop: 1 });
  });

  it('has what is excluded and what stands in quotation marks looked up exactly', async () => {
    expect(namesOf((await ask({ text: '水車 -店番' })).hits)).toEqual(['garden']);
    expect(namesOf((await ask({ text: '「水車もあります」' })).hits)).toEqual(['garden']);
  });

  it('draws the map from the same hosts', async () => {
    server.answer = () => found('mill');
    const view = { box: [137, 34, 139, 36] as const, zoom: 8 };
    const query = { ...everything, text: '何か別のことば' };
    const clusters = await hostSearch.clusters(query, visibilityOf(machineScope()), today, view);
    expect(clusters.map(({ count }) => count)).toEqual([1]);
  });
});

describe('PostgreSQL answers, and nothing fails, when the server', () => {
  const standsIn = async () => {
    const result = await ask({ text: '水車' });
    expect(result).toMatchObject({ engine: 'postgresql', standIn: true, stayWith: 'postgresql', behindS: 0 });
    expect(namesOf(result.hits).sort()).toEqual(['garden', 'hidden', 'mill']);
  };

  it('is dead', async () => {
    open(await deadAddress());
    await standsIn();
  });

  it.each<[string, () => Reply | Promise<Reply>]>([
    ['hangs', () => new Promise<Reply>(() => undefined)],
    ['errs', () => refusal(500, 'internal')],
    ['does not know the key', () => refusal(403, 'invalid_api_key')],
    ['has no such index', () => refusal(404, 'index_not_found')],
    ['speaks another language', () => ({ text: '<html>Bad gateway</html>' })],
    ['answers in another shape', () => ({ body: { results: [] } })],
    ['names no host', () => ({ body: { hits: [{ host: "x'; drop table hosts" }] } })],
  ])('%s', async (_, reply) => {
    server.answer = reply;
    const begun = performance.now();
    await standsIn();
    expect(performance.now() - begun).toBeLessThan(5_000);
  });

  it('has failed three times: it is then left alone', async () => {
    server.answer = () => refusal(500, 'internal');
    for (let i = 0; i < 5; i += 1) await standsIn();
    expect(server.requests).toHaveLength(3);
    expect(changes).toEqual([true]);
  });

  it('lags too far behind', async () => {
    await db.admin`insert into search_outbox (municipality_id, host_id, changes, changed_at, waiting_since)
      values (${towns.own.id}, ${ids['mill'] ?? ''}, 1, now(), now() - interval '6 seconds')`;
    await standsIn();
    expect(server.requests).toEqual([]);
    expect(await ask({ text: '水車' }, publicVisibility(machineScope('other')))).toMatchObject({
      standIn: false,
    });
    await db.admin`delete from search_outbox`;
  });
});

it('finds nothing: PostgreSQL looks too, and nobody has failed', async () => {
  server.answer = () => ({ body: { hits: [] } });
  expect(await ask({ text: '水車' })).toMatchObject({ engine: 'postgresql', standIn: false, total: 3 });
});

it('is not asked when another page of a result of PostgreSQL is wanted', async () => {
  expect(await ask({ text: '水車', engine: 'postgresql' })).toMatchObject({ engine: 'postgresql', total: 3 });
  expect(await ask({ text: '' })).toMatchObject({ engine: 'postgresql', standIn: false });
  expect(server.requests).toEqual([]);
});
