import { describe, expect, it } from 'vitest';
import { noPlaceBecause, type PlaceFacts } from './place';

const bType: PlaceFacts = {
  placementId: 'mine',
  hostKind: 'continuous_employment_b',
  day: '2026-12-08',
  slots: ['tue_am'],
  usesCapacity: true,
  places: 2,
  taken: [{ id: 'first', slots: ['tue_am', 'thu_am'], usesCapacity: true, sameOffer: true }],
  facility: {
    authorisedCapacity: 20,
    usualCoreUsers: 17,
    staffingRatio: '7.50',
    staffFte: '3.00',
    requiredFte: null,
    supportedByFacilityStaff: true,
    contractResidents: null,
    responsibleDepartment: '障害福祉担当',
  },
  bases: [
    {
      kind: 'within_hours_spare_capacity',
      validFrom: '2026-12-01',
      validTo: '2027-02-28',
      assetDisposalNeeded: false,
    },
  ],
};
const facility = bType.facility!;

describe('a place at a host', () => {
  const table: [string, Partial<PlaceFacts>, string | null][] = [
    ['17 core users and one placed: one more fits', {}, null],
    ['18 core users: the boundary fits', { facility: { ...facility, usualCoreUsers: 18 } }, null],
    [
      '19 core users: over 定員',
      { facility: { ...facility, usualCoreUsers: 19 } },
      '定員の範囲内ではありません（本来19＋参加支援2＞定員20）',
    ],
    [
      'ratio 6: not enough staff',
      { facility: { ...facility, staffingRatio: '6.00' } },
      '人員配置（必要3.17／配置3.0）',
    ],
    ['the offer is full', { places: 1 }, '満員'],
    ['another slot of the same offer is free', { places: 1, slots: ['wed_am'] }, null],
    ['one of two wished slots is full', { places: 1, slots: ['wed_am', 'thu_am'] }, '満員'],
    ['the own placement does not stand in its own way', { places: 1, placementId: 'first' }, null],
    ['no basis', { bases: [] }, '一時的な使用の根拠'],
    ['the basis has run out', { day: '2027-03-01' }, '期間の外'],
    ['no 定員 registered', { facility: null }, '定員が登録されていない'],
    ['work at home takes no seat', { usesCapacity: false, facility: null }, null],
    ['as many as come', { usesCapacity: false, places: null }, null],
  ];
  it.each(table)('%s', (_, change, reason) => {
    const because = noPlaceBecause({ ...bType, ...change });
    expect(because).toEqual(reason === null ? null : expect.stringContaining(reason));
  });
});
