import { beforeAll, describe, expect, it } from 'vitest';
import { withScope } from '#db/scope.server';
import { documentsOf } from '#search/describe-host';
import type { HostDocument } from '#search/document';
import {
  everything,
  hostSearch,
  publicVisibility,
  visibilityOf,
  type Box,
  type Cluster,
  type MapView,
  type SearchQuery,
} from '#search/index.server';
import { listSearchableHosts, readHostFacts } from '#search/postgres/read-hosts.server';
import { machineScope } from '#tests/factories/scope';
import { aSearchableHost, searchableAreas, searchableHosts } from '#tests/factories/searchable';
import { useDatabase } from '#tests/setup/database';
import { bruteForce } from './brute-force';
import { filterSets, questions, random, someHosts, today } from './corpus';
import { inStep, startOf, useContractEngine } from './engine';

useDatabase();
useContractEngine();

const documents: HostDocument[] = [];
const town: Box = [137.9, 34.9, 138.2, 35.2];

beforeAll(async () => {
  const areas = await searchableAreas([{ name: '北部' }, { name: '北山', parent: '北部' }]);
  await searchableHosts(someHosts(300, Object.values(areas)));
  await aSearchableHost({ name: '隣の町の農園', lat: 35.05, lng: 138.05 }, 'other');
  await withScope(machineScope(), async (tx) => {
    const facts = await readHostFacts(tx, await listSearchableHosts(tx));
    documents.push(...facts.flatMap((one) => documentsOf(one, today)));
  });
});

const seenBy = (audience: 'staff' | 'public') =>
  audience === 'staff' ? visibilityOf(machineScope()) : publicVisibility(machineScope());
const clusters = (query: Partial<SearchQuery>, view: MapView, audience: 'staff' | 'public' = 'staff') =>
  hostSearch.clusters({ ...everything, ...query }, seenBy(audience), today, view);
const sum = (found: readonly Cluster[]) => found.reduce((total, { count }) => total + count, 0);

/** Views of every size, some across the edge of where hosts are. */
const views: readonly MapView[] = (() => {
  const { next } = random(7);
  return [8, 11, 13, 15, 18].map((zoom): MapView => {
    const size = Math.min(0.3, 360 / 2 ** (zoom - 2));
    const [west, south] = [138 + next() * 0.1 - size / 2, 35 + next() * 0.1 - size / 2];
    return { zoom, box: [west, south, west + size, south + size] };
  });
})();

describe.each(filterSets)('clusters: %s', (_, set) => {
  it.each(['staff', 'public'] as const)(
    'add up to the hits in view, wherever one looks (%s)',
    async (audience) => {
      const own = documents.filter((document) => document.audience === audience);
      const byId = new Map(own.map((document) => [document.hostId, document]));
      for (const [i, text] of questions.entries()) {
        const query: SearchQuery = { ...everything, ...set, text };
        const start = await startOf(own, text, seenBy(audience));
        const expected = bruteForce(start.documents, query, start.terms, today);
        if (expected.textTotal === 0) continue;
        for (const view of [{ zoom: 12, box: town }, views[i % views.length] ?? { zoom: 12, box: town }]) {
          const inView = expected.ids.flatMap((id) => {
            const { lat = null, lng = null } = byId.get(id) ?? {};
            return lat !== null && lng !== null && isIn(view.box, lat, lng) ? [{ lat, lng }] : [];
          });
          const found = await clusters(query, view, audience);
          expect([text, view.zoom, sum(found)]).toEqual([text, view.zoom, inView.length]);
          for (const { lat, lng } of inView)
            expect(found.filter(({ box }) => isIn(box, lat, lng))).toHaveLength(1);
        }
      }
    },
  );
});

describe('clusters', () => {
  it('stand among their hosts, the largest first', async () => {
    const found = await clusters({}, { zoom: 12, box: town });
    expect(found.map(({ count }) => count)).toEqual(
      found.map(({ count }) => count).sort((one, other) => other - one),
    );
    for (const { lat, lng, box } of found) expect(isIn(roughly(box), lat, lng)).toBe(true);
  });

  it('fall apart as one looks closer, and nobody is lost', async () => {
    const [far, near] = [
      await clusters({}, { zoom: 10, box: town }),
      await clusters({}, { zoom: 14, box: town }),
    ];
    expect(far.length).toBeLessThan(near.length);
    expect(sum(far)).toBe(sum(near));
  });

  it('follow the words that were looked up instead, as the list does', async () => {
    const { stage, total } = await hostSearch.search(
      { ...everything, text: '子供食道', pageSize: 500 },
      seenBy('staff'),
      today,
    );
    expect(stage).toBe('corrected');
    const found = sum(await clusters({ text: '子供食道' }, { zoom: 12, box: town }));
    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThanOrEqual(total);
  });

  it('hold nothing of another municipality, and nothing that is not located', async () => {
    await aSearchableHost({ name: 'かくれた家', lat: 35.3, lng: 138.3, locationPrecision: 'hidden' });
    await aSearchableHost({ name: 'どこかの家', lat: 35.3, lng: 138.3, locationPrecision: 'area' });
    await inStep();
    const around: MapView = { zoom: 15, box: [138.29, 35.29, 138.31, 35.31] };
    expect(await clusters({}, around, 'public')).toEqual([]);
    expect(sum(await clusters({}, around, 'staff'))).toBe(2);
    expect(sum(await clusters({ text: '「隣の町の農園」' }, { zoom: 12, box: town }))).toBe(0);
  });
});

function isIn([west, south, east, north]: Box, lat: number, lng: number): boolean {
  return lng >= west && lng <= east && lat >= south && lat <= north;
}

/** The middle of equal numbers may differ from them in the last digit. */
function roughly([west, south, east, north]: Box): Box {
  const little = 1e-9;
  return [west - little, south - little, east + little, north + little];
}
