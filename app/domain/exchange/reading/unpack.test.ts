import writeWorkbook from 'write-excel-file/node';
import { describe, expect, it } from 'vitest';
import { aZip } from '#tests/factories/archives';
import { unpack } from './unpack.server';

const list = '名称,住所\nあ,東町1';
const textOf = async (bytes: Buffer, fileName: string) => {
  const opened = await unpack(bytes, fileName);
  if (!opened.ok) throw new Error(opened.reason);
  return { ...opened.file, bytes: Buffer.from(opened.file.bytes).toString('utf8') };
};
type Cell = string | number | Date | null;
const sheetOf = (rows: Cell[][]) =>
  rows.map((row) =>
    row.map((value) => {
      if (value === null) return null;
      return value instanceof Date ? { value, format: 'yyyy/mm/dd' } : { value };
    }),
  );
async function aWorkbook(...sheets: { name: string; rows: Cell[][] }[]): Promise<Buffer> {
  return writeWorkbook(sheets.map(({ name, rows }) => ({ sheet: name, data: sheetOf(rows) }))).toBuffer();
}

describe('an archive', () => {
  it('with one list gives that list, whatever lies beside it', async () => {
    const bytes = aZip(
      { name: '2026/', content: '' },
      { name: '__MACOSX/._一覧.csv', content: 'x' },
      { name: 'はじめに.pdf', content: '%PDF' },
      { name: '2026/一覧.csv', content: list },
    );
    expect(await textOf(bytes, '公開.zip')).toEqual({
      ...{ bytes: list, fileName: '2026/一覧.csv', wrapping: 'ZIP' },
      notes: ['圧縮ファイルの中の「2026/一覧.csv」を読みました。'],
    });
  });

  it.each([
    [
      'two lists',
      aZip({ name: 'a.csv', content: list }, { name: 'b.tsv', content: list }),
      '一覧が2つあります',
    ],
    ['no list', aZip({ name: 'a.pdf', content: '%PDF' }), '一覧（CSV・Excel）がありません（a.pdf）'],
    ['nothing', aZip(), '一覧（CSV・Excel）がありません（空）'],
    ['a way out of its folder', aZip({ name: '../../etc/一覧.csv', content: list }), '壊れているか'],
    ['an absolute path', aZip({ name: '/etc/一覧.csv', content: list }), '壊れているか'],
    ['a password', aZip({ name: 'a.csv', content: list, locked: true }), 'パスワード'],
    ['more than it says', aZip({ name: 'a.csv', content: 'あ'.repeat(9000), says: 40 }), '壊れているか'],
    [
      'ten times too much',
      aZip({ name: 'a.csv', content: 'あ', says: 700 * 1024 * 1024 }),
      '700 MBになります',
    ],
    [
      'too many files',
      aZip(...Array.from({ length: 301 }, (_, at) => ({ name: `${String(at)}.csv`, content: '' }))),
      '301個のファイル',
    ],
    ['its end cut off', aZip({ name: 'a.csv', content: list }).subarray(0, 40), '壊れているか'],
  ])('with %s is refused with the way out', async (_, bytes, reason) => {
    expect(await unpack(bytes, '公開.zip')).toMatchObject({
      ok: false,
      reason: expect.stringContaining(reason) as string,
      wayOut: expect.stringMatching(/。$/u) as string,
    });
  });

  it('that unpacks to a thousand times its size is refused within two seconds, and unpacked no further than it says', async () => {
    const bomb = aZip({ name: 'a.csv', content: Buffer.alloc(60 * 1024 * 1024), says: 1000 });
    const before = process.memoryUsage().rss;
    const started = performance.now();
    expect(await unpack(bomb, 'bomb.zip')).toMatchObject({ ok: false });
    expect(performance.now() - started).toBeLessThan(2000);
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
  });
});

describe('a workbook', () => {
  it('gives the sheet with the list, rows as lines, dates and numbers as they are meant', async () => {
    const bytes = await aWorkbook(
      {
        name: '入力例',
        rows: [
          ['名称', '住所'],
          ['例', '例町1'],
        ],
      },
      { name: '凡例', rows: [['記号', '意味']] },
      {
        name: '施設一覧',
        rows: [
          ['令和8年度 施設一覧', null, null, null],
          ['名称', '住所', '定員', '開設日'],
          ['あ"い"', '東町1,2階\n奥', 20, new Date(Date.UTC(2026, 3, 1))],
        ],
      },
    );
    const { bytes: text, wrapping, notes } = await textOf(bytes, '一覧.xlsx');
    expect(text.split('\n')).toEqual([
      expect.stringMatching(/^令和8年度 施設一覧,*$/u),
      '名称,住所,定員,開設日',
      '"あ""い""","東町1,2階 奥",20,2026-04-01',
    ]);
    expect([wrapping, notes]).toEqual([
      'Excel',
      ['シート「施設一覧」を読みました（ほかに：入力例、凡例）。'],
    ]);
  });

  it('inside an archive is read too; an archive inside one is not', async () => {
    const book = await aWorkbook({
      name: 'S',
      rows: [
        ['名称', '住所'],
        ['あ', '東町'],
      ],
    });
    const file = await textOf(aZip({ name: '一覧.xlsx', content: book }), '公開.zip');
    expect([file.bytes, file.wrapping]).toEqual(['名称,住所\nあ,東町', 'Excel']);
    const nested = aZip({ name: '中.zip', content: aZip({ name: 'a.csv', content: list }) });
    expect(await unpack(nested, '公開.zip')).toMatchObject({ ok: false });
  });

  it.each([
    ['no workbook', Buffer.from('PK\u0003\u0004……')],
    ['without sheets', aZip({ name: 'xl/workbook.xml', content: '<workbook/>' })],
    [
      'with entities that grow',
      aZip({ name: 'xl/workbook.xml', content: '<!DOCTYPE a [<!ENTITY a "b">]><workbook>&a;' }),
    ],
    ['larger than it says', aZip({ name: 'xl/workbook.xml', content: ' '.repeat(9000), says: 90 })],
  ])('%s is refused with the way out', async (_, bytes) => {
    expect(await unpack(bytes, '一覧.xlsx')).toMatchObject({
      ok: false,
      wayOut: expect.stringMatching(/。$/u) as string,
    });
  });
});

it('a list as it is stays as it is', async () => {
  expect(await textOf(Buffer.from(list), '一覧.csv')).toEqual({
    ...{ bytes: list, fileName: '一覧.csv', wrapping: '', notes: [] },
  });
});
