import { describe, expect, it } from 'vitest';
import { beforeAreaNames } from '~/lib/text-guard';
import { compareList, linesOf, type Cell } from './compare-list';
import { confirmedHeading, idHeading, versionHeading, type ListRow } from './list-columns';

const compared = (...given: Parameters<typeof compareList>) => beforeAreaNames(() => compareList(...given));

const id = '01990000-0000-7000-8000-000000000001';
const host: ListRow = {
  id,
  version: 3,
  name: 'ひだまり工房',
  kana: 'ひだまりこうぼう',
  kindLabel: '商店・商店街',
  areaLabel: '北山',
  stance: 'welcome',
  publicPhone: '054-000-0000',
  openingText: '10時から16時',
  whatWeCanBring: '袋づめ',
  contactName: '店長',
  contactPhone: '054-000-0001',
  contactMail: 'tencho@shop.example',
  confirmedOn: '2026-03-01',
};
const today = '2026-11-20';

/** Compares one line: the number, the version, then what the columns named say. */
function compare(cells: Record<string, Cell>, version: Cell = 3, hostId = id) {
  const found = linesOf([
    [idHeading, versionHeading, ...Object.keys(cells)],
    [hostId, version, ...Object.values(cells)],
  ]);
  if (!found.ok) throw new Error(found.reason);
  return compared(found.lines, new Map([[id, host]]), today)[0];
}

describe('a list that came back', () => {
  it.each<[string, Record<string, Cell>]>([
    ['the same words', { 名前: 'ひだまり工房', 受入れの気持ち: '歓迎', 確かめた日: new Date('2026-03-01') }],
    ['blanks around them', { 名前: ' ひだまり工房 \n' }],
    ['the number written otherwise', { '電話（公開）': '０５４（０００）００００' }],
    ['a column of its own', { メモ: '来週また電話' }],
    ['no day', { 確かめた日: null }],
  ])('%s: no difference', (_, cells) => {
    expect(compare(cells)).toBeUndefined();
  });

  it.each<[Record<string, Cell>, string, string, string]>([
    [{ 名前: 'ひだまり' }, 'name', 'ひだまり工房', 'ひだまり'],
    [{ 受入れの気持ち: '今は難しい' }, 'stance', '歓迎', '今は難しい'],
    [{ '電話（公開）': '054ー111ー2222' }, 'publicPhone', '054-000-0000', '054-111-2222'],
    [{ 開いている時間: null }, 'openingText', '10時から16時', ''],
    [{ 担当の方: '=1+1' }, 'contactName', '店長', '=1+1'],
    [{ 確かめた日: new Date('2026-11-19') }, 'confirmedOn', '2026-03-01', '2026-11-19'],
    [{ 確かめた日: '2026年11月9日' }, 'confirmedOn', '2026-03-01', '2026-11-09'],
    [{ 確かめた日: '2026/11/20' }, 'confirmedOn', '2026-03-01', '2026-11-20'],
    [{ 確かめた日: '令和8年11月9日' }, 'confirmedOn', '2026-03-01', '2026-11-09'],
    [{ 確かめた日: 'Ｒ８．１１．９' }, 'confirmedOn', '2026-03-01', '2026-11-09'],
  ])('%j: %s from %s to %s', (cells, field, from, to) => {
    expect(compare(cells)).toMatchObject({ line: 2, faults: [], changes: [{ field, from, to }] });
  });

  it.each<[string, Record<string, Cell>, string]>([
    ['no name', { 名前: '' }, '「名前」：名前を書いてください。'],
    ['a name too long', { 名前: 'あ'.repeat(61) }, '60字まで'],
    ['no telephone number', { '電話（公開）': '54-00' }, '054-123-4567'],
    ['no mail address', { 連絡先のメール: 'tencho' }, 'メールアドレス'],
    ['a stance that there is not', { 受入れの気持ち: 'たぶん' }, '歓迎'],
    ['a number in a text', { できること: '電話は090-1234-5678へ' }, '書けません'],
    ['a day to come', { 確かめた日: '2026/11/21' }, 'きょうより後'],
    ['a day before', { 確かめた日: '2026/02/28' }, 'より前'],
    ['no day', { [confirmedHeading]: 'きのう' }, '令和8年11月20日のように'],
    ['a day of an era before it began', { 確かめた日: '平成40年1月1日' }, '令和8年11月20日のように'],
    ['a formula that broke', { 開いている時間: '#REF!' }, '式の誤り（#REF!）'],
  ])('%s is a fault of its line', (_, cells, words) => {
    const row = compare(cells);
    expect(row?.changes).toEqual([]);
    expect(row?.faults.join()).toContain(words);
  });

  it('a host that somebody has changed meanwhile is a conflict, unless the list says the same', () => {
    expect(compare({ 名前: 'ひなた' }, 2)?.faults.join()).toContain('ほかの人が変えました');
    expect(compare({ 名前: 'ひだまり工房' }, 2)).toBeUndefined();
  });

  it.each([
    ['01990000-0000-7000-8000-00000000ffff', 'この市町村の受入先ではありません'],
    ['', '番号がありません'],
    ["' or 1=1", '番号がありません'],
  ])('%j is nobody here', (foreign, words) => {
    const row = compare({ 名前: 'よその店' }, 1, foreign);
    expect(row).toMatchObject({ name: 'よその店', changes: [] });
    expect(row?.faults.join()).toContain(words);
  });

  it('twice the same host is a fault of the second line', () => {
    const found = linesOf([
      [idHeading, versionHeading, '名前'],
      [id, 3, 'ひなた'],
      [null, null, ''],
      [id, 3, 'こかげ'],
    ]);
    const rows = found.ok ? compared(found.lines, new Map([[id, host]]), today) : [];
    expect(rows.map(({ line, faults }) => [line, faults.length])).toEqual([
      [2, 0],
      [4, 1],
    ]);
  });

  it('rows in another order and columns left out or added change nothing else', () => {
    const other = { ...host, id: id.replace(/1$/, '2'), name: 'こかげ文庫' };
    const found = linesOf([
      ['メモ', '開いている時間', idHeading, '合計', versionHeading],
      ['また電話', '火曜だけ', other.id, 12, 3],
      ['', '10時から16時', id, 7, 3],
    ]);
    const all = new Map([host, other].map((one) => [one.id, one]));
    const rows = found.ok ? compared(found.lines, all, today) : [];
    expect(rows.map(({ name, changes, faults }) => [name, changes.map(({ to }) => to), faults])).toEqual([
      ['こかげ文庫', ['火曜だけ'], []],
    ]);
  });

  it('a column that stands there twice is not guessed at', () => {
    const found = linesOf([
      [idHeading, versionHeading, '名前', 'よみ', '名前'],
      [id, 3, 'ひなた', '', 'こかげ'],
    ]);
    expect(found).toEqual({
      ok: false,
      reason: '「名前」の列が二つあります。使わないほうの列を消してください。',
    });
  });

  it.each([[[[]]], [[['名前'], ['ひだまり']]], [[[idHeading, '名前']]]])('%j cannot be compared', (rows) => {
    expect(linesOf(rows)).toMatchObject({ ok: false });
  });
});
