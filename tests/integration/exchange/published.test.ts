import { expect, it } from 'vitest';
import { withScope } from '#db/scope.server';
import { listHostsIn } from '#db/queries/registry.server';
import { aMunicipality, chofu, loadedAreas, storedOpenData, yaizu } from '#tests/factories/exchange';
import { useDatabase } from '#tests/setup/database';
import { describeOpenData, openData } from '#tests/setup/open-data';
import { getImport, listAreas } from '~/domain/exchange/index.server';
import { systemScope, type Scope } from '~/domain/kernel/scope';

const db = useDatabase();

const lists = [
  ['地域交流センター/222127_community_center.csv', 9],
  ['福祉会館/222127_facilities_welfare.csv', 2],
  ['文化会館・資料館/222127_facilities_culture.csv', 6],
  ['図書館/222127_library.csv', 11],
  ['子育て支援施設/222127_child_rearing_support_center.csv', 9],
  ['市役所・センター/222127_facilities_smartmap.csv', 28],
  ['子育て施設一覧/222127_preschool.csv', 60],
  ['放課後等デイサービス一覧/222127_hokago_dayservices.csv', 15],
  ['要配慮者利用施設/yohairyosya.csv', 277],
  ['ファミリー農園/222127_nouen.csv', 9],
  ['工場併設直売所一覧/222127_koujouheisetsuchokubaijo.csv', 32],
  ['焼津市デジタルクーポン対象店舗/digital_coupon.csv', 548],
  ['まちなか涼みどころ/machinakasuzumidokoro.csv', 108],
  ['避難所一覧/222127_hinannjo.csv', 56],
] as const;

async function hostsOf(scope: Scope) {
  return withScope(systemScope('test', scope.municipalityId), (tx) => listHostsIn(tx, 'pending', 5000));
}

async function countsOf(scope: Scope, id: string) {
  return (await getImport(scope, { id, view: 'unusable', page: 1 })).counts;
}

describeOpenData('焼津市 and 調布市 filled from open data alone', () => {
  it(
    '焼津市: boundaries, all lists, WAM NET; a repetition doubles nothing',
    { timeout: 240_000 },
    async () => {
      const town = await aMunicipality(yaizu, 'manager', 'community');
      const boundaries = [
        ['中学校区', 'junior_high', 'item2', 9],
        ['小学校区', 'elementary', 'SAFIELD001', 13],
        ['自治会区域', 'association', 'SAFIELD000', 35],
      ] as const;
      for (const [file, level, name, count] of boundaries) {
        const bytes = openData(`yaizu/boundaries/${file}.geojson`);
        const loaded = await loadedAreas(town, { fileName: `${file}.geojson`, bytes, level, name });
        expect(loaded).toMatchObject({ added: count, updated: 0, placed: 0, gone: 0, lost: 0 });
      }
      expect((await listAreas(town, {})).levels.map(({ level, areas }) => [level, areas.length])).toEqual([
        ['association', 35],
        ['elementary', 13],
        ['junior_high', 9],
      ]);

      const wam = await storedOpenData(town, 'wam-net/csvdownload046_22静岡県.csv');
      expect(await countsOf(town, wam.id)).toEqual({ added: 17, outside: 572 });
      const { elsewhere } = await getImport(town, { id: wam.id, view: 'unusable', page: 1 });
      expect(elsewhere.reduce((sum, { count }) => sum + count, 0)).toBe(572);

      for (const [path, rows] of lists) {
        const { id } = await storedOpenData(town, `yaizu/${path}`);
        const counts = await countsOf(town, id);
        const { added = 0, known = 0, repeated = 0, twins: _, ...rest } = counts;
        expect([path, added + known + repeated, rest]).toEqual([path, rows, {}]);
      }
      const before = await hostsOf(town);
      expect(before.filter(({ areaName }) => areaName === null)).toEqual([]);
      expect(new Set(before.map(({ name, address }) => `${name}|${address}`)).size).toBe(before.length);

      for (const [path, rows] of lists) {
        const again = await storedOpenData(town, `yaizu/${path}`);
        const { unchanged = 0, repeated = 0, ...rest } = await countsOf(town, again.id);
        expect([path, unchanged + repeated, rest]).toEqual([path, rows, {}]);
      }
      const wamAgain = await storedOpenData(town, 'wam-net/csvdownload046_22静岡県.csv');
      expect(await countsOf(town, wamAgain.id)).toEqual({ unchanged: 17, outside: 572 });
      expect(await hostsOf(town)).toHaveLength(before.length);

      const points = await db.admin<
        { count: string }[]
      >`select count(*) from hosts where lat = 0 or lng = 0 or (lat is null) <> (lng is null)`;
      expect(points[0]?.count).toBe('0');
    },
  );

  it(
    '調布市: 町丁目 with their population, 26 子ども食堂 with points, the list of the city itself adds none of them',
    { timeout: 60_000 },
    async () => {
      const town = await aMunicipality(chofu, 'manager', 'community');
      const bytes = openData('chofu/r2ka13208.topojson');
      const file = {
        fileName: 'r2ka13208.topojson',
        bytes,
        level: 'town',
        name: 'S_NAME',
        population: 'JINKO',
      };
      expect(await loadedAreas(town, file)).toMatchObject({
        added: 103,
        updated: 0,
        placed: 0,
        gone: 0,
        lost: 0,
      });
      expect((await listAreas(town, {})).levels).toMatchObject([
        { level: 'town', name: '町丁目', people: 242_614 },
      ]);

      const { id } = await storedOpenData(town, 'tokyo/tokyo_kodomoshokudo_final.csv');
      expect(await countsOf(town, id)).toMatchObject({ added: 26 });
      expect(await countsOf(town, id)).not.toHaveProperty('withoutPoint');
      const hosts = await hostsOf(town);
      expect(hosts).toHaveLength(26);
      expect(
        hosts.filter(({ areaName, kind }) => areaName === null || kind !== 'childrens_cafeteria'),
      ).toEqual([]);

      const own = await storedOpenData(town, 'chofu/132080_chofushi_kodomosyokudo.csv');
      expect(await countsOf(town, own.id)).toEqual({ known: 25 });
    },
  );
});
