import { beforeAll, describe, expect, it } from 'vitest';
import { withScope } from '#db/scope.server';
import { documentsOf } from '#search/describe-host';
import type { HostDocument } from '#search/document';
import {
  everything,
  hostSearch,
  publicVisibility,
  visibilityOf,
  type FilterName,
  type SearchQuery,
} from '#search/index.server';
import { listSearchableHosts, readHostFacts } from '#search/postgres/read-hosts.server';
import { machineScope } from '#tests/factories/scope';
import { searchableAreas, searchableHosts } from '#tests/factories/searchable';
import { useDatabase } from '#tests/setup/database';
import { bruteForce } from './brute-force';
import { filterSets, questions, someHosts, today } from './corpus';
import { startOf, useContractEngine } from './engine';

useDatabase();
useContractEngine();

const documents: HostDocument[] = [];
let areaIds: string[] = [];

beforeAll(async () => {
  const ids = await searchableAreas([
    { name: '北部' },
    { name: '南部' },
    { name: '北山', parent: '北部' },
    { name: '西町', parent: '北部' },
    { name: 'みなと', parent: '南部' },
  ]);
  areaIds = Object.values(ids).slice(1);
  await searchableHosts(someHosts(400, areaIds));
  await withScope(machineScope(), async (tx) => {
    const facts = await readHostFacts(tx, await listSearchableHosts(tx));
    documents.push(...facts.flatMap((one) => documentsOf(one, today)));
  });
});

describe.each(filterSets)('filters: %s', (_, set) => {
  it.each(['staff', 'public'] as const)(
    'totals, hits and counts are those of the plain way (%s)',
    async (audience) => {
      const scope = machineScope();
      const visibility = audience === 'staff' ? visibilityOf(scope) : publicVisibility(scope);
      const own = documents.filter((document) => document.audience === audience);
      for (const text of questions) {
        const query: SearchQuery = { ...everything, ...set, text, pageSize: 500 };
        const start = await startOf(own, text, visibility);
        const expected = bruteForce(start.documents, query, start.terms, today);
        const result = await hostSearch.search(query, visibility, today);
        if (expected.textTotal === 0) continue;
        expect(result.stage).toBe('exact');
        expect([text, result.total]).toEqual([text, expected.ids.length]);
        expect(result.hits.map(({ id }) => id).sort()).toEqual([...expected.ids].sort());
        expect(result.textTotal).toBe(expected.textTotal);
        for (const [name, counts] of Object.entries(result.facets)) {
          const nonZero = Object.fromEntries(Object.entries(counts).filter(([, n]) => n > 0));
          expect([text, name, nonZero]).toEqual([text, name, expected.facets[name as FilterName]]);
        }
        for (const [name, total] of Object.entries(result.without))
          expect([text, name, total]).toEqual([text, name, expected.without(name as FilterName)]);
      }
    },
  );
});

describe('order', () => {
  const search = (query: Partial<SearchQuery>) =>
    hostSearch.search({ ...everything, pageSize: 500, ...query }, visibilityOf(machineScope()), today);
  const byId = () => new Map(documents.map((document) => [document.hostId, document]));

  it('by distance: nearest first, hosts without a place last', async () => {
    const { hits } = await search({ near: { lat: 35.05, lng: 138.05 }, sort: 'distance' });
    const distances = hits.map(({ distanceM }) => distanceM ?? Infinity);
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
    expect(hits.at(-1)?.distanceM).toBeNull();
  });

  it('by freshness: newest first, never confirmed last', async () => {
    const { hits } = await search({ sort: 'freshness' });
    const days = hits.map(({ id }) => byId().get(id)?.confirmedOn ?? '');
    expect(days).toEqual([...days].sort().reverse());
  });

  it('by what is open', async () => {
    const { hits } = await search({ sort: 'open' });
    const open = hits.map(({ id }) =>
      byId()
        .get(id)
        ?.offers.some(
          (offer) => offer.open && (offer.until ?? today) >= today && (offer.since ?? today) <= today,
        ),
    );
    expect(open.lastIndexOf(true)).toBeLessThan(open.indexOf(false));
  });

  it('tells visitors no stance', async () => {
    const { facets } = await hostSearch.search(everything, publicVisibility(machineScope()), today);
    expect(facets).not.toHaveProperty('stance');
    expect(facets).not.toHaveProperty('status');
  });
});
