import { beforeAll, describe, expect, it } from 'vitest';
import { aBoundaryFile, aMunicipality, aSquare, comparedAreas, loadedAreas } from '#tests/factories/exchange';
import { useDatabase } from '#tests/setup/database';
import {
  listAreas,
  loadAreas,
  loadPopulation,
  openPopulation,
  previewPopulation,
} from '~/domain/exchange/index.server';
import { Conflict, Forbidden, Invalid, NotFound, Refused } from '~/domain/kernel/errors';
import type { Scope } from '~/domain/kernel/scope';
import { toExcel } from '~/lib/table-file/excel.server';
import { textColumn } from '~/lib/table-file/columns';

useDatabase();
let town: Scope;
const level = 'elementary';
const areaFile = {
  ...{ fileName: '小学校区.geojson', level, name: 'NAME' },
  bytes: aBoundaryFile([
    { name: '北小学校', geometry: aSquare(138, 34, 0.1) },
    { name: '南小学校', geometry: aSquare(138.1, 34, 0.1) },
  ]),
};
const table = [
  ['小学校区', '人口', '０～１４才', '15–64歳', '65歳以上'],
  ['北小学校区', '1,000', '100', '500', '400'],
  ['南小', '600', '60', '300', '200'],
  ['合計', '1,600', '160', '800', '600'],
];
const csv = Buffer.from(table.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n'));

beforeAll(async () => {
  town = await aMunicipality({ code: '990094', name: 'うみべ市', prefecture: '静岡県' }, 'community');
  await loadedAreas(town, areaFile);
});

const people = async () => {
  const [found] = (await listAreas(town, {})).levels;
  const areas = found?.areas.map(({ name, population, aged, young }) => [name, population, aged, young]);
  return { areas, aged: found?.aged, years: found?.years, all: found?.people };
};

describe('a table of people by area', () => {
  it('is looked at first: columns, areas, what does not fit', async () => {
    const { id } = await openPopulation(town, { fileName: '人口_2025.csv', bytes: csv });
    expect(await previewPopulation(town, id, '')).toMatchObject({
      ...{ level, levelName: '小学校区', year: '2025', loaded: false, unknown: ['合計'], missing: [] },
      columns: { name: '小学校区', total: '人口', bands: ['0–14歳', '15–64歳', '65歳以上'] },
      rows: [
        { area: '北小学校', before: null, people: 1000, warnings: [] },
        { area: '南小学校', people: 600, warnings: ['人口（600人）と年齢別の合計（560人）が合いません。'] },
      ],
    });
    expect((await people()).all).toBe(0);
  });

  it('gives the areas their people, their year and 高齢化率', async () => {
    const { id } = await openPopulation(town, { fileName: '人口.csv', bytes: csv });
    const { seen } = await previewPopulation(town, id, level);
    expect(await loadPopulation(town, { id, level, seen, year: 2025 })).toEqual({ people: 2 });
    expect(await people()).toEqual({
      areas: [
        ['北小学校', 1000, 40, 100],
        ['南小学校', 600, 35.7, 60],
      ],
      ...{ aged: 38.5, years: [2025], all: 1600 },
    });
    expect((await listAreas(town, {})).files[0]).toMatchObject({ isPopulation: true, counts: { people: 2 } });
    await expect(loadPopulation(town, { id, level, seen, year: 2025 })).rejects.toBeInstanceOf(Conflict);
  });

  it('is not stored over what somebody else has stored meanwhile', async () => {
    const open = async () => {
      const { id } = await openPopulation(town, { fileName: '人口.csv', bytes: csv });
      return { id, level, seen: (await previewPopulation(town, id, level)).seen };
    };
    const tries = await Promise.allSettled(
      [await open(), await open()].map((form) => loadPopulation(town, form)),
    );
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(tries.find((one) => one.status === 'rejected')?.reason).toBeInstanceOf(Conflict);
  });

  it('is read out of a workbook too', async () => {
    const [header = [], ...rows] = table;
    const columns = header.map((name, column) => textColumn<string[]>(name, (row) => row[column] ?? ''));
    const bytes = await toExcel('人口', columns, rows);
    const { id } = await openPopulation(town, { fileName: '人口.xlsx', bytes });
    expect((await previewPopulation(town, id, level)).rows).toHaveLength(2);
  });

  it('stays when a newer version of the areas tells no people', async () => {
    await loadedAreas(town, { ...areaFile, mode: 'replace' });
    expect((await people()).all).toBe(1600);
  });

  it.each([
    ['a list without people', Buffer.from('圏域名,住所\n北小,本町1')],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47])],
  ])('%s is refused with the way out', async (_, bytes) => {
    await expect(openPopulation(town, { fileName: '人口.csv', bytes })).rejects.toBeInstanceOf(Invalid);
  });

  it('with no name of ours is not stored', async () => {
    const { id } = await openPopulation(town, {
      fileName: '人口.csv',
      bytes: Buffer.from('圏域名,人口\n東京,9'),
    });
    const { seen } = await previewPopulation(town, id, level);
    await expect(loadPopulation(town, { id, level, seen })).rejects.toBeInstanceOf(Refused);
  });

  it('belongs to its municipality and to those who may; a boundary file is none', async () => {
    const { id } = await openPopulation(town, { fileName: '人口.csv', bytes: csv });
    const other = await aMunicipality({ code: '990108', name: 'やまべ町', prefecture: '静岡県' }, 'admin');
    await expect(previewPopulation(other, id, level)).rejects.toBeInstanceOf(NotFound);
    const manager = await aMunicipality(
      { code: '990116', name: 'さとべ町', prefecture: '静岡県' },
      'manager',
    );
    await expect(openPopulation(manager, { fileName: '人口.csv', bytes: csv })).rejects.toBeInstanceOf(
      Forbidden,
    );
    const { form } = await comparedAreas(town, areaFile);
    await expect(previewPopulation(town, form.id, level)).rejects.toBeInstanceOf(NotFound);
  });
});

describe('a boundary file that tells people by age', () => {
  it('gives them to its areas, parts of one name together', async () => {
    const part = (name: string, west: number, young: number, old: number) => ({
      ...{ type: 'Feature', geometry: aSquare(west, 34, 0.1) },
      properties: { 学区: name, 人口: young + old, '0-64歳': young, '65歳以上': old },
    });
    const features = [
      part('北小学校', 138, 30, 10),
      part('北小学校', 138.2, 30, 10),
      part('南小学校', 138.1, 5, 15),
    ];
    const bytes = Buffer.from(JSON.stringify({ type: 'FeatureCollection', features }));
    const file = { fileName: '小学校区_人口.geojson', bytes, level, name: '学区', population: '人口' };
    const { preview, form } = await comparedAreas(town, file);
    expect(preview.bands).toEqual(['0–64歳', '65歳以上']);
    await loadAreas(town, { ...form, mode: 'replace', year: 2026 });
    expect(await people()).toMatchObject({
      areas: [
        ['北小学校', 80, 25, null],
        ['南小学校', 20, 75, null],
      ],
      ...{ aged: 35, years: [2026] },
    });
  });
});
