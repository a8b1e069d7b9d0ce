import { describe, expect, it } from 'vitest';
import { bTypeService, capacityRows, isTestHoliday, only, seat, snapshot } from '#tests/factories/capacity';
import { facilitiesOf } from './facilities';
import { monthOfOffer, type OfferMonthFacts } from './offer-month';
import type { TimePattern } from './time-pattern';

const wednesdays: TimePattern = {
  weekly: [{ weekday: 3, slot: 'am', start: '10:00', end: '12:00' }],
  nth: [],
  season: null,
  holidaysOut: false,
  dates: [],
};
const facts: OfferMonthFacts = {
  pattern: wednesdays,
  startsOn: null,
  validUntil: null,
  places: 2,
  totalPlaces: null,
  comers: [],
  comersOfHost: [],
  marks: [],
  facility: null,
  isHoliday: isTestHoliday,
};

/** Days of December 2026 (2, 9, 16, 23, 30 are Wednesdays; the 23rd a made-up holiday) with what stands in them. */
function december(change: Partial<OfferMonthFacts>) {
  const { days, slots } = monthOfOffer({ ...facts, ...change }, '2026-12');
  return {
    slots: slots.map(({ slot }) => slot).join(),
    days: days
      .filter(({ cells }) => cells.length > 0)
      .map(({ day, cells }) => `${Number(day.slice(8))} ${cells.map(({ words }) => words).join('／')}`),
  };
}
const said = (...days: string[]) => days.map((day) => `${day} 10:00〜12:00 あと2人`);

describe('a month of an offer', () => {
  it.each<[string, Partial<OfferMonthFacts>, string[]]>([
    ['every week', {}, said('2', '9', '16', '23', '30')],
    ['the second and the last week', { pattern: { ...wednesdays, nth: [2, -1] } }, said('9', '30')],
    [
      'holidays out',
      { pattern: { ...wednesdays, holidaysOut: true } },
      [...said('2', '9', '16'), '23 10:00〜12:00 祝日は休み', ...said('30')],
    ],
    [
      'in its season',
      { pattern: { ...wednesdays, season: { from: '12-10', to: '03-31' } } },
      said('16', '23', '30'),
    ],
    ['from its first day to its last', { startsOn: '2026-12-09', validUntil: '2026-12-16' }, said('9', '16')],
    [
      'with a single day beside',
      {
        pattern: {
          ...wednesdays,
          nth: [1],
          dates: [{ on: '2026-12-05', slot: 'pm' }],
        },
      },
      ['2 10:00〜12:00 あと2人／受け入れていない', '5 受け入れていない／あと2人'],
    ],
    [
      'a day that is full, and one with a place left',
      {
        pattern: { ...wednesdays, nth: [1, 2, 3] },
        comers: [['2026-12-09_am'], ['2026-12-09_am', '2026-12-16_am']],
      },
      ['2 10:00〜12:00 あと2人', '9 10:00〜12:00 満員', '16 10:00〜12:00 あと1人'],
    ],
    [
      'full by the limit of the host, though the offer does not say how many',
      { pattern: { ...wednesdays, nth: [1] }, places: null, totalPlaces: 1, comersOfHost: [['wed_am']] },
      ['2 10:00〜12:00 満員'],
    ],
    ['not counted', { pattern: { ...wednesdays, nth: [1] }, places: null }, ['2 10:00〜12:00 受けられる']],
    [
      'what the host has marked',
      {
        pattern: { ...wednesdays, nth: [1, 2] },
        marks: [
          { day: '2026-12-02', slot: 'am', mark: 'no' },
          { day: '2026-12-09', slot: 'am', mark: 'maybe' },
        ],
      },
      ['2 10:00〜12:00 受入先が休み', '9 10:00〜12:00 先に聞いてほしい日'],
    ],
  ])('%s', (_, change, days) => {
    expect(december(change).days).toEqual(days);
  });

  it('counts the seats of its facility on each day, and not more than it takes itself', () => {
    const rows = capacityRows({
      services: [{ ...bTypeService, usualCoreUsers: 18, supportedByFacilityStaff: false }],
      snapshots: [snapshot('2026-12-09', 'am', { coreForecast: 20 })],
      seats: [seat('a', ['2026-12-16_am'])],
    });
    const facility = only(facilitiesOf(rows, isTestHoliday)({ id: 'host', kind: 'continuous_employment_b' }));
    const month = { facility, pattern: { ...wednesdays, nth: [1, 2, 3] }, places: 5 };
    expect(december(month).days).toEqual([
      '2 10:00〜12:00 あと2人',
      '9 10:00〜12:00 定員の範囲内ではありません（本来20＋参加支援1＞定員20）',
      '16 10:00〜12:00 あと1人',
    ]);
    expect(december({ ...month, places: 1 }).days[0]).toBe('2 10:00〜12:00 あと1人');
  });

  it('has only the slots in which something stands, and none in a month without', () => {
    expect(december({}).slots).toBe('am');
    expect(december({ validUntil: '2026-11-30' })).toEqual({ slots: '', days: [] });
  });
});
