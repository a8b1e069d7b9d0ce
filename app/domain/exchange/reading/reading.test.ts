import { describe, expect, it } from 'vitest';
import { allOf } from '#tests/factories/lists';
import { decode } from './decode';
import { readList } from './read-list.server';
import { readTable } from './read-table.server';
import { headerScore } from '../meaning/recognise';

const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8');
/** 「名称,№①」 in CP932 with NEC special characters. */
const cp932 = Buffer.from([0x96, 0xbc, 0x8f, 0xcc, 0x2c, 0x87, 0x82, 0x87, 0x40]);

describe('decode', () => {
  it.each([
    ['UTF-8', utf8('名称,住所'), 'UTF-8', '名称,住所'],
    ['UTF-8 with BOM', utf8('\ufeff名称'), 'UTF-8（BOMつき）', '名称'],
    ['two BOMs', utf8('\ufeff\ufeff名称'), 'UTF-8（BOMつき）', '名称'],
    ['BOM and a literal ?', utf8('\ufeff?名称'), 'UTF-8（BOMつき）', '名称'],
    ['a ? without BOM', utf8('?名称'), 'UTF-8', '?名称'],
    ['CP932 with № and ①', cp932, 'Shift_JIS（CP932）', '名称,№①'],
    ['UTF-16', Buffer.from('\ufeff名称\t住所', 'utf16le'), 'UTF-16', '名称\t住所'],
    ['mixed line ends', utf8('a\r\nb\rc\nd'), 'UTF-8', 'a\nb\nc\nd'],
    ['a NUL among text', utf8(`${'あ'.repeat(200)}\u0000い`), 'UTF-8', `${'あ'.repeat(200)} い`],
    ['surrogates', utf8('𠮷野家,髙島屋'), 'UTF-8', '𠮷野家,髙島屋'],
  ])('%s', (_, bytes, encoding, text) => expect(decode(bytes)).toMatchObject({ ok: true, encoding, text }));

  it.each([
    ['nothing', Buffer.alloc(0), '', '中身のないファイル'],
    ['a spreadsheet', Buffer.from('PK\u0003\u0004……'), '一覧.xlsx', 'Excelのファイル'],
    ['an archive', Buffer.from('PK\u0003\u0004……'), 'sfkopendata.zip', 'ZIP'],
    ['an old spreadsheet', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0]), '一覧.xls', '古い形のExcel'],
    ['a PDF', Buffer.from('%PDF-1.7'), '一覧.csv', 'PDF'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), '一覧.csv', '画像'],
    ['bytes of no encoding', Buffer.from([0xfd, 0xff, 0x80, 0xa0, 0xfe]), '一覧.csv', '文字コード'],
    [
      'control characters',
      Buffer.from(Array.from({ length: 64 }, (_, byte) => byte % 8)),
      '一覧.csv',
      '文字の表ではない',
    ],
  ])('refuses %s and says what to do', (_, bytes, fileName, reason) => {
    const decoded = decode(bytes, fileName);
    if (decoded.ok) throw new Error('was read');
    expect(decoded.reason).toContain(reason);
    expect(decoded.wayOut).toMatch(/。$/u);
  });

  it('tells what it has put right', () => {
    expect(decode(utf8('\ufeff\ufeff?名称\u0001'.padEnd(200, 'あ')))).toMatchObject({
      notes: [
        '先頭の印（BOM）が二重だったので取り除きました。',
        '先頭の「?」は書き出しの誤りとみて取り除きました。',
        '文字ではない記号が1個あったので、空白に置きかえました。',
      ],
    });
  });
});

describe('readTable', () => {
  async function table(text: string) {
    const reading = await readTable(text, headerScore);
    if (!reading.ok) throw new Error(reading.reason);
    return { ...reading.table, records: await allOf(reading.table.records) };
  }

  it('keeps the line and the original of every record, also after line breaks inside cells', async () => {
    const { records, headerLine } = await table('名称,住所\nあ,"東町\n2階"\n\n"い ""う""",西町');
    expect(headerLine).toBe(1);
    expect(records.map(({ line, cells, original }) => ({ line, cells, original }))).toEqual([
      { line: 2, cells: ['あ', '東町\n2階'], original: 'あ,"東町\n2階"' },
      { line: 5, cells: ['い "う"', '西町'], original: '"い ""う""",西町' },
    ]);
  });

  it('finds the header below comments and a title', async () => {
    const comments = Array.from({ length: 9 }, (_, index) => `# 説明${String(index)}`).join('\n');
    const { header, headerLine, records, notes } = await table(
      `${comments}\n令和8年度 施設一覧\n名称,住所\nあ,東町`,
    );
    expect([header, headerLine, records.length]).toEqual([['名称', '住所'], 11, 1]);
    expect(notes).toEqual(['見出しの上の10行は、題や説明とみて読みとばしました。']);
  });

  it('takes ragged rows, blank rows at the end and a repeated header', async () => {
    const { records, notes } = await table(
      `名称,住所,電話番号\nあ\nい,西町,,余り\n名称,住所,電話番号\n${',,\n'.repeat(989)}`,
    );
    expect(records.map(({ line, cells }) => [line, cells.length])).toEqual([
      [2, 1],
      [3, 4],
    ]);
    expect(notes).toEqual([
      '空の行が989行ありました。',
      '見出しと同じ行がくり返されていたので読みとばしました。',
    ]);
  });

  it.each([
    ['tabs', '名称\t住所\nあ, い\t東町', ['あ, い', '東町']],
    ['semicolons', '名称;住所\nあ;東町', ['あ', '東町']],
    ['a line break in the header', '"施設\n名称",住所\nあ,東町', ['あ', '東町']],
    ['a quotation mark inside a cell', '名称,住所\nあ"い"う,東町', ['あ"い"う', '東町']],
  ])('reads %s', async (_, text, cells) => expect((await table(text)).records[0]?.cells).toEqual(cells));

  it.each([
    ['an unclosed quotation mark', '名称,住所\nあ,東町\nい,"西町\nう,南町\n', '3行目から'],
    ['a record without end', `名称,住所\nあ,"${'い'.repeat(300_000)}`, '2行目から'],
    ['blank lines only', '\n\n , \n', '行のないファイル'],
    ['too many columns', `名称,住所${',列'.repeat(600)}\nあ`, '列が602あります'],
  ])('refuses %s', async (_, text, reason) =>
    expect(await readTable(text, headerScore)).toMatchObject({
      ok: false,
      reason: expect.stringContaining(reason) as string,
    }),
  );
});

describe('readList', () => {
  it.each([
    ['a blank template', '名称,住所\n,\n,\n', '見出しはありますが、データの行がありません。'],
    [
      'prose',
      'むかしむかし、\nあるところに',
      '列に分かれていないファイルです（はじめの行：むかしむかし、）。',
    ],
  ])('refuses %s', async (_, text, reason) =>
    expect(await readList(utf8(text), '一覧.csv')).toMatchObject({
      ok: false,
      reason: expect.stringContaining(reason) as string,
    }),
  );

  it('takes a list without a name column: a person says which one it is', async () => {
    const bytes = utf8('ID,住所,屋号\n1,日野市旭が丘,はる');
    const unsaid = await readList(bytes, '一覧.csv');
    const said = await readList(bytes, '一覧.csv', { 屋号: 'name', 住所: '' });
    expect([unsaid, said].map((one) => one.ok && one.list.understanding.columns)).toEqual([
      { id: [0], address: [1] },
      { id: [0], name: [2] },
    ]);
  });
});
