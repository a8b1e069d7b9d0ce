import { describe, expect, it } from 'vitest';
import { bTypeService, capacityRows, isTestHoliday, seat, snapshot } from '#tests/factories/capacity';
import { noPlaceBecause, type PlaceFacts } from './place';

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
  closedSlots: [],
  capacity: capacityRows(rows),
  isHoliday: isTestHoliday,
};
const elsewhere = { id: 'other', opportunityId: 'second offer', slots: ['tue_am'], openEntry: false };
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
    ['the host has closed the first day', { closedSlots: ['am', 'pm'] }, '12月8日（火）は、受入先がお休み'],
    ['the host has closed another slot of it', { closedSlots: ['pm'] }, null],
    ['work at home takes no seat', { usesCapacity: false, capacity: capacityRows({ services: [] }) }, null],
    ['as many as come', { usesCapacity: false, places: null }, null],
  ];
  it.each(table)('%s', (_, change, reason) => {
    const because = noPlaceBecause({ ...bType, ...change });
    expect(because).toEqual(reason === null ? null : expect.stringContaining(reason));
  });
});
