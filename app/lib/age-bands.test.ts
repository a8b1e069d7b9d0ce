import { describe, expect, it } from 'vitest';
import { addedBands, agedShare, bandColumns, bandLabel, peopleFrom, readAgeBand } from './age-bands';

describe('readAgeBand', () => {
  it.each([
    ['0-14歳', 0, 14],
    ['０～１４才', 0, 14],
    ['15〜64歳人口', 15, 64],
    ['15歳から64歳', 15, 64],
    ['5歳ー9歳', 5, 9],
    ['65歳以上', 65, Infinity],
    ['６５才以上人口', 65, Infinity],
    ['85+', 85, Infinity],
    ['15歳未満', 0, 14],
    ['3歳', 3, 3],
    ['100歳以上', 100, Infinity],
    ['年少人口', 0, 14],
    ['年少人口（15歳未満）', 0, 14],
    ['生産年齢人口(15～64歳)', 15, 64],
    ['老年人口', 65, Infinity],
    ['後期高齢者', 75, Infinity],
    ['P0_4', 0, 4],
  ])('%s', (header, from, to) => {
    expect(readAgeBand(header)).toEqual({ band: { from, to }, sex: 'all' });
  });

  it.each([
    ['0-4歳の男性', 'men'],
    ['85歳以上の女性', 'women'],
    ['男 5～9歳', 'men'],
    ['0-4歳 男女計', 'all'],
  ])('%s is of %s', (header, sex) => expect(readAgeBand(header)).toMatchObject({ sex }));

  it.each(['人口', '世帯数', '令和7年', '2020', '調査年月日', '電話番号', '14-0歳', '備考', ''])(
    '%j is none',
    (header) => expect(readAgeBand(header)).toBeNull(),
  );
});

describe('bandColumns', () => {
  const keys = (headers: string[]) => bandColumns(headers).map(({ key, columns }) => [key, ...columns]);
  it.each<[string, string[], (string | number)[][]]>([
    [
      'three bands',
      ['圏域名', '人口', '0–14歳', '15–64歳', '65歳以上'],
      [
        ['0-14', 2],
        ['15-64', 3],
        ['65-', 4],
      ],
    ],
    [
      '75 and more inside 65 and more',
      ['0-14歳', '15-64歳', '65歳以上', '75歳以上'],
      [
        ['0-14', 0],
        ['15-64', 1],
        ['65-', 2],
      ],
    ],
    [
      'fine bands beside their sums',
      ['0-14歳', '0-4歳', '5-9歳', '10-14歳', '15歳以上'],
      [
        ['0-4', 1],
        ['5-9', 2],
        ['10-14', 3],
        ['15-', 4],
      ],
    ],
    [
      'men and women apart',
      ['0-4歳の男性', '0-4歳の女性', '5歳以上の男性', '5歳以上の女性'],
      [
        ['0-4', 0, 1],
        ['5-', 2, 3],
      ],
    ],
    ['men alone', ['0-4歳の男性', '5歳以上の男性'], []],
    ['none', ['名称', '住所'], []],
  ])('%s', (_, headers, expected) => expect(keys(headers)).toEqual(expected));
});

describe('sums', () => {
  const bands = { '0-14': 100, '15-64': 500, '65-74': 200, '75-': 200 };
  it.each([
    [65, 400],
    [75, 200],
    [15, 900],
    [70, null],
  ])('from %d on: %s', (age, people) => expect(peopleFrom(age, bands)).toBe(people));
  it('the share of the old', () => {
    expect(agedShare(bands)).toBe(40);
    expect(agedShare({ '0-64': 3, '65-': 4 })).toBe(57.1);
    expect(agedShare({ '0-59': 3, '60-': 4 })).toBeNull();
    expect(agedShare({ '65-': 0 })).toBeNull();
    expect(agedShare({})).toBeNull();
  });
  it('of several areas, when all have bands', () => {
    expect(addedBands([{ '0-': 2 }, { '0-': 3 }])).toEqual({ '0-': 5 });
    expect(addedBands([{ '0-': 2 }, null])).toBeNull();
    expect(addedBands([])).toBeNull();
  });
  it('names', () => expect(['0-14', '75-', '3-3'].map(bandLabel)).toEqual(['0–14歳', '75歳以上', '3歳']));
});
