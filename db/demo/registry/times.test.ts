import { describe, expect, it } from 'vitest';
import { timesOf, weekdaysOf } from './times';

describe('weekdaysOf', () => {
  it.each([
    ['', []],
    ['火', [2]],
    ['月水金', [1, 3, 5]],
    ['月-金', [1, 2, 3, 4, 5]],
    ['火-木日', [2, 3, 4, 7]],
  ])('%s', (text, days) => expect(weekdaysOf(text)).toEqual(days));
});

describe('timesOf', () => {
  it('reads one slot a weekday', () => {
    expect(timesOf('火木 9:00-11:30')).toEqual([
      { weekday: 2, slot: 'am', start: '09:00', end: '11:30' },
      { weekday: 4, slot: 'am', start: '09:00', end: '11:30' },
    ]);
  });

  it('cuts a time at the borders of the slots it overlaps', () => {
    expect(timesOf('土 10:00-18:00; 日 21:00-22:00')).toEqual([
      { weekday: 6, slot: 'am', start: '10:00', end: '12:00' },
      { weekday: 6, slot: 'pm', start: '12:00', end: '17:00' },
      { weekday: 6, slot: 'evening', start: '17:00', end: '18:00' },
      { weekday: 7, slot: 'night', start: '21:00', end: '22:00' },
    ]);
  });

  it('knows that nothing was said, and any time', () => {
    expect(timesOf('')).toEqual([]);
    expect(timesOf('いつでも')).toHaveLength(28);
  });
});
