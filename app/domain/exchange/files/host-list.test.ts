import fc from '#tests/setup/fast-check';
import { describe, expect, it } from 'vitest';
import { hostFileRow } from '~/domain/registry/index.server';
import { precisions } from '~/domain/registry/labels';
import { listAsCsv } from '~/lib/csv';
import { municipalityCodeFault } from '~/lib/municipality-code';
import { readPhone } from '~/lib/text/phone';
import { toGeoJson } from '~/lib/table-file/geojson';
import { publicHostList } from './host-list';

type Row = Parameters<typeof hostFileRow>[0];

const farm: Row = {
  id: '0198f2c4-0000-7000-8000-000000000001',
  name: '農園 のはら',
  kana: 'のうえん のはら',
  kind: 'farm',
  areaId: null,
  areaName: '北山',
  outside: false,
  address: '北山1-2',
  locationPrecision: 'exact',
  lat: 34.867123,
  lng: 138.323456,
  publicPhone: '054-000-0001',
  url: 'https://nohara.example/',
  organisationName: '社会福祉法人 のはら会',
  corporateNumber: '1080405006117',
  whatWeCanBring: '草取り、袋づめ',
  totalPlaces: null,
  takenPlaces: 0,
  openWeekdays: [1, 2, 5],
  opensAt: '09:00',
  closesAt: '12:00',
  openingText: '雨の日は休み',
  stance: 'welcome',
  status: 'listed',
  visibility: 'public',
  confirmedOn: '2026-02-03',
  sourceCredit: '',
};
const home = { code: '222127', prefecture: '静岡県', name: '焼津市' };
const context = { home, audience: 'public', day: '2026-11-20' } as const;
const shownOf = (row: Row) => hostFileRow(row, [], context);

/** The order in which the standard names them, and what each holds (公共施設一覧; handbook, export of hosts). */
const standard: readonly [name: string, value: string, form: RegExp][] = [
  ['全国地方公共団体コード', '222127', /^\d{6}$/],
  ['ID', farm.id, /^[\w-]+$/],
  ['地方公共団体名', '静岡県焼津市', /^.+[都道府県].+[市区町村]$/],
  ['名称', '農園 のはら', /./],
  ['名称_カナ', 'ノウエン ノハラ', /^[ァ-ー・\s]+$/u],
  ['名称_英語', '', /^[ -~]*$/],
  ['所在地_連結表記', '静岡県焼津市北山1-2', /./],
  ['緯度', '34.867123', /^\d{2}\.\d+$/],
  ['経度', '138.323456', /^\d{3}\.\d+$/],
  ['電話番号', '054-000-0001', /^0\d{1,4}-\d{1,4}-\d{3,4}$/],
  ['法人番号', '1080405006117', /^\d{13}$/],
  ['団体名', '社会福祉法人 のはら会', /./],
  ['利用可能曜日', '月火金', /^[月火水木金土日]+$/],
  ['開始時間', '09:00', /^\d{2}:\d{2}$/],
  ['終了時間', '12:00', /^\d{2}:\d{2}$/],
  ['利用可能日時特記事項', '雨の日は休み', /./],
  ['URL', 'https://nohara.example/', /^https?:/],
  ['備考', '', /^$/],
];

describe('the CSV of public hosts', () => {
  const csv = listAsCsv(publicHostList.columns, [shownOf(farm)]);
  const [header = [], cells = []] = csv
    .slice(1)
    .split('\r\n')
    .map((line) => line.split(','));

  it('opens in Excel as it stands: the bytes of UTF-8 begin with its mark, lines end as Windows ends them', () => {
    expect([...new TextEncoder().encode(csv).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(csv.endsWith('\r\n')).toBe(true);
  });

  it('begins with the columns of the municipal standard, in their order', () =>
    expect(header.slice(0, standard.length)).toEqual(standard.map(([name]) => name)));

  it.each(standard)('%s holds %j', (name, value, form) => {
    expect(cells[header.indexOf(name)]).toBe(value);
    expect(value).toMatch(form);
  });

  it('holds a code and a number that their own rules accept, and a day as YYYY-MM-DD', () => {
    expect(municipalityCodeFault(cells[0] ?? '')).toBeNull();
    expect(readPhone(cells[header.indexOf('電話番号')] ?? '')).toBe('054-000-0001');
    expect(cells[header.indexOf('確認日')]).toBe('2026-02-03');
  });
});

/** Hosts whose every fact about a place can be told from all else. */
const placed = fc.record({
  lat: fc.double({ min: 24.000001, max: 45.6, noNaN: true }).map((value) => Number(value.toFixed(6))),
  lng: fc.double({ min: 122.000001, max: 146, noNaN: true }).map((value) => Number(value.toFixed(6))),
  address: fc.integer({ min: 100, max: 999 }).map((number) => `静岡県焼津市秘丁目${number}`),
  areaName: fc.constantFrom('北の圏域', '南の圏域', null),
  locationPrecision: fc.constantFrom(...precisions),
  stance: fc.constantFrom('not_asked', 'list_only', 'welcome', 'consult', 'not_now'),
});

interface Feature {
  type: string;
  id: string;
  geometry: { type: string; coordinates: number[] } | null;
  properties: Record<string, unknown>;
}

const mapOf = (rows: readonly Row[]) =>
  toGeoJson(
    rows.map((row) => {
      const shown = shownOf(row);
      const properties = publicHostList.columns.map(({ name, value }) => [name, value(shown)] as const);
      return { id: row.id, lat: shown.lat, lng: shown.lng, properties: Object.fromEntries(properties) };
    }),
  );

describe('for any hosts', () => {
  it('the map is a FeatureCollection by RFC 7946', () =>
    fc.assert(
      fc.property(fc.array(placed, { maxLength: 8 }), (all) => {
        const rows = all.map((facts) => ({ ...farm, ...facts }));
        const map = JSON.parse(mapOf(rows)) as { type: string; features: Feature[] };
        expect(Object.keys(map)).toEqual(['type', 'features']);
        expect(map.type).toBe('FeatureCollection');
        map.features.forEach(({ type, geometry, properties, id }, at) => {
          const row = rows[at];
          expect([type, typeof id, typeof properties]).toEqual(['Feature', 'string', 'object']);
          if (row?.locationPrecision === 'exact')
            expect(geometry).toEqual({ type: 'Point', coordinates: [row.lng, row.lat] });
          else expect(geometry).toBeNull();
        });
      }),
    ));

  it('no file holds where a withheld place lies, or whose it is', () =>
    fc.assert(
      fc.property(placed, (facts) => {
        const row = { ...farm, ...facts };
        const told = `${mapOf([row])}\n${listAsCsv(publicHostList.columns, [shownOf(row)])}`;
        if (row.locationPrecision === 'exact') {
          expect(told).toContain(row.address);
          return;
        }
        for (const secret of [row.address, String(row.lat), String(row.lng), '1080405006117', 'のはら会'])
          expect(told).not.toContain(secret);
        if (row.locationPrecision === 'hidden') expect(told).not.toMatch(/の圏域/);
      }),
    ));
});
