import { expect, it } from 'vitest';
import { rowsOf, surveyOf } from '#tests/factories/lists';
import { describeOpenData, openData } from '#tests/setup/open-data';
import { areaDrafts } from '~/lib/geo/area-drafts';
import { readBoundaries } from '~/lib/geo/read-boundaries';
import { addressSpeller } from '~/lib/text/address-spelling';
import type { Home } from './meaning/whereabouts';
import { readList, type PublishedList } from './reading/read-list.server';
import { unpack } from './reading/unpack.server';
import { areaMap, type StoredArea } from './sorting/place';
import { planRows } from './sorting/plan';

const yaizu: Home = { code: '222127', name: '焼津市', prefecture: '静岡県' };
const chofu: Home = { code: '132080', name: '調布市', prefecture: '東京都' };

async function list(path: string): Promise<PublishedList> {
  const opened = await unpack(openData(path), path.split('/').at(-1) ?? '');
  if (!opened.ok) throw new Error(`${path}: ${opened.reason}`);
  const reading = await readList(opened.file.bytes, opened.file.fileName);
  if (!reading.ok) throw new Error(`${path}: ${reading.reason}`);
  return reading.list;
}

function areasOf(path: string, level: string, property: string): StoredArea[] {
  const reading = readBoundaries(openData(path).toString('utf8'));
  if (!reading.ok) throw new Error(reading.reason);
  const drafts = areaDrafts(reading.value.features, { name: property, population: '' });
  if (!drafts.ok) throw new Error(drafts.reason);
  return drafts.areas.map(({ name, geometry, bbox, inner }) => ({
    id: name,
    level,
    name,
    boundary: geometry,
    bbox,
    inner,
  }));
}

async function plan(
  { records, understanding }: PublishedList,
  home: Home,
  areas: StoredArea[],
  includeOutside = false,
) {
  const reading = {
    understanding,
    home,
    usualKind: understanding.profile.defaultKind,
    forcedKind: null,
    credit: home.name,
    spell: addressSpeller([], home.name),
    areaNames: [],
  };
  const registry = {
    ...{ before: [], existing: [], areas: areaMap(areas, [], home.name) },
    known: () => Promise.resolve(new Map<string, never>()),
  };
  return rowsOf(await planRows(records, reading, registry, { includeOutside }));
}

describeOpenData('lists as published', () => {
  it.each([
    ['子育て施設一覧/222127_preschool.csv', 60, 0, 'preschool', 'UTF-8'],
    ['福祉会館/222127_facilities_welfare.csv', 2, 0, 'public-facility', 'UTF-8（BOMつき）'],
    ['地域交流センター/222127_community_center.csv', 9, 0, 'public-facility', 'UTF-8（BOMつき）'],
    ['子育て支援施設/222127_child_rearing_support_center.csv', 9, 0, 'public-facility', 'UTF-8（BOMつき）'],
    ['文化会館・資料館/222127_facilities_culture.csv', 6, 0, 'public-facility', 'UTF-8（BOMつき）'],
    ['図書館/222127_library.csv', 11, 0, 'public-facility', 'UTF-8（BOMつき）'],
    ['市役所・センター/222127_facilities_smartmap.csv', 28, 0, 'public-facility', 'UTF-8（BOMつき）'],
    ['放課後等デイサービス一覧/222127_hokago_dayservices.csv', 15, 0, 'after-school', 'UTF-8'],
    // One centre offers two services under two numbers: one place.
    ['要配慮者利用施設/yohairyosya.csv', 276, 1, 'people-needing-care', 'Shift_JIS（CP932）'],
    ['ファミリー農園/222127_nouen.csv', 9, 0, 'farm', 'Shift_JIS（CP932）'],
    ['工場併設直売所一覧/222127_koujouheisetsuchokubaijo.csv', 32, 0, 'factory-shop', 'UTF-8'],
    ['焼津市デジタルクーポン対象店舗/digital_coupon.csv', 548, 0, 'coupon-shop', 'UTF-8（BOMつき）'],
    ['まちなか涼みどころ/machinakasuzumidokoro.csv', 108, 0, 'cooling-spot', 'UTF-8（BOMつき）'],
    ['避難所一覧/222127_hinannjo.csv', 56, 0, 'shelter', 'UTF-8'],
  ])(
    '焼津市 %s: %d places, all with point, area and kind',
    async (path, added, repeated, profile, encoding) => {
      const read = await list(`yaizu/${path}`);
      expect([read.understanding.profile.slug, read.encoding]).toEqual([profile, encoding]);
      const rows = await plan(
        read,
        yaizu,
        areasOf('yaizu/boundaries/小学校区.geojson', 'elementary', 'SAFIELD001'),
      );
      const result = surveyOf(rows);
      expect(result).toMatchObject({
        total: added + repeated,
        counts: { added, repeated },
        withoutPoint: 0,
        unsure: 0,
      });
      const hosts = rows.flatMap(({ host }) => host ?? []);
      expect(hosts.filter(({ areaId }) => areaId === null)).toEqual([]);
    },
  );

  it('WAM NET 静岡県: 17 places are in 焼津市 by their own address, not by the seat of their corporation', async () => {
    const read = await list('wam-net/csvdownload046_22静岡県.csv');
    const rows = await plan(
      read,
      yaizu,
      areasOf('yaizu/boundaries/小学校区.geojson', 'elementary', 'SAFIELD001'),
    );
    const result = surveyOf(rows);
    expect(result).toMatchObject({
      total: 589,
      counts: { added: 17, outside: 572, unusable: 0 },
      withoutPoint: 0,
    });
    expect(result.kinds).toMatchObject([{ kind: 'continuous_employment_b', count: 17 }]);
    expect(result.elsewhere[0]).toEqual({ municipality: '静岡県静岡市', count: 160 });
    expect(rows.flatMap(({ host }) => host?.name ?? [])).toContain('からふる工房やぐす');
    const near = surveyOf(await plan(read, yaizu, [], true));
    expect(near.counts.added + near.counts.repeated).toBe(589);
  });

  it('WAM NET 放課後等デイ and 東京都: 15 in 焼津市, 28 in 調布市', async () => {
    expect(
      surveyOf(await plan(await list('wam-net/csvdownload065_22静岡県.csv'), yaizu, [])).counts.added,
    ).toBe(15);
    expect(
      surveyOf(await plan(await list('wam-net/csvdownload046_13東京都.csv'), chofu, [])).counts.added,
    ).toBe(28);
  });

  it('Tokyo 子ども食堂: 26 in 調布市 with points inside its 町丁目; 調布市 itself: 25 by address', async () => {
    const towns = areasOf('chofu/r2ka13208.topojson', 'town', 'S_NAME');
    const rows = await plan(await list('tokyo/tokyo_kodomoshokudo_final.csv'), chofu, towns);
    const hosts = rows.flatMap(({ host }) => host ?? []);
    expect(hosts.map(({ kind, lat }) => [kind, lat !== null])).toEqual(
      Array.from({ length: 26 }, () => ['childrens_cafeteria', true]),
    );
    expect(hosts[0]).toMatchObject({
      areaId: '緑ケ丘二丁目',
      credit: '調布市のオープンデータ（クリエイティブ・コモンズ 表示（CC BY））',
    });
    expect(surveyOf(rows)).toMatchObject({ total: 798, withoutPoint: 0 });

    const own = await plan(await list('chofu/132080_chofushi_kodomosyokudo.csv'), chofu, towns);
    const byAddress = own.flatMap(({ host }) => host ?? []);
    expect(byAddress).toHaveLength(25);
    expect(byAddress.filter(({ areaId, lat }) => areaId === null || lat !== null)).toEqual([]);
    const areaOf = new Map(hosts.map(({ name, areaId }) => [name, areaId]));
    const agreeing = byAddress.filter(({ name, areaId }) => areaOf.get(name) === areaId);
    expect(agreeing.length).toBeGreaterThanOrEqual(24);
  });

  it.each([
    ['tokyo/131202_nerimaku_kodomosyokudo.csv', { code: '131202', name: '練馬区', prefecture: '東京都' }, 40],
    ['tokyo/131105_meguroku_kodomosyokudo.csv', { code: '131105', name: '目黒区', prefecture: '東京都' }, 11],
  ])('%s: double BOM, or BOM and "?"', async (path, home, count) => {
    const read = await list(path);
    expect(read.notes).toHaveLength(1);
    expect(surveyOf(await plan(read, home, [])).counts).toMatchObject({
      added: count,
      outside: 0,
      unusable: 0,
    });
  });

  it('child rows without a name column wait for a person to say which it is', async () => {
    const read = await list('tokyo/132128_hinoshi_kodomosyokudo_tsuika.csv');
    expect([read.total, read.understanding.columns.name]).toEqual([3, undefined]);
  });

  it('a table of attributes has no names either; a blank template is refused with the way out', async () => {
    expect((await list('yaizu/図書館/attributes.csv')).understanding.columns.name).toBeUndefined();
    const template = await readList(openData('templates/xxxxxx_preschool.csv'), 'xxxxxx_preschool.csv');
    expect(template).toMatchObject({ ok: false, wayOut: expect.stringMatching(/。$/u) as string });
  });

  it('介護: points in Ireland and at 0,0 are no points; 公民館: a longitude a turn too far is read', async () => {
    const read = await list('kaigo/jigyosho_720.csv');
    const rows = await plan(read, { code: '102121', name: 'みどり市', prefecture: '群馬県' }, [], true);
    const without = rows.filter(({ withoutPoint }) => withoutPoint).map(({ reason }) => reason);
    expect(without.filter((reason) => reason.includes('日本の外'))).toHaveLength(5);
    expect(without.filter((reason) => reason.includes('0になって'))).toHaveLength(3);

    const oshima = await plan(
      await list('tokyo/koumin_facilities.csv'),
      { code: '133612', name: '大島町', prefecture: '東京都' },
      [],
    );
    const turned = oshima.find(({ reason }) => reason.includes('同じ経線'));
    expect(turned?.host).toMatchObject({ name: '差木地公民館', lng: 139.414194 });
  });
});
