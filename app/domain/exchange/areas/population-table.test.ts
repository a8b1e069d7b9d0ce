import { describe, expect, it } from 'vitest';
import {
  matchPeople,
  populationColumns,
  populationScore,
  readPeople,
  type AreaPeople,
} from './population-table';

describe('the columns of a table of people', () => {
  it.each<[string, string[], unknown]>([
    [
      'three bands',
      ['圏域名', '人口', '0–14歳', '15–64歳', '65歳以上'],
      { name: 0, total: 1, bands: ['0-14', '15-64', '65-'] },
    ],
    [
      'full width',
      ['小学校区', '総人口（人）', '０～１４才', '１５才以上'],
      { name: 0, total: 1, bands: ['0-14', '15-'] },
    ],
    ['no total', ['地区名', '15歳未満', '15歳以上'], { name: 0, total: null, bands: ['0-14', '15-'] }],
    ['no ages', ['町丁目名', '世帯数', '計'], { name: 0, total: 2, bands: [] }],
    [
      'the standard of municipalities',
      [
        '市区町村名',
        '調査年月日',
        '地域名',
        '総人口',
        '男性',
        '女性',
        '0-4歳の男性',
        '0-4歳の女性',
        '5歳以上の男性',
        '5歳以上の女性',
        '世帯数',
      ],
      { name: 2, total: 3, bands: ['0-4', '5-'] },
    ],
    ['no name', ['人口', '0-14歳'], null],
    ['nobody counted', ['圏域名', '住所'], null],
  ])('%s', (_, header, expected) => {
    const columns = populationColumns(header);
    expect(columns && { ...columns, bands: columns.bands.map(({ key }) => key) }).toEqual(expected);
    expect(populationScore(header) > 0).toBe(expected !== null);
  });
});

describe('a row', () => {
  const columns = populationColumns(['圏域名', '人口', '0–14歳', '15–64歳', '65歳以上'])!;
  it.each<[string, string[], Partial<AreaPeople> | null]>([
    [
      'plain',
      ['北小', '1,000', '100', '600', '300'],
      { population: 1000, bands: { '0-14': 100, '15-64': 600, '65-': 300 }, warnings: [] },
    ],
    [
      'with 人, full width',
      ['北小', '１，０００人', '100人', '600', '３００'],
      { population: 1000, warnings: [] },
    ],
    [
      'sums that do not agree',
      ['北小', '1,200', '100', '600', '300'],
      { population: 1200, warnings: ['人口（1,200人）と年齢別の合計（1,000人）が合いません。'] },
    ],
    ['without total', ['北小', '', '100', '600', '300'], { population: 1000, warnings: [] }],
    [
      'a band hidden by the publisher',
      ['北小', '900', 'x', '600', '300'],
      { population: 900, bands: null, warnings: ['年齢別の数がそろっていないので、年齢別は入れません。'] },
    ],
    [
      'no count',
      ['北小', '約千', '100', '600', '300'],
      { population: 1000, warnings: ['「約千」は人数として読めません。'] },
    ],
    ['no name', ['　', '900', '', '', ''], null],
  ])('%s', (_, cells, expected) => {
    const people = readPeople(columns, cells);
    if (expected === null) expect(people).toBeNull();
    else expect(people).toMatchObject(expected);
  });
});

describe('the area of a row', () => {
  const row = (name: string): AreaPeople => ({ name, population: 1, bands: null, warnings: [] });
  const areas = ['大富小学校', '豊田小学校', '港町'].map((name) => ({ name }));
  it.each([
    ['大富小学校', '大富小学校'],
    ['大富小学校区', '大富小学校'],
    ['大富小学区', '大富小学校'],
    ['大富小', '大富小学校'],
    ['港 町', '港町'],
    ['合計', undefined],
  ])('%s is %s', (name, area) => {
    const { matched, unknown, missing } = matchPeople([row(name)], areas);
    expect(matched[0]?.area.name).toBe(area);
    expect(unknown).toEqual(area === undefined ? [name] : []);
    expect(missing).toHaveLength(area === undefined ? 3 : 2);
  });
  it('told twice is noticed', () => {
    const { matched } = matchPeople([row('港町'), row('港町')], areas);
    expect(matched).toMatchObject([{ people: { warnings: ['同じ名前の行がほかにもあります。'] } }]);
  });
  it('is none where two could be meant', () => {
    const twice = ['大富小', '大富小学校'].map((name) => ({ name }));
    expect(matchPeople([row('大富小学区')], twice).unknown).toEqual(['大富小学区']);
  });
});
