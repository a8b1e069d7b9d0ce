import fc from '#tests/setup/fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '~/lib/japanese-date';
import { inSeason, isMonthDay, readMonthDay, seasonLabel, seasonWindows } from './season';

const aDay = fc.integer({ min: 0, max: 5_000 }).map((ahead) => addDays('2020-01-01', ahead));
const aSeason = fc.tuple(aDay, aDay).map(([from, to]) => ({ from: from.slice(5), to: to.slice(5) }));

describe('a season', () => {
  it.each([
    ['6月15日', 'from', '06-15'],
    ['6/15', 'from', '06-15'],
    ['06-15', 'to', '06-15'],
    ['６月１５日', 'to', '06-15'],
    ['6月', 'from', '06-01'],
    ['6月', 'to', '06-30'],
    ['2月', 'to', '02-28'],
    ['2/29', 'to', '02-29'],
    ['12', 'to', '12-31'],
    ['13月', 'from', null],
    ['6月31日', 'from', null],
    ['夏', 'from', null],
    ['', 'from', null],
  ] as const)('reads %s as its %s', (text, edge, read) => {
    expect(readMonthDay(text, edge)).toBe(read);
  });

  it.each([
    [{ from: '06-01', to: '09-30' }, '6月〜9月'],
    [{ from: '02-01', to: '02-28' }, '2月'],
    [{ from: '12-01', to: '02-29' }, '12月〜2月'],
    [{ from: '06-15', to: '09-10' }, '6月15日〜9月10日'],
  ])('is named: %j', (season, words) => {
    expect(seasonLabel(season)).toBe(words);
  });

  it.each([
    [{ from: '06-01', to: '09-30' }, '2026-06-01', true],
    [{ from: '06-01', to: '09-30' }, '2026-09-30', true],
    [{ from: '06-01', to: '09-30' }, '2026-10-01', false],
    [{ from: '12-01', to: '03-15' }, '2027-01-10', true],
    [{ from: '12-01', to: '03-15' }, '2026-11-30', false],
    [{ from: '12-01', to: '03-15' }, '2027-03-15', true],
    [{ from: '02-01', to: '02-29' }, '2027-02-28', true],
    [{ from: '02-01', to: '02-29' }, '2028-02-29', true],
  ])('%j on %s: %s', (season, day, inside) => {
    expect(inSeason(season, day)).toBe(inside);
  });

  it('has windows: the running or next one first', () => {
    expect(seasonWindows({ from: '12-01', to: '03-15' }, '2027-01-10')[0]).toEqual({
      since: '2026-12-01',
      until: '2027-03-15',
    });
    expect(seasonWindows({ from: '06-01', to: '09-30' }, '2026-11-21')[0]).toEqual({
      since: '2027-06-01',
      until: '2027-09-30',
    });
  });

  it('is open on exactly the days of its windows', () => {
    fc.assert(
      fc.property(aSeason, aDay, fc.integer({ min: 0, max: 700 }), (season, from, ahead) => {
        const day = addDays(from, ahead);
        const within = seasonWindows(season, from).some(({ since, until }) => since <= day && day <= until);
        expect(within).toBe(inSeason(season, day));
      }),
    );
  });

  it('is kept as days of a year only', () => {
    expect(['01-01', '02-29', '12-31'].every(isMonthDay)).toBe(true);
    expect(['00-01', '02-30', '13-01', '6-1', ''].some(isMonthDay)).toBe(false);
  });
});
