import { describe, expect, it } from 'vitest';
import { recordsOf, rowsOf, surveyOf } from '#tests/factories/lists';
import { addressSpeller } from '~/lib/text/address-spelling';
import type { AreaGeometry } from '~/lib/geo/area-geometry';
import { recognise } from '../meaning/recognise';
import { compare, type Written } from './compare';
import { readKey, rowKey, sourceKey, writtenKey } from './keys';
import { pairRows } from './pair';
import { areaMap, type StoredArea } from './place';
import { planRows, writtenOf, type Known, type PlannedRow, type Registry } from './plan';
import { columnReadings } from './survey';

const key = (id: string, name: string, address: string) => rowKey({ id, name, address });

describe('keys', () => {
  it('are equal for two spellings and survive being stored', () => {
    const left = key('Ａ−1', 'さんすい１号店', '静岡県焼津市本町2丁目11番5号');
    expect(left).toEqual(key('a-1', 'さんすい 1号店', '焼津市本町2-11-5'));
    expect(readKey(writtenKey(left))).toEqual(left);
  });

  it.each([
    ['222127_library.csv', 'list/222127_library'],
    ['222127_library (1).csv', 'list/222127_library'],
    ['sfkopendata_202603_46.csv', 'list/sfkopendata_46'],
    ['施設一覧_2026-04-01.csv', 'list/施設一覧'],
    ['施設一覧（令和8年4月1日現在）.csv', 'list/施設一覧'],
    ['132080_chofushi_kodomosyokudo.csv', 'list/132080_chofushi_kodomosyokudo'],
    ['R8.4.1 施設一覧 - コピー.csv', 'list/施設一覧'],
    ['C:\\Users\\森\\施設一覧.CSV', 'list/施設一覧'],
  ])('%s → %s', (fileName, source) => expect(sourceKey('list', fileName)).toBe(source));
});

describe('pairRows', () => {
  const before = (hostId: string, id: string, name: string, address: string) => ({
    ...{ hostId, sourceId: `s-${hostId}` },
    key: key(id, name, address),
  });
  const is = (rows: ReturnType<typeof key>[], known: ReturnType<typeof before>[]) =>
    pairRows(rows, known, []).map((pairing) => (pairing.is === 'same' ? pairing.hostId : pairing.is));

  it.each([
    ['nothing changed', [key('1', 'あ', '東町1')], [before('h1', '1', 'あ', '東町1')], ['h1']],
    [
      'the serial numbers moved',
      [key('1', 'う', '西町'), key('2', 'あ', '東町1')],
      [before('h1', '1', 'あ', '東町1')],
      ['new', 'h1'],
    ],
    ['the address was corrected', [key('1', 'あ', '東町2')], [before('h1', '1', 'あ', '東町1')], ['h1']],
    [
      'the address was corrected, no numbers',
      [key('', 'あ', '東町2')],
      [before('h1', '', 'あ', '東町1')],
      ['h1'],
    ],
    ['it was renamed', [key('1', 'い', '東町1')], [before('h1', '1', 'あ', '東町1')], ['h1']],
    ['renamed without a number', [key('', 'い', '東町1')], [before('h1', '', 'あ', '東町1')], ['new']],
    [
      'one number for two places',
      [key('A-1', 'あ', '東町'), key('A-1', 'い', '西町')],
      [before('h1', 'A-1', 'あ', '東町'), before('h2', 'A-1', 'い', '西町')],
      ['h1', 'h2'],
    ],
    [
      'one number, one name, two addresses',
      [key('1', 'あ', '北町'), key('1', 'あ', '南町')],
      [before('h1', '1', 'あ', '東町')],
      ['new', 'new'],
    ],
    [
      'a branch was added',
      [key('1', 'あ', '東町'), key('2', 'あ', '西町')],
      [before('h1', '1', 'あ', '東町')],
      ['h1', 'new'],
    ],
  ])('%s', (_, rows, known, expected) => expect(is(rows, known)).toEqual(expected));

  it('a place listed twice is one, also under two numbers', () => {
    const rows = [
      key('22', 'センター', '宗高572-1'),
      key('142', 'センター', '宗高572-1'),
      key('', 'な', ''),
      key('', 'な', ''),
    ];
    expect(pairRows(rows, [], [])).toEqual([
      { is: 'new' },
      { is: 'repeated', index: 0 },
      { is: 'new' },
      { is: 'repeated', index: 2 },
    ]);
  });

  it('a place that came here otherwise is known, but only with the same address', () => {
    const existing = [{ hostId: 'h9', name: 'あ', address: '東町1' }];
    expect(pairRows([key('1', 'あ', '東町1')], [], existing)).toEqual([{ is: 'known', hostId: 'h9' }]);
    expect(pairRows([key('1', 'あ', '')], [], [{ hostId: 'h9', name: 'あ', address: '' }])).toEqual([
      { is: 'new' },
    ]);
  });
});

function square(west: number, south: number, size: number): AreaGeometry {
  const [east, north] = [west + size, south + size];
  return {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  };
}

function area(id: string, level: string, name: string, west: number, size: number): StoredArea {
  const boundary = square(west, 34, size);
  return {
    id,
    level,
    name,
    boundary,
    bbox: [west, 34, west + size, 34 + size],
    inner: { lat: 34.01, lng: west + 0.01 },
  };
}

const areas = areaMap(
  [
    area('wide', 'junior_high', '北中学校', 138, 0.4),
    area('near', 'elementary', '北小学校', 138, 0.2),
    area('town', 'elementary', '西町一丁目', 138.2, 0.1),
  ],
  [{ name: '宗高', lat: 34.1, lng: 138.1 }],
  '焼津市',
);

describe('areaMap', () => {
  it('answers with the finest level that covers a place', () => {
    expect(areas.at({ lat: 34.1, lng: 138.1 })).toBe('near');
    expect(areas.at({ lat: 34.35, lng: 138.35 })).toBe('wide');
    expect(areas.at({ lat: 35, lng: 138.1 })).toBeNull();
  });

  it('finds the area of a 町丁目: itself, or around its middle', () => {
    expect(areas.ofAddress('静岡県焼津市西町1-2-3')).toBe('town');
    expect(areas.ofAddress('宗高950‐1')).toBe('near');
    expect(areas.ofAddress('本町1-2')).toBeNull();
  });
});

const written: Written = {
  ...{ name: 'あ', kana: 'ア', kind: 'shop', address: '東町1', lat: 34.1, lng: 138.1, phone: '', url: '' },
  ...{ openingText: '', openWeekdays: [1, 2], credit: '焼津市' },
};

describe('compare', () => {
  it.each<[string, Partial<Written>, Partial<Written>, Partial<Written>, string[]]>([
    ['nothing', {}, {}, {}, []],
    ['the list changed', { name: 'い', openWeekdays: [1] }, {}, { name: 'い', openWeekdays: [1] }, []],
    ['only a person changed', {}, { name: '人が直した' }, {}, []],
    ['both changed', { name: 'い', phone: '054' }, { name: '人が直した' }, { phone: '054' }, ['name']],
    ['both changed to the same', { name: 'い' }, { name: 'い' }, {}, []],
    ['a point moved by hand stays whole', { lat: 34.2, lng: 138.2 }, { lng: 138.15 }, {}, ['lat', 'lng']],
    ['a value was taken back', { lat: null, lng: null }, {}, { lat: null, lng: null }, []],
  ])('%s', (_, next, now, apply, kept) =>
    expect(compare(written, { ...written, ...next }, { ...written, ...now })).toMatchObject({ apply, kept }),
  );
});

describe('planRows', () => {
  const header = ['名称', '住所', '緯度', '経度', '種別'];
  const lines = (rows: string[][]) =>
    rows.map((cells, index) => ({ line: index + 2, cells, original: cells.join(',') }));
  const reading = {
    understanding: recognise(header),
    home: { code: '222127', name: '焼津市', prefecture: '静岡県' },
    ...{ usualKind: null, forcedKind: null, credit: '焼津市のオープンデータ' },
    spell: addressSpeller([], '焼津市'),
    areaNames: [],
  };
  type Edit = (hostId: string, now: Known['now']) => Known['now'];
  const registry = (rows: PlannedRow[] = [], edit: Edit = (_, now) => now): Registry => {
    const stored = rows.flatMap(({ host, key: written, line }) =>
      host ? [{ id: String(line), key: readKey(written), last: writtenOf(host) }] : [],
    );
    return {
      ...{ areas, existing: [] },
      before: stored.map(({ id, key: own }) => ({ sourceId: `s${id}`, hostId: `h${id}`, key: own })),
      known: () =>
        Promise.resolve(
          new Map(stored.map(({ id, last }) => [`s${id}`, { last, now: edit(`h${id}`, last) }])),
        ),
    };
  };
  const planOf = async (
    rows: string[][],
    against: Registry = registry(),
    choices = { includeOutside: false },
  ) => rowsOf(await planRows(recordsOf(lines(rows)), reading, against, choices));
  const file = [
    ['あおば園', '静岡県焼津市本町1', '34.1', '138.1', '保育所'],
    ['', '静岡県焼津市本町2', '34.1', '138.1', '保育所'],
    ['みどり園', '静岡県焼津市西町1-2', '35.9', '139.9', '保育所'],
    ['さくら園', '静岡県焼津市東町3', '0', '0', ''],
    ['となり園', '静岡県藤枝市前島1', '34.05', '138.05', '保育所'],
    ['あおば園', '焼津市本町１', '34.1', '138.1', '保育所'],
  ];

  it('sorts every row, with its reason', async () => {
    const rows = await planOf(file);
    expect(rows.map(({ outcome, reason, elsewhere }) => [outcome, reason, elsewhere])).toEqual([
      ['added', '', ''],
      ['unusable', '名前がありません。名前の列に施設の名前を入れてください。', ''],
      ['added', '緯度・経度（35.9, 139.9）が市の圏域の外です。圏域は住所の町丁目から決めました', ''],
      ['added', '緯度・経度が0になっています。圏域は分からないままです', ''],
      ['outside', '', '静岡県藤枝市'],
      ['repeated', '2行目と同じ場所です。1件にまとめました。', ''],
    ]);
    expect(rows.map(({ host }) => host && [host.areaId, host.lat, host.kind])).toEqual([
      ['near', 34.1, 'nursery'],
      null,
      ['town', null, 'nursery'],
      [null, null, null],
      null,
      null,
    ]);
    expect(surveyOf(rows)).toMatchObject({
      total: 6,
      counts: { added: 3, unusable: 1, outside: 1, repeated: 1 },
      ...{ withoutPoint: 2, unsure: 1 },
      kinds: [
        { kind: 'nursery', count: 2, names: ['あおば園', 'みどり園'] },
        { kind: null, count: 1, names: ['さくら園'] },
      ],
      elsewhere: [{ municipality: '静岡県藤枝市', count: 1 }],
    });
  });

  it('takes in the neighbourhood when chosen: outside, with its point and without an area', async () => {
    const rows = await planOf(file, registry(), { includeOutside: true });
    expect(rows[4]).toMatchObject({
      ...{ outcome: 'added', elsewhere: '静岡県藤枝市' },
      host: { outside: true, areaId: null, lat: 34.05 },
    });
  });

  it('a repetition changes nothing, a new edition changes what nobody edited', async () => {
    const first = await planOf(file);
    const again = await planOf(file, registry(first));
    expect(again.map(({ outcome }) => outcome)).toEqual([
      'unchanged',
      'unusable',
      'unchanged',
      'unchanged',
      'outside',
      'repeated',
    ]);

    const byHand = registry(first, (id, now) => (id === 'h4' ? { ...now, kind: 'school' } : now));
    const next = file.map(([name = '', ...rest]) => {
      if (name === 'みどり園') return [name, ...rest.slice(0, 3), '児童館'];
      return name === 'さくら園' ? [name, '静岡県焼津市西町1-9', '', '', ''] : [name, ...rest];
    });
    const plan = await planOf(next, byHand);
    expect(plan.map(({ outcome, hostId }) => [outcome, hostId])).toEqual([
      ['unchanged', 'h2'],
      ['unusable', null],
      ['kept', 'h4'],
      ['changed', 'h5'],
      ['outside', null],
      ['repeated', null],
    ]);
    expect(plan[2]?.reason).toMatch(/^種類は、ここで直した内容を残しました。/u);
    expect(plan[3]).toMatchObject({
      host: { areaId: 'town' },
      reason: expect.stringMatching(/^住所が変わりました。/u) as string,
    });
  });

  it('in a list of many municipalities a row without any counts only by its point', async () => {
    const far = ['遠い園', '静岡県藤枝市東町1', '', '', '保育所'];
    const rows = await planOf([
      far,
      ['近い園', '本町1', '34.1', '138.1', '保育所'],
      ['知らない園', '本町2', '35.9', '139.9', '保育所'],
    ]);
    expect(rows.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ['outside', ''],
      ['added', ''],
      ['unusable', 'どの市区町村の行か分かりません。住所か市区町村コードを入れてください。'],
    ]);
  });

  it('without areas a point is kept until there are some', async () => {
    const rows = await planOf(file.slice(0, 1), { ...registry(), areas: areaMap([], [], '焼津市') });
    expect(rows[0]).toMatchObject({ withoutPoint: false, host: { lat: 34.1, areaId: null } });
  });

  it('tells what each column was taken for', () => {
    const readings = columnReadings(recognise([...header, '平日', '備考']), lines(file));
    expect(readings.map(({ header: name, field }) => [name, field])).toEqual([
      ['名称', '名前'],
      ['住所', '住所'],
      ['緯度', '緯度'],
      ['経度', '経度'],
      ['種別', '種類の手がかり'],
      ['平日', '開いている時間（平日・印）'],
      ['備考', ''],
    ]);
    expect(readings[0]?.samples).toEqual(['あおば園', 'みどり園']);
  });
});
