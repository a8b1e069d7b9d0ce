import { beforeAll, describe, expect, it } from 'vitest';
import { listAreasForPlacing } from '#db/queries/areas.server';
import { findHost, listHostsIn } from '#db/queries/registry.server';
import { withScope } from '#db/scope.server';
import { everything, hostSearch, visibilityOf } from '#search/index.server';
import {
  aBoundaryFile,
  aMunicipality,
  aSquare,
  loadedAreas,
  storedList,
  yaizu,
} from '#tests/factories/exchange';
import { useDatabase } from '#tests/setup/database';
import { describeOpenData, openData } from '#tests/setup/open-data';
import {
  listAreas,
  loadAreas,
  loadTowns,
  openBoundaries,
  previewBoundaries,
} from '~/domain/exchange/index.server';
import { Forbidden, Invalid, NotFound } from '~/domain/kernel/errors';
import { systemScope, type Scope } from '~/domain/kernel/scope';

useDatabase();
let town: Scope;

beforeAll(async () => {
  town = await aMunicipality({ code: '990060', name: 'はまべ市', prefecture: '静岡県' }, 'community');
});

const inTown = <T>(work: Parameters<typeof withScope<T>>[1]) =>
  withScope(systemScope('test', town.municipalityId), work);
const near = aBoundaryFile([
  { name: '北小学校', people: 1200, geometry: aSquare(138, 34, 0.1) },
  { name: '南小学校', people: 800, geometry: aSquare(138.1, 34, 0.1) },
]);
const wide = aBoundaryFile([{ name: '浜中学校', people: 2000, geometry: aSquare(138, 34, 0.2) }]);

describe('a boundary file', () => {
  it('is previewed with the likeliest names and people, and nothing is loaded', async () => {
    const { id } = await openBoundaries(town, { fileName: '市の小学校区.geojson', bytes: near });
    expect(await previewBoundaries(town, id, {})).toMatchObject({
      choice: { level: 'elementary', name: 'NAME', population: '' },
      ...{ parts: 2, objects: [], problem: null, people: 0 },
      map: { shapes: [{ name: '北小学校' }, { name: '南小学校' }] },
    });
    expect(await previewBoundaries(town, id, { population: 'PEOPLE' })).toMatchObject({ people: 2000 });
    expect(await previewBoundaries(town, id, { name: 'NONE' })).toMatchObject({
      problem: { reason: '1番目の区域の「NONE」に名前がありません。' },
    });
    expect((await listAreas(town, {})).levels).toEqual([]);
    await expect(loadAreas(town, { id, level: 'elementary', name: 'NONE' })).rejects.toBeInstanceOf(Invalid);
    await expect(loadAreas(town, { id, level: '小学校', name: 'NAME' })).rejects.toThrow();
    expect((await listAreas(town, {})).levels).toEqual([]);
  });

  it('gives hosts that are there already their area, in the finest level, and the wider ones around it', async () => {
    const rows = [
      '名称,住所,緯度,経度',
      'きた商店,はまべ市本町1,34.05,138.05',
      'みなみ商店,はまべ市本町2,34.05,138.15',
    ];
    await storedList(town, '店.csv', Buffer.from(rows.join('\n')), { kind: 'shop' });
    const file = {
      fileName: '中学校区.geojson',
      bytes: wide,
      level: 'junior_high',
      name: 'NAME',
      population: 'PEOPLE',
    };
    expect(await loadedAreas(town, file)).toMatchObject({ added: 1, updated: 0, placed: 2 });
    const nearFile = {
      fileName: '小学校区.geojson',
      bytes: near,
      level: 'elementary',
      name: 'NAME',
      population: 'PEOPLE',
    };
    expect(await loadedAreas(town, nearFile)).toMatchObject({ added: 2, updated: 0, placed: 2 });

    const hosts = await inTown((tx) => listHostsIn(tx, 'pending', 10));
    expect(hosts.map(({ name, areaName }) => `${name} ${areaName ?? ''}`).sort()).toEqual([
      'きた商店 北小学校',
      'みなみ商店 南小学校',
    ]);
    const areas = await inTown(listAreasForPlacing);
    const junior = areas.find(({ name }) => name === '浜中学校');
    expect(areas.map(({ name, parentId }) => [name, parentId]).sort()).toEqual([
      ['北小学校', junior?.id],
      ['南小学校', junior?.id],
      ['浜中学校', null],
    ]);
    const underWide = { ...everything, filters: { area: { include: [junior?.id ?? ''], exclude: [] } } };
    expect(
      (
        await hostSearch.search(
          underWide,
          visibilityOf(systemScope('test', town.municipalityId)),
          '2026-11-20',
        )
      ).total,
    ).toBe(2);

    expect((await listAreas(town, {})).levels).toMatchObject([
      {
        level: 'elementary',
        name: '小学校区',
        people: 2000,
        areas: [
          { name: '北小学校', hosts: 1 },
          { name: '南小学校', hosts: 1 },
        ],
      },
      { level: 'junior_high', name: '中学校区', people: 2000, areas: [{ name: '浜中学校', hosts: 2 }] },
    ]);
  });

  it('loaded again replaces areas of the same name and doubles none', async () => {
    const moved = aBoundaryFile([{ name: '北小学校', geometry: aSquare(138, 34, 0.16) }]);
    const again = { fileName: '小学校区 新.geojson', bytes: moved, level: 'elementary', name: 'NAME' };
    expect(await loadedAreas(town, again)).toMatchObject({ added: 0, updated: 1, placed: 1 });
    const areas = await inTown(listAreasForPlacing);
    expect(areas).toHaveLength(3);
    const host = (await inTown((tx) => listHostsIn(tx, 'pending', 10))).find(
      ({ name }) => name === 'みなみ商店',
    );
    expect(await inTown((tx) => findHost(tx, host?.id ?? ''))).toMatchObject({ areaName: '北小学校' });
    expect((await listAreas(town, {})).levels[0]).toMatchObject({ people: 2000 });
  });

  it.each([
    [
      'no boundary file',
      Buffer.from('名称,住所\nあ,い'),
      '地図の形（GeoJSON・TopoJSON）として読めないファイルです。',
    ],
    ['an empty one', Buffer.alloc(0), '読めないファイルです。'],
    [
      'plane coordinates',
      aBoundaryFile([{ name: '北', geometry: aSquare(-12_000, 34_000, 100) }]),
      '平面直角座標',
    ],
  ])('%s is refused with the way out', async (_, bytes, message) => {
    await expect(openBoundaries(town, { fileName: '区域.geojson', bytes })).rejects.toThrow(message);
  });

  it('belongs to its municipality and to those who may', async () => {
    const { id } = await openBoundaries(town, { fileName: '区域.geojson', bytes: near });
    const other = await aMunicipality({ code: '990078', name: 'たかね町', prefecture: '静岡県' }, 'admin');
    await expect(previewBoundaries(other, id, {})).rejects.toBeInstanceOf(NotFound);
    await expect(loadAreas(other, { id, level: 'town', name: 'NAME' })).rejects.toBeInstanceOf(NotFound);
    const manager = await aMunicipality(
      { code: '990086', name: 'かわかみ村', prefecture: '静岡県' },
      'manager',
    );
    await expect(openBoundaries(manager, { fileName: '区域.geojson', bytes: near })).rejects.toBeInstanceOf(
      Forbidden,
    );
    await expect(listAreas(manager, {})).rejects.toBeInstanceOf(Forbidden);
  });
});

describe('a list of 町丁目', () => {
  const list = (...towns: object[]) => ({
    fileName: '町丁目.json',
    bytes: Buffer.from(JSON.stringify(towns)),
  });

  it('gives hosts without a point the area of their address, also those that come later', async () => {
    const rows = ['名称,住所', 'みちばた,静岡県はまべ市港町2-3', 'はてな,はまべ市知らない町1'];
    await storedList(town, '住所だけ.csv', Buffer.from(rows.join('\n')), { kind: 'shop' });
    const towns = list(
      { town: '港町二丁目', koaza: '字浜', lat: 33, lng: 138 },
      { town: '港町二丁目', koaza: '', lat: 34.05, lng: 138.05 },
      { town: '浜町', lat: 34.05, lng: 138.19 },
    );
    expect(await loadTowns(town, towns)).toEqual({ stored: 2, placed: 1 });
    expect(await loadTowns(town, towns)).toEqual({ stored: 2, placed: 0 });
    await storedList(town, '続き.csv', Buffer.from('名称,住所\nはまかぜ,はまべ市浜町9'), { kind: 'shop' });
    const hosts = await inTown((tx) => listHostsIn(tx, 'pending', 50));
    const areaOf = (name: string) => hosts.find((host) => host.name === name)?.areaName;
    expect([areaOf('みちばた'), areaOf('はてな'), areaOf('はまかぜ')]).toEqual([
      '北小学校',
      null,
      '南小学校',
    ]);
  });

  it.each([
    ['no JSON', Buffer.from('町丁目,緯度')],
    ['another JSON', Buffer.from('{"type":"FeatureCollection"}')],
    ['an empty list', Buffer.from('[]')],
    ['a point in Ireland', list({ town: '浜町', lat: 53.4, lng: -8.2 }).bytes],
  ])('%s is refused with the way out', async (_, bytes) => {
    await expect(loadTowns(town, { fileName: '町丁目.json', bytes })).rejects.toThrow('町丁目の一覧');
  });
});

describeOpenData('the list of 焼津市 as published', () => {
  it('names its 町丁目 once each', async () => {
    const city = await aMunicipality(yaizu, 'community');
    const file = { fileName: '焼津市.json', bytes: openData('addresses/焼津市.json') };
    const { stored } = await loadTowns(city, file);
    expect(stored).toBeGreaterThan(100);
    expect(stored).toBeLessThanOrEqual(141);
  });
});
