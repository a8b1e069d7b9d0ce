import { describe, expect, it } from 'vitest';
import { cellOfTime, sharedClock, timesFrom, type OfferTime } from './offer-times';

const tuesday: OfferTime = { weekday: 2, slot: 'am', start: '10:00', end: '12:00' };
const friday: OfferTime = { weekday: 5, slot: 'pm', start: '13:00', end: '15:00' };

describe('the times of an offer', () => {
  it.each<[OfferTime[], ReturnType<typeof sharedClock>]>([
    [[], null],
    [[{ weekday: 2, slot: 'am' }], null],
    [[tuesday], { start: '10:00', end: '12:00' }],
    [[tuesday, { ...tuesday, weekday: 4 }], { start: '10:00', end: '12:00' }],
    [[tuesday, friday], null],
  ])('share a clock: %j', (times, expected) => {
    expect(sharedClock(times)).toEqual(expected);
  });

  it('are made from slots and one pair of clock times', () => {
    expect(timesFrom(['tue_am'], null)).toEqual([{ weekday: 2, slot: 'am' }]);
    expect(timesFrom(['tue_am', 'sun_night'], { start: '10:00', end: '12:00' })).toEqual([
      { weekday: 2, slot: 'am', start: '10:00', end: '12:00' },
      { weekday: 7, slot: 'night', start: '10:00', end: '12:00' },
    ]);
  });

  it('keep what one pair cannot say, and let go what it can', () => {
    expect(timesFrom(['tue_am', 'wed_am'], null, [tuesday, friday])).toEqual([
      tuesday,
      { weekday: 3, slot: 'am' },
    ]);
    expect(timesFrom(['tue_am'], null, [tuesday])).toEqual([{ weekday: 2, slot: 'am' }]);
  });

  it('fall on the cells of the week', () => {
    expect([tuesday, friday].map(cellOfTime)).toEqual(['tue_am', 'fri_pm']);
  });
});
