import { beforeAll, describe, expect, it } from 'vitest';
import { machineScope, scopeOf } from '#tests/factories/scope';
import { aSearchableHost, searchableAreas, searchableHosts } from '#tests/factories/searchable';
import { towns } from '#tests/factories/towns';
import { useDatabase } from '#tests/setup/database';
import { Invalid, NotFound } from '~/domain/kernel/errors';
import { visitorScope } from '~/domain/kernel/scope';
import {
  exportHosts,
  getMapShapes,
  getPublicHost,
  listHostItems,
  searchHosts,
} from '~/domain/registry/index.server';

useDatabase();

const now = new Date('2026-11-20T01:00:00Z');
const visitor = visitorScope(towns.own.id, 'test');
const staff = (query: string) =>
  searchHosts(scopeOf('coordinator'), { params: new URLSearchParams(query), audience: 'staff', now });
const open = (query: string) =>
  searchHosts(visitor, { params: new URLSearchParams(query), audience: 'public', now });

let area = '';
let farm = '';
let hidden = '';
let home = '';

beforeAll(async () => {
  const areas = await searchableAreas([{ name: '北部' }, { name: '北山', parent: '北部' }]);
  area = areas['北山'] ?? '';
  farm = await aSearchableHost({
    name: '農園 のはら',
    kana: 'ノウエンノハラ',
    kind: 'farm',
    areaId: area,
    address: 'かわべ市北山1-2',
    lat: 35.01,
    lng: 138.01,
    whatWeCanBring: '草取り、収穫、袋づめ。話さなくても進む仕事です。バリアフリー。',
    confirmedOn: '2026-09-10',
    contactName: '野原耕作',
    met: ['quiet_place'],
    offers: [
      { title: '畑の手伝い', places: 2, times: [{ weekday: 2, slot: 'am' }] },
      { title: '終わった手伝い', places: 3, validUntil: '2026-01-31' },
    ],
  });
  hidden = await aSearchableHost({ name: '支援者だけの店', visibility: 'network' });
  home = await aSearchableHost({
    name: '=SUM(1)の家',
    kind: 'ibasho',
    areaId: area,
    address: 'かわべ市北山9-9',
    locationPrecision: 'area',
    lat: 35.02,
    lng: 138.02,
    offers: [{ title: 'お茶の会', menuKind: 'gathering_place', openEntry: true }],
  });
  await searchableHosts(Array.from({ length: 25 }, (_, i) => ({ name: `商店 ${i + 1}`, kind: 'shop' })));
});

describe('the page of hosts', () => {
  it('tells of a host what its line shows', async () => {
    const { cards, total } = await staff('q=のうえんのはら');
    expect(total).toBe(1);
    expect(cards[0]).toMatchObject({
      id: farm,
      no: 1,
      kindLabel: '農家・農業法人',
      areaLabel: '北山',
      timeLabel: '火曜の午前',
      stance: 'welcome',
      status: 'listed',
      freshnessLabel: '9月に確認',
      places: { kind: 'left', left: 2 },
    });
  });

  it('marks what was searched for', async () => {
    const { cards } = await staff('q=袋詰め');
    expect(cards[0]?.what.filter((part) => part.marked)).toEqual([{ text: '袋づめ', marked: true }]);
  });

  it('shows twenty, numbers them through, and goes on', async () => {
    const [first, second] = await Promise.all([staff(''), staff('page=2')]);
    expect(first.total).toBe(28);
    expect(first.cards.map(({ no }) => no)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
    expect(second.cards.map(({ no }) => no)).toEqual([21, 22, 23, 24, 25, 26, 27, 28]);
    expect(new Set([...first.cards, ...second.cards].map(({ id }) => id)).size).toBe(28);
  });

  it('measures from the middle of an area, and orders by it', async () => {
    const { sort, cards } = await staff('near=35.0,138.0&sort=distance');
    expect(sort.value).toBe('distance');
    expect(cards[0]?.id).toBe(farm);
    expect(cards[0]?.distanceM).toBeCloseTo(1_437, -2);
    expect(cards.at(-1)?.distanceM).toBeNull();
  });

  it('keeps what its form has no field for', async () => {
    const { kept } = await staff('bbox=138,35,138.5,35.5&kind=-shop&weekday=tue&weekday=thu');
    expect(kept).toEqual([
      { name: 'bbox', value: '138,35,138.5,35.5' },
      { name: 'kind', value: '-shop' },
      { name: 'weekday', value: 'thu' },
    ]);
  });

  it('says what to loosen when nothing is left', async () => {
    const { total, loosenings } = await staff('q=農園&kind=shop&weekday=tue');
    expect(total).toBe(0);
    expect(loosenings).toEqual([{ label: '種類', total: 1, href: '?q=%E8%BE%B2%E5%9C%92&weekday=tue' }]);
  });

  it('shows a correction as it is written', async () => {
    expect(await staff('q=バリヤフリー')).toMatchObject({
      stage: 'corrected',
      lookedUp: ['バリアフリー'],
    });
  });
});

describe('visitors', () => {
  it('see neither what is for supporters nor the stance', async () => {
    const page = await open('');
    expect(page.total).toBe(27);
    expect(page.cards.every(({ stance }) => stance === null)).toBe(true);
    expect(page.groups.map(({ name }) => name)).not.toContain('stance');
    expect((await open('q=野原耕作')).cards).toEqual([]);
    expect((await open('q=「支援者だけの店」')).total).toBe(0);
  });

  it('get the public page of a public host, and of no other', async () => {
    const host = await getPublicHost(visitor, farm, { now });
    expect(host).toMatchObject({
      name: '農園 のはら',
      address: 'かわべ市北山1-2',
      conditions: ['静かな場所'],
    });
    expect(host.offers.map(({ title }) => title)).toEqual(['畑の手伝い']);
    expect(JSON.stringify(host)).not.toContain('耕作');
    for (const id of [hidden, 'no-id', undefined, towns.own.id])
      await expect(getPublicHost(visitor, id, { now })).rejects.toBeInstanceOf(NotFound);
    await expect(getPublicHost(machineScope('other'), farm, { now })).rejects.toBeInstanceOf(NotFound);
  });

  it('see of a home its area alone', async () => {
    expect(await getPublicHost(visitor, home, { now })).toMatchObject({
      address: '',
      point: null,
      areaName: '北山',
    });
    expect((await open('q=「北山9-9」')).cards.map(({ id }) => id)).not.toContain(home);
  });
});

describe('machines', () => {
  it('get a page with counts', async () => {
    const answer = await listHostItems(visitor, { params: new URLSearchParams('q=のはら'), now });
    expect(answer).toMatchObject({ total: 1, page: 1, pageSize: 20, engine: 'postgresql' });
    expect(answer.facets['kind']).toEqual([{ value: 'farm', label: '農家・農業法人', count: 1 }]);
    expect(answer.items).toEqual([
      {
        id: farm,
        name: '農園 のはら',
        kana: 'ノウエンノハラ',
        kind: 'farm',
        kindLabel: '農家・農業法人',
        areaId: area,
        areaName: '北山',
        address: 'かわべ市北山1-2',
        lat: 35.01,
        lng: 138.01,
        openPlaces: 2,
        confirmedAt: '2026-09-10',
        source: '',
      },
    ]);
  });

  it('are told what cannot be read', async () => {
    const asked = listHostItems(visitor, { params: new URLSearchParams('near=here&sort=best'), now });
    await expect(asked).rejects.toBeInstanceOf(Invalid);
    await expect(asked).rejects.toThrow('near');
  });

  it('get everything as a file, but no place that is not to be shown', async () => {
    const items = await exportHosts(visitor, { params: new URLSearchParams(), now });
    expect(items).toHaveLength(27);
    expect(items.find(({ id }) => id === home)).toMatchObject({ address: '', lat: null, lng: null });
    expect(items.map(({ id }) => id)).not.toContain(hidden);
  });
});

it('the borders of another municipality are not given', async () => {
  const own = await getMapShapes(visitor, undefined);
  expect(own.version).not.toBe((await getMapShapes(machineScope('other'), undefined)).version);
});
