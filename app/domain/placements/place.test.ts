import { describe, expect, it } from 'vitest';
import { bTypeService, capacityRows, isTestHoliday, seat, snapshot } from '#tests/factories/capacity';
import { noPlaceBecause, type PlaceFacts } from './place';
import { dayChoices } from './slot-choices';

const rows = { seats: [seat('first', ['tue_am', 'thu_am'])] };
const bType: PlaceFacts = {
  placementId: 'mine',
  host: { id: 'host', kind: 'continuous_employment_b' },
  opportunityId: 'offer',
  from: '2026-12-08',
  slots: ['tue_am'],
  usesCapacity: true,
  places: 2,
  totalPlaces: null,
  taken: [{ id: 'first', opportunityId: 'offer', slots: ['tue_am', 'thu_am'], openEntry: false }],
  openEntry: false,
  closed: [],
  capacity: capacityRows(rows),
  isHoliday: isTestHoliday,
};
const elsewhere = { id: 'other', opportunityId: 'second offer', slots: ['tue_am'], openEntry: false };
const shut = (day: string, ...slots: string[]) => slots.map((slot) => ({ day, slot }));
const service = (change: Partial<typeof bTypeService>) => ({
  capacity: capacityRows({ ...rows, services: [{ ...bTypeService, ...change }] }),
});

describe('a place at a host', () => {
  const table: [string, Partial<PlaceFacts>, string | null][] = [
    ['17 core users and one placed: one more fits', {}, null],
    ['18 core users: the boundary fits', service({ usualCoreUsers: 18, staffFte: '3.50' }), null],
    [
      '19 core users: over 定員',
      service({ usualCoreUsers: 19 }),
      '定員の範囲内ではありません（本来19＋参加支援2＞定員20）',
    ],
    ['ratio 6: not enough staff', service({ staffingRatio: '6.00' }), '人員配置（必要3.17／配置3.0）'],
    [
      'one coming day is full',
      {
        capacity: capacityRows({ ...rows, snapshots: [snapshot('2026-12-15', 'am', { coreForecast: 20 })] }),
      },
      '12月15日（火）は、定員の範囲内ではありません',
    ],
    ['the offer is full', { places: 1 }, '満員'],
    ['another slot of the same offer is free', { places: 1, slots: ['wed_am'] }, null],
    ['one of two wished slots is full', { places: 1, slots: ['wed_am', 'thu_am'] }, '満員'],
    ['another offer does not fill this one', { taken: [...bType.taken, elsewhere] }, null],
    [
      'all offers of the host together are full',
      { taken: [...bType.taken, elsewhere], totalPlaces: 2 },
      '受入枠を合わせて2人のうち2人',
    ],
    ['the own placement does not stand in its own way', { places: 1, placementId: 'first' }, null],
    ['no basis', { capacity: capacityRows({ ...rows, bases: [] }) }, '一時的な使用の根拠'],
    ['the basis has run out', { from: '2027-03-01' }, '期間の外'],
    ['no 定員 registered', { capacity: capacityRows({ services: [] }) }, '定員が登録されていない'],
    [
      'the host has closed the first day',
      { closed: shut('2026-12-08', 'am', 'pm') },
      '12月8日（火）は、受入先がお休み',
    ],
    ['the host has closed another slot of it', { closed: shut('2026-12-08', 'pm') }, null],
    ['work at home takes no seat', { usesCapacity: false, capacity: capacityRows({ services: [] }) }, null],
    ['as many as come', { usesCapacity: false, places: null, openEntry: true }, null],
    ['nobody knows how many, and the host says nothing', { usesCapacity: false, places: null }, null],
    [
      'nobody knows how many, but the host says so for all its offers',
      { usesCapacity: false, places: null, totalPlaces: 1 },
      '受入枠を合わせて1人のうち1人',
    ],
    [
      'whoever comes without an offer fills the host too',
      { usesCapacity: false, opportunityId: null, places: null, totalPlaces: 1 },
      '受入枠を合わせて1人のうち1人',
    ],
    [
      'somebody at no certain time may come in any',
      { usesCapacity: false, taken: [{ ...elsewhere, slots: [] }], totalPlaces: 1 },
      '受入枠を合わせて1人のうち1人',
    ],
    [
      'whoever comes and goes does not ask for a place of the host',
      { usesCapacity: false, places: null, openEntry: true, totalPlaces: 1 },
      null,
    ],
  ];
  it.each(table)('%s', (_, change, reason) => {
    const because = noPlaceBecause({ ...bType, ...change });
    expect(because).toEqual(reason === null ? null : expect.stringContaining(reason));
  });
});

describe('a place on one single day', () => {
  const oneDay: PlaceFacts = {
    ...bType,
    slots: ['2026-12-15_am'],
    places: 1,
    usesCapacity: false,
    taken: [],
  };
  const held = (...slots: string[]) => [{ id: 'first', opportunityId: 'offer', slots, openEntry: false }];
  const full = (day: string) =>
    capacityRows({ ...rows, snapshots: [snapshot(day, 'am', { coreForecast: 19 })] });
  const table: [string, Partial<PlaceFacts>, string | null][] = [
    ['nobody is there', {}, null],
    ['somebody comes that day', { taken: held('2026-12-15_am') }, '12月15日（火）は、この受入枠は満員です'],
    ['somebody comes on the Tuesday after', { taken: held('2026-12-22_am') }, null],
    ['somebody comes in the afternoon', { taken: held('2026-12-15_pm') }, null],
    ['somebody comes every Tuesday', { taken: held('tue_am') }, '12月15日（火）は、この受入枠は満員です'],
    [
      'every Tuesday is wished for, and one is taken',
      { slots: ['tue_am'], taken: held('2026-12-22_am') },
      '12月22日（火）は、この受入枠は満員です',
    ],
    ['what was taken before the first day', { slots: ['tue_am'], taken: held('2026-12-01_am') }, null],
    [
      'the host is full that day by another offer',
      { places: 5, totalPlaces: 1, taken: [{ ...elsewhere, slots: ['2026-12-15_am'] }] },
      '12月15日（火）は、この受入先は満員です',
    ],
    [
      'one of two days is full',
      { slots: ['2026-12-15_am', '2026-12-22_am'], taken: held('2026-12-22_am') },
      '12月22日',
    ],
    ['the host has closed it', { closed: shut('2026-12-15', 'am') }, '12月15日（火）は、受入先がお休み'],
    ['the host has closed the first day only', { closed: shut('2026-12-08', 'am') }, null],
    ['a seat is free that day', { usesCapacity: true }, null],
    [
      'no seat that day',
      { usesCapacity: true, capacity: full('2026-12-15') },
      '12月15日（火）は、定員の範囲内ではありません（本来19＋参加支援2＞定員20）',
    ],
    ['no seat on another day', { usesCapacity: true, capacity: full('2026-12-22') }, null],
    [
      'a seat held on that day alone',
      {
        usesCapacity: true,
        capacity: capacityRows({
          seats: [seat('a', ['2026-12-15_am']), seat('b', ['2026-12-15_am']), seat('c', ['2026-12-15_am'])],
        }),
      },
      '12月15日（火）は、定員の範囲内ではありません（本来17＋参加支援4＞定員20）',
    ],
    [
      'no basis on that day',
      { usesCapacity: true, slots: ['2027-03-02_am'] },
      '3月2日（火）は、一時的な使用の期間の外です',
    ],
  ];
  it.each(table)('%s', (_, change, reason) => {
    const because = noPlaceBecause({ ...oneDay, ...change });
    expect(because).toEqual(reason === null ? null : expect.stringContaining(reason));
  });

  it('is not lost to whoever wishes for every week', () => {
    const wish = {
      ...bType,
      capacity: capacityRows({ seats: ['a', 'b', 'c'].map((id) => seat(id, ['2026-12-15_am'])) }),
      taken: [],
    };
    expect(noPlaceBecause(wish)).toContain('12月15日（火）は、定員の範囲内ではありません');
  });
});

describe('what can be chosen', () => {
  const offered = [
    { on: '2026-12-05', slot: 'am' as const, start: '10:00', end: '12:00' },
    { on: '2026-12-19', slot: 'pm' as const },
    { on: '2026-11-07', slot: 'am' as const },
  ];
  it('are the single days to come, those chosen already, and which of them are full', () => {
    expect(
      dayChoices(offered, ['tue_am', '2026-12-12_am', '2026-11-01_am'], {
        from: '2026-11-20',
        isFull: (slot) => slot === '2026-12-19_pm',
      }),
    ).toEqual([
      { value: '2026-12-05_am', label: '12月5日（土）午前 10:00〜12:00' },
      { value: '2026-12-12_am', label: '12月12日（土）の午前' },
      { value: '2026-12-19_pm', label: '12月19日（土）の午後（満員）' },
    ]);
  });
});
