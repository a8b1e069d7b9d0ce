import type { SearchQuery } from '#search/index.server';
import type { SearchableHost } from '#tests/factories/searchable';
import { addDays } from '~/lib/japanese-date';

export const today = '2026-11-20';

/** A small generator with a fixed seed (mulberry32). */
export function random(seed: number) {
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

/** Hosts that differ in everything that can be asked for, the same every time. */
export function someHosts(count: number, areaIds: readonly string[]): SearchableHost[] {
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

const choice = (...values: string[]) => ({
  include: values.filter((value) => !value.startsWith('-')),
  exclude: values.filter((value) => value.startsWith('-')).map((value) => value.slice(1)),
});

/** Questions that find something; by all spellings and as typed. */
export const questions = [
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

/** Every kind of filter, alone and with others. */
export const filterSets: [string, Omit<Partial<SearchQuery>, 'text'>][] = [
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
