import { describe, expect, it } from 'vitest';
import { filterNames, readAddress } from './address';
import { activeChips, loosenings } from './chips';
import { filterGroups } from './filter-groups';

const areas = [
  { id: 'north', name: '北部', parentId: null },
  { id: 'south', name: '南部', parentId: null },
  { id: 'kitayama', name: '北山', parentId: 'north' },
];
const usual = {
  areaNames: new Map(areas.map(({ id, name }) => [id, name])),
  ages: { due: 180, old: 270 },
  easy: false,
};
const groupsFor = (
  address: string,
  facets: Record<string, Record<string, number>>,
  vocabulary: Partial<typeof usual> = {},
) =>
  filterGroups({ facets }, readAddress(new URLSearchParams(address), 'staff'), areas, {
    ...usual,
    ...vocabulary,
  });

describe('filterGroups', () => {
  it('orders kinds by count, folds the rest away and leaves out what nothing has', () => {
    const kind = { farm: 9, shop: 14, ibasho: 7, salon: 0, npo: 1, school: 2, university: 3, care_house: 4 };
    const [group] = groupsFor('', { kind });
    expect(group?.options.map(({ label, count }) => [label, count])).toEqual([
      ['商店・商店街', 14],
      ['農家・農業法人', 9],
      ['居場所・フリースペース', 7],
      ['軽費老人ホーム（ケアハウス）', 4],
      ['大学・専門学校', 3],
      ['学校・PTA', 2],
    ]);
    expect(group?.more.map(({ value }) => value)).toEqual(['npo']);
  });

  it('keeps what is chosen in sight, also when nothing has it', () => {
    const [group] = groupsFor('kind=npo&kind=gone', { kind: { farm: 9, npo: 1 } });
    expect(group?.options.map(({ value }) => value)).toEqual(['farm', 'npo', 'gone']);
    expect(group?.chosen).toEqual(['npo', 'gone']);
  });

  describe.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('asked for %s', (value) => {
    it.each(filterNames)('as %s, tells it in words and counts none', (name) => {
      const address = readAddress(
        new URLSearchParams([
          [name, value],
          [name, `-${value}`],
        ]),
        'staff',
      );
      const [group] = filterGroups({ facets: { [name]: { farm: 9 } } }, address, areas, usual);
      expect(group?.options.find((option) => option.value === value)).toEqual({
        value,
        label: expect.any(String) as string,
        count: 0,
      });
      for (const { label } of activeChips(new URLSearchParams(`${name}=${value}`), address, usual))
        expect(label).toEqual(expect.any(String));
    });
  });

  it('puts first the conditions that people ask for first', () => {
    const [group] = groupsFor('', { condition: { no_phone: 35, quiet_place: 20, wheelchair_access: 1 } });
    expect(group?.options.map(({ value }) => value)).toEqual([
      'quiet_place',
      'wheelchair_access',
      'no_phone',
    ]);
  });

  it('sets areas under those around them, then what belongs to none', () => {
    const [group] = groupsFor('', { area: { south: 1, kitayama: 2, north: 5, outside: 3, unknown: 1 } });
    expect(group?.look).toBe('select');
    expect(group?.options.map(({ label }) => label)).toEqual([
      '北部',
      '北山',
      '南部',
      '市外',
      '圏域が分からない',
    ]);
  });

  it('keeps the days in the order of the week', () => {
    const weekday = { mon: 1, tue: 5, wed: 0, thu: 0, fri: 9, sat: 0, sun: 0 };
    expect(groupsFor('', { weekday })[0]?.options.map(({ label }) => label)).toEqual([
      '月曜',
      '火曜',
      '金曜',
    ]);
  });

  it('names the ages of facts by the limits of the municipality', () => {
    const freshness = { fresh: 4, due: 1, old: 2, never: 3 };
    const labels = (ages?: { due: number; old: number }) =>
      groupsFor('', { freshness }, ages ? { ages } : {})[0]?.options.map(({ label }) => label);
    expect(labels()).toEqual(['6か月以内', '6か月〜9か月前', '9か月より前（要確認）', 'まだ確認していない']);
    expect(labels({ due: 100, old: 365 })?.slice(0, 3)).toEqual([
      '100日以内',
      '100日〜365日前',
      '365日より前（要確認）',
    ]);
  });

  it('speaks やさしい日本語 where that is asked for', () => {
    const facets = { open: { yes: 1 }, kind: { special_nursing_home: 2 }, area: { north: 1, unknown: 1 } };
    const easy = groupsFor('', facets, { easy: true });
    expect(easy.map(({ label, options }) => [label, ...options.map((option) => option.label)])).toEqual([
      ['あき', 'いま 行ける ところ'],
      ['どの あたり', '北部', '分からない ところ'],
      ['どんな ところ', 'お年よりの ホーム'],
    ]);
  });

  it('offers no choice of one state', () => {
    expect(groupsFor('', { status: { listed: 4 } })).toEqual([]);
    expect(groupsFor('', { status: { listed: 4, pending: 2 } })).toHaveLength(1);
  });
});

describe('what narrows a search', () => {
  const chipsFor = (text: string) => {
    const params = new URLSearchParams(text);
    return activeChips(params, readAddress(params, 'staff'), usual).map(({ label, href }) => [label, href]);
  };

  it('is told in words, each with the way without it', () => {
    expect(chipsFor('q=a&weekday=tue&kind=-shop&area=north&near=35,138&within=1500')).toEqual([
      ['商店・商店街を除く', '?q=a&weekday=tue&area=north&near=35,138&within=1500'],
      ['火曜', '?q=a&kind=-shop&area=north&near=35,138&within=1500'],
      ['北部', '?q=a&weekday=tue&kind=-shop&near=35,138&within=1500'],
      ['近く 1.5km', '?q=a&weekday=tue&kind=-shop&area=north&near=35,138'],
    ]);
    const id = '019d467a-13e1-76bb-9c81-cda7526b26a3';
    const near = { ...usual, areaNames: new Map([[id, '北山']]) };
    const params = new URLSearchParams(`sort=near-${id}&within=953`);
    expect(activeChips(params, readAddress(params, 'staff'), near)).toEqual([
      { label: '北山から歩いて15分まで', href: `?sort=near-${id}` },
    ]);
    expect(chipsFor('bbox=1,2,3,4&open=yes')).toEqual([
      ['空きがある', '?bbox=1,2,3,4'],
      ['地図の範囲', '?open=yes'],
    ]);
  });

  it('can be loosened where that finds something, the most first', () => {
    const params = new URLSearchParams('weekday=tue&slot=am&kind=farm&bbox=1,2,3,4');
    expect(loosenings(params, { times: 3, kind: 12, place: 0 }, usual)).toEqual([
      { label: '種類', total: 12, href: '?weekday=tue&slot=am&bbox=1,2,3,4' },
      { label: '曜日と時間', total: 3, href: '?kind=farm&bbox=1,2,3,4' },
    ]);
  });
});
