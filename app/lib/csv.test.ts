import { describe, expect, it } from 'vitest';
import { toCsv } from './csv';

describe('toCsv', () => {
  const one = (value: string | number) => toCsv(['a'], [[value]]).split('\r\n')[1];

  it('carries a byte order mark, a header and CRLF', () =>
    expect(toCsv(['行', '理由'], [[2, '名前がありません。']])).toBe(
      '\ufeff行,理由\r\n2,名前がありません。\r\n',
    ));

  it.each([
    ['=1+1', "'=1+1"],
    ['+81', "'+81"],
    ['-2', "'-2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', '"\'\t=1"'],
    ['　＝HYPERLINK', "'　＝HYPERLINK"],
    ['\u00a0＋1', "'\u00a0＋1"],
    ['あ\n=1', '"あ\n\'=1"'],
    ['あ,=1', '"あ,=1"'],
    ['あ"い', '"あ""い"'],
    ['あ;い', '"あ;い"'],
    ['焼津市-1', '焼津市-1'],
    [-2, '-2'],
    ['', ''],
  ])('%j is written %j', (value, written) => expect(one(value)).toBe(written));
});
