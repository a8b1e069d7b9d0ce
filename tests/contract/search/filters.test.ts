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
import { termsOf } from '#search/query';
import { buildVocabulary } from '#search/vocabulary/vocabulary';
import { machineScope } from '#tests/factories/scope';
import { searchableAreas, searchableHosts, type SearchableHost } from '#tests/factories/searchable';
import { useDatabase } from '#tests/setup/database';
import { addDays } from '~/lib/japanese-date';
import { bruteForce } from './brute-force';

useDatabase();

const today = '2026-11-20';
const vocabulary = buildVocabulary();
const documents: HostDocument[] = [];
let areaIds: string[] = [];

/** A small generator with a fixed seed (mulberry32). */
function random(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const pick = <T>(values: readonly T[]): T => values[Math.floor(next() * values.length)] as T;
  const some = <T>(values: readonly T[], share: number): T[] => values.filter(() => next() < share);
  return { next, pick, some };
}

const kinds = ['farm', 'shop', 'ibasho', 'childrens_cafeteria', 'day_service_elderly'];
const menus = ['work_experience', 'gathering_place', 'meal_together'];
const activities = ['weeding', 'box_folding', 'serving', 'be_quietly', 'harvest_vegetable'];
const conditions = ['quiet_place', 'few_words', 'wheelchair_access', 'frequent_rest'];
const slots = ['am', 'pm', 'evening', 'night'] as const;
const words = [
  '農園',
  '子ども食堂',
  'こども',
  '子供',
  'イス',
  'いすゞ',
  '東京都',
  '京都',
  '茅ケ崎',
  'サーバー',
  '掃除',
  '髙山',
];

function someHosts(count: number): SearchableHost[] {
  const { next, pick, some } = random(42);
  return Array.from({ length: count }, (_, i): SearchableHost => {
    const located = next() < 0.8;
    return {
      name: `${pick(words)}${pick(words)}${i}`,
      kind: pick(kinds),
      whatWeCanBring: some(words, 0.15).join('と'),
      areaId: next() < 0.85 ? pick(areaIds) : null,
      outside: next() < 0.1,
      stance: pick(['not_asked', 'welcome', 'consult', 'not_now']),
      status: pick(['listed', 'listed', 'listed', 'pending', 'paused', 'archived']),
      visibility: pick(['public', 'public', 'network']),
      confirmedOn: next() < 0.8 ? addDays(today, -Math.floor(next() * 700)) : null,
      lat: located ? 35 + next() * 0.1 : null,
      lng: located ? 138 + next() * 0.1 : null,
      openWeekdays: some([1, 2, 3, 4, 5, 6, 7], 0.3),
      met: some(conditions, 0.3),
      offers: Array.from({ length: Math.floor(next() * 4) }, () => ({
        title: pick(words),
        menuKind: pick(menus),
        activities: some(activities, 0.4),
        met: some(conditions, 0.3),
        times: some([1, 2, 3, 4, 5, 6, 7], 0.3).map((weekday) => ({ weekday, slot: pick(slots) })),
        status: pick(['open', 'open', 'open', 'paused', 'draft', 'closed']),
        places: next() < 0.5 ? 1 + Math.floor(next() * 3) : null,
        startsOn: next() < 0.3 ? addDays(today, Math.floor(next() * 60) - 30) : null,
        validUntil: next() < 0.4 ? addDays(today, Math.floor(next() * 200) - 100) : null,
      })),
    };
  });
}

beforeAll(async () => {
  const ids = await searchableAreas([
    { name: '北部' },
    { name: '南部' },
    { name: '北山', parent: '北部' },
    { name: '西町', parent: '北部' },
    { name: 'みなと', parent: '南部' },
  ]);
  areaIds = Object.values(ids).slice(1);
  await searchableHosts(someHosts(400));
  await withScope(machineScope(), async (tx) => {
    const facts = await readHostFacts(tx, await listSearchableHosts(tx));
    documents.push(...facts.flatMap((one) => documentsOf(one, today)));
  });
});

const choice = (...values: string[]) => ({
  include: values.filter((value) => !value.startsWith('-')),
  exclude: values.filter((value) => value.startsWith('-')).map((value) => value.slice(1)),
});

const questions = [
  '',
  '農園',
  '子ども',
  'こども食堂',
  'イス',
  'いす',
  '京都',
  '都',
  '茅ヶ崎 農園',
  'サーバ',
  '清掃',
  '火曜',
  '高山 -京都',
];

const filterSets: [string, Omit<Partial<SearchQuery>, 'text'>][] = [
  ['none', {}],
  ['one kind', { filters: { kind: choice('farm') } }],
  ['two kinds, one day', { filters: { kind: choice('farm', 'shop'), weekday: choice('tue') } }],
  ['Tuesday morning', { filters: { weekday: choice('tue'), slot: choice('am') } }],
  [
    'two days, two slots, open',
    { filters: { weekday: choice('tue', 'sat'), slot: choice('am', 'pm'), open: choice('yes') } },
  ],
  ['not Tuesday, not evenings', { filters: { weekday: choice('-tue'), slot: choice('-evening') } }],
  [
    'menu, activity, condition of one offer',
    {
      filters: {
        menu: choice('work_experience'),
        activity: choice('weeding', 'serving'),
        condition: choice('quiet_place'),
      },
    },
  ],
  [
    'an activity and not another',
    { filters: { activity: choice('weeding', '-serving'), condition: choice('-few_words') } },
  ],
  ['not open', { filters: { open: choice('-yes') } }],
  [
    'stance and freshness',
    { filters: { stance: choice('welcome', 'consult'), freshness: choice('due', 'never') } },
  ],
  ['old, listed', { filters: { freshness: choice('old'), status: choice('listed') } }],
  [
    'not lately confirmed, by other ages',
    { ages: { due: 20, old: 90 }, filters: { freshness: choice('-fresh') } },
  ],
  ['not a kind, not a place', { filters: { kind: choice('-shop'), area: choice('-outside', '-unknown') } }],
  ['near', { near: { lat: 35.05, lng: 138.05 }, withinM: 3_000, sort: 'distance' }],
  ['in a box, on a day', { box: [138.02, 35.02, 138.07, 35.06], filters: { weekday: choice('sat') } }],
  ['unknown values', { filters: { kind: choice('no_such'), weekday: choice('someday') } }],
];

describe.each(filterSets)('filters: %s', (_, set) => {
  it.each(['staff', 'public'] as const)(
    'totals, hits and counts are those of the plain way (%s)',
    async (audience) => {
      const scope = machineScope();
      const visibility = audience === 'staff' ? visibilityOf(scope) : publicVisibility(scope);
      const own = documents.filter((document) => document.audience === audience);
      for (const text of questions) {
        const query: SearchQuery = { ...everything, ...set, text, pageSize: 500 };
        const expected = bruteForce(own, query, termsOf(text, vocabulary), today);
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

describe('order and points', () => {
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

  it('draws every hit that has a place, with its number', async () => {
    const { hits, points } = await search({ filters: { kind: choice('farm') } });
    const places = byId();
    expect(points.map(({ no, lat }) => [no, lat])).toEqual(
      hits.flatMap(({ id, no }) => {
        const lat = places.get(id)?.lat ?? null;
        return lat === null ? [] : [[no, lat]];
      }),
    );
    expect(new Set(points.map(({ stance }) => stance)).size).toBeGreaterThan(1);
  });

  it('tells visitors no stance', async () => {
    const { points, facets } = await hostSearch.search(everything, publicVisibility(machineScope()), today);
    expect(points.every(({ stance }) => stance === '')).toBe(true);
    expect(facets).not.toHaveProperty('stance');
    expect(facets).not.toHaveProperty('status');
  });
});
