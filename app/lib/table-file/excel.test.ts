import { Buffer } from 'node:buffer';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { dayColumn, numberColumn, textColumn } from './columns';
import { toExcel } from './excel.server';

interface Place {
  name: string | null;
  left: number | null;
  on: string | null;
}

const columns = [
  textColumn<Place>('名称', ({ name }) => name),
  numberColumn<Place>('空き人数', ({ left }) => left),
  dayColumn<Place>('確認日', ({ on }) => on),
];
const written = async (...rows: Place[]) =>
  readSheet(Buffer.from(await toExcel('受入先', columns, rows)), '受入先');

describe('toExcel', () => {
  it('keeps numbers and days as such', async () => {
    expect(await written({ name: 'あおば農園', left: 2, on: '2026-02-28' })).toEqual([
      ['名称', '空き人数', '確認日'],
      ['あおば農園', 2, new Date('2026-02-28T00:00:00Z')],
    ]);
  });

  it('leaves empty what is not known', async () => {
    const [, row] = await written({ name: 'あ', left: null, on: null });
    expect(row).toEqual(['あ', null, null]);
  });

  it.each([
    '=1+1',
    '＝HYPERLINK("http://example.jp")',
    "'=1",
    '-2',
    '0012',
    '2026-11-20',
    '<b>&"',
    '髙﨑①㈱𠮷',
    'あ\n=1',
    '__proto__',
  ])('%j comes back as the same text', async (name) => {
    const [, row] = await written({ name, left: 0, on: null });
    expect(row?.[0]).toBe(name);
  });

  it.each(['constructor', 'toString'])('%s does not break the file', async (name) => {
    const [, row] = await written({ name, left: 1, on: null });
    expect(String(row?.[0]).trim()).toBe(name);
  });

  it('drops characters that no file may hold and cuts what is too long', async () => {
    const [, odd, long] = await written(
      { name: 'あ\u0000\u0007い', left: 1, on: null },
      { name: 'あ'.repeat(40_000), left: 1, on: null },
    );
    expect(odd?.[0]).toBe('あい');
    expect(String(long?.[0])).toHaveLength(32_767);
  });
});
