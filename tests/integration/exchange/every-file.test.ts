import { readdirSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import writeWorkbook from 'write-excel-file/node';
import yauzl from 'yauzl';
import { beforeAll, expect, it } from 'vitest';
import { aMunicipality, chofu, storedList, yaizu } from '#tests/factories/exchange';
import { useDatabase } from '#tests/setup/database';
import { describeOpenData, openData } from '#tests/setup/open-data';
import { openDataPath } from '#tests/setup/open-data-folder';
import { getImport, openImport } from '~/domain/exchange/index.server';
import type { Scope } from '~/domain/kernel/scope';

useDatabase();

const nerima = { code: '131202', name: '練馬区', prefecture: '東京都' };
const meguro = { code: '131105', name: '目黒区', prefecture: '東京都' };

/**
 * Every list of the folder: its rows as a plain reader counts them, those of the municipality by the column of its
 * address, and what is neither stored nor of another municipality: places that stand twice in the list itself, and
 * rows that name no municipality or have no name.
 */
const lists: [
  path: string,
  rows: number,
  own: number,
  town: 'yaizu' | 'chofu' | 'nerima' | 'meguro',
  rest?: { repeated?: number; unusable?: number },
][] = [
  ['chofu/132080_chofushi_kodomosyokudo.csv', 25, 25, 'chofu'],
  ['kaigo/jigyosho_720.csv', 3088, 4, 'yaizu'],
  ['kaigo/jigyosho_730_12_13_22_35_37.csv', 658, 7, 'yaizu'],
  ['tokyo/131105_meguroku_kodomosyokudo.csv', 11, 11, 'meguro'],
  ['tokyo/131202_nerimaku_kodomosyokudo.csv', 40, 40, 'nerima'],
  ['tokyo/koumin_facilities.csv', 627, 4, 'chofu'],
  ['tokyo/tokyo_kodomoshokudo_final.csv', 798, 26, 'chofu', { unusable: 14 }],
  ['wam-net/csvdownload046_13東京都.csv', 1107, 28, 'chofu', { unusable: 3 }],
  ['wam-net/csvdownload046_22静岡県.csv', 589, 17, 'yaizu'],
  ['wam-net/csvdownload065_22静岡県.csv', 730, 15, 'yaizu'],
  ['wam-net/sfkopendata_202603_46.zip', 20_783, 17, 'yaizu'],
  ['yaizu/まちなか涼みどころ/machinakasuzumidokoro.csv', 108, 108, 'yaizu'],
  ['yaizu/ファミリー農園/222127_nouen.csv', 9, 9, 'yaizu'],
  ['yaizu/図書館/222127_library.csv', 11, 11, 'yaizu'],
  ['yaizu/地域交流センター/222127_community_center.csv', 9, 9, 'yaizu'],
  ['yaizu/子育て支援施設/222127_child_rearing_support_center.csv', 9, 9, 'yaizu'],
  ['yaizu/子育て施設一覧/222127_preschool.csv', 60, 60, 'yaizu'],
  ['yaizu/工場併設直売所一覧/222127_koujouheisetsuchokubaijo.csv', 32, 32, 'yaizu'],
  ['yaizu/市役所・センター/222127_facilities_smartmap.csv', 28, 28, 'yaizu'],
  ['yaizu/放課後等デイサービス一覧/222127_hokago_dayservices.csv', 15, 15, 'yaizu'],
  ['yaizu/文化会館・資料館/222127_facilities_culture.csv', 6, 6, 'yaizu'],
  ['yaizu/焼津市デジタルクーポン対象店舗/digital_coupon.csv', 548, 548, 'yaizu'],
  ['yaizu/福祉会館/222127_facilities_welfare.csv', 2, 2, 'yaizu'],
  ['yaizu/要配慮者利用施設/yohairyosya.csv', 277, 277, 'yaizu', { repeated: 1 }],
  ['yaizu/避難所一覧/222127_hinannjo.csv', 56, 56, 'yaizu'],
];

/** Rows below the header that hold anything, by the CSV library alone. */
async function plainCount(path: string): Promise<number> {
  const bytes = path.endsWith('.zip') ? await onlyEntry(openData(path)) : openData(path);
  const encoding = /yohairyosya|nouen/u.test(path) ? 'shift_jis' : 'utf-8';
  const rows = parse(new TextDecoder(encoding).decode(bytes), { relax_column_count: true, bom: true });
  return rows.filter((row) => row.some((cell) => cell.trim() !== '')).length - 1;
}

async function onlyEntry(bytes: Buffer): Promise<Buffer> {
  const zip = await yauzl.fromBufferPromise(bytes);
  for await (const entry of zip.eachEntry()) {
    const parts: Buffer[] = [];
    for await (const part of await zip.openReadStreamPromise(entry)) parts.push(part as Buffer);
    return Buffer.concat(parts);
  }
  return Buffer.alloc(0);
}

async function countsOf(scope: Scope, id: string) {
  return (await getImport(scope, { id, view: 'unusable', page: 1 })).counts;
}

describeOpenData('every list of the folder', () => {
  let towns: Record<'yaizu' | 'chofu' | 'nerima' | 'meguro', Scope>;
  beforeAll(async () => {
    towns = {
      yaizu: await aMunicipality(yaizu, 'manager'),
      chofu: await aMunicipality(chofu, 'manager'),
      nerima: await aMunicipality(nerima, 'manager'),
      meguro: await aMunicipality(meguro, 'manager'),
    };
  });

  it('stands in the table, or is a form without rows, or a list of attributes', () => {
    const files = readdirSync(openDataPath('.'), { recursive: true, encoding: 'utf8' });
    const known = new Set(lists.map(([path]) => path));
    const others = files.filter((path) => /\.(?:csv|zip|tsv|xlsx)$/u.test(path) && !known.has(path));
    const told = /^templates\/|\/attributes\.csv$|^tokyo\/132128_hinoshi/u;
    expect(others.filter((path) => !told.test(path))).toEqual([]);
  });

  it.each(lists)(
    '%s: %i rows, %i of them ours',
    { timeout: 120_000 },
    async (path, rows, own, town, rest = {}) => {
      expect(await plainCount(path)).toBe(rows);
      const { id } = await storedList(towns[town], path.split('/').at(-1) ?? '', openData(path));
      const counts = await countsOf(towns[town], id);
      const { repeated = 0, unusable = 0 } = rest;
      expect({ ...counts, ours: (counts['added'] ?? 0) + (counts['known'] ?? 0) }).toMatchObject({
        ours: own - repeated,
        ...rest,
        ...(rows > own ? { outside: rows - own - unusable } : {}),
      });
      const outcomes = Object.keys(counts).filter((name) => !['twins', 'withoutPoint'].includes(name));
      expect(outcomes.reduce((sum, name) => sum + (counts[name] ?? 0), 0)).toBe(rows);
    },
  );

  it.each(readdirSync(openDataPath('templates')))('the form %s has no rows and says so', async (name) => {
    const opened = openImport(towns.yaizu, { fileName: name, bytes: openData(`templates/${name}`) });
    await expect(opened).rejects.toThrow(/データの行がありません/u);
  });

  it('the same list as TSV, as a workbook and in an archive is the same list', async () => {
    const text = openData('yaizu/図書館/222127_library.csv').toString('utf8');
    const rows = parse(text, { bom: true, relax_column_count: true });
    const town = await aMunicipality({ ...yaizu, code: '222128' }, 'manager');
    const tsv = `${['# 図書館の一覧', '# 令和8年4月1日', ...rows.map((row) => row.join('\t'))].join('\n')}\n`;
    const first = await storedList(town, 'library.tsv', Buffer.from(tsv));
    expect(first.preview.notes).toEqual(['見出しの上の2行は、題や説明とみて読みとばしました。']);
    expect(await countsOf(town, first.id)).toMatchObject({ added: 11 });
    const book = await writeWorkbook([
      {
        sheet: '入力例',
        data: [
          [{ value: '名称' }, { value: '住所' }],
          [{ value: '例' }, { value: '例' }],
        ],
      },
      { sheet: '図書館', data: rows.map((row) => row.map((value) => ({ value }))) },
    ]).toBuffer();
    const second = await storedList(town, 'library.xlsx', book);
    expect(second.preview.encoding).toBe('Excel');
    expect(await countsOf(town, second.id)).toEqual({ unchanged: 11 });
  });
});
