import fc from '#tests/setup/fast-check';
import { describe, expect, it } from 'vitest';
import { ALL_CELLS, SLOTS, weekdayOfCell, WEEKDAYS, type Cell } from '~/domain/taxonomy/slots';
import { addDays, weekdayOf, type Day } from '~/lib/japanese-date';
import {
  cellsFrom,
  daysWithin,
  isNth,
  limitsLabel,
  meeting,
  nextDays,
  patternLabel,
  patternOf,
  periodOf,
  stretchesOf,
  timesOn,
  type TimePattern,
} from './time-pattern';

const holidays = new Set(['2026-11-03', '2026-11-23', '2027-01-01', '2027-01-11']);
const isHoliday = (day: Day) => holidays.has(day);
const none: TimePattern = { weekly: [], nth: [], season: null, holidaysOut: false, dates: [] };
const tuesdays: TimePattern = { ...none, weekly: [{ weekday: 2, slot: 'am', start: '10:00', end: '12:00' }] };
const mondays: TimePattern = { ...none, weekly: [{ weekday: 1, slot: 'pm' }] };
const november = (pattern: TimePattern) =>
  daysWithin(pattern, '2026-11-01', '2026-11-30', isHoliday).map((day) => Number(day.slice(8)));

describe('the days of a month', () => {
  it.each<[string, TimePattern, number[]]>([
    ['nothing said', none, []],
    ['every Tuesday', tuesdays, [3, 10, 17, 24]],
    ['not on holidays', { ...tuesdays, holidaysOut: true }, [10, 17, 24]],
    ['second and fourth', { ...tuesdays, nth: [2, 4] }, [10, 24]],
    ['the last', { ...mondays, nth: [-1] }, [30]],
    ['fourth and last, which may differ', { ...mondays, nth: [4, -1] }, [23, 30]],
    ['the fifth, where there is one', { ...mondays, nth: [5] }, [30]],
    ['a fifth that is not there', { ...tuesdays, nth: [5] }, []],
    ['a season that begins on the 15th', { ...tuesdays, season: { from: '11-15', to: '03-31' } }, [17, 24]],
    ['another season', { ...tuesdays, season: { from: '06-01', to: '09-30' } }, []],
    ['single days', { ...none, dates: [{ on: '2026-11-14', slot: 'am' }] }, [14]],
    [
      'a single day on a holiday, although holidays are out',
      { ...mondays, holidaysOut: true, dates: [{ on: '2026-11-23', slot: 'am' }] },
      [2, 9, 16, 23, 30],
    ],
  ])('%s', (_, pattern, days) => {
    expect(november(pattern)).toEqual(days);
  });
});

describe('in words', () => {
  it.each<[TimePattern, string, string]>([
    [none, '', ''],
    [tuesdays, '火曜の午前 10:00〜12:00', ''],
    [{ ...tuesdays, nth: [2, 4] }, '第2・第4の火曜の午前 10:00〜12:00', '第2・第4の週だけ'],
    [{ ...mondays, nth: [-1] }, '最後の月曜の午後', '最後の週だけ'],
    [
      { ...mondays, season: { from: '06-01', to: '09-30' }, holidaysOut: true },
      '月曜の午後（6月〜9月だけ、祝日は休み）',
      '6月〜9月だけ、祝日は休み',
    ],
    [
      {
        ...none,
        dates: [
          { on: '2026-12-19', slot: 'am', start: '10:00', end: '12:00' },
          { on: '2026-12-05', slot: 'pm' },
        ],
      },
      '12月5日（土）午後、12月19日（土）10:00〜12:00',
      '',
    ],
    [
      { ...mondays, dates: [1, 2, 3, 4].map((n) => ({ on: `2026-12-0${n}`, slot: 'am' as const })) },
      '月曜の午後、ほかに12月1日（火）午前、12月2日（水）午前、12月3日（木）午前、あと1日',
      '',
    ],
  ])('%j', (pattern, words, limits) => {
    expect(patternLabel(pattern)).toBe(words);
    expect(limitsLabel(pattern)).toBe(limits);
  });
});

describe('a person and an offer', () => {
  it.each<[string, TimePattern, Cell[], Cell[]]>([
    ['meet in the slot they share', tuesdays, ['tue_am', 'wed_am'], ['tue_am']],
    ['do not meet without a shared slot', tuesdays, ['tue_pm'], []],
    [
      'meet on a single day to come',
      { ...none, dates: [{ on: '2026-12-05', slot: 'pm' }] },
      ['sat_pm'],
      ['sat_pm'],
    ],
    ['do not meet on one gone by', { ...none, dates: [{ on: '2026-11-07', slot: 'pm' }] }, ['sat_pm'], []],
    [
      'meet in a season to come',
      { ...mondays, season: { from: '06-01', to: '06-30' } },
      ['mon_pm'],
      ['mon_pm'],
    ],
    [
      'never meet where a season has no such day',
      { ...mondays, season: { from: '11-24', to: '11-28' } },
      ['mon_pm'],
      [],
    ],
  ])('%s', (_, pattern, cells, met) => {
    expect(meeting(pattern, cells, '2026-11-21', isHoliday)).toEqual(met);
  });
});

describe('from when until when', () => {
  const own = { startsOn: '2026-01-01', validUntil: '2027-12-31' };
  it.each<[string, TimePattern, { startsOn: Day | null; validUntil: Day | null }]>([
    ['weekly: its own days', tuesdays, own],
    [
      'in season: since it began',
      { ...tuesdays, season: { from: '11-01', to: '03-31' } },
      { ...own, startsOn: '2026-11-01' },
    ],
    [
      'out of season: from the next one',
      { ...tuesdays, season: { from: '06-01', to: '09-30' } },
      { ...own, startsOn: '2027-06-01' },
    ],
    [
      'single days: until the last',
      {
        ...none,
        dates: [
          { on: '2026-12-05', slot: 'am' },
          { on: '2026-11-28', slot: 'am' },
        ],
      },
      { ...own, validUntil: '2026-12-05' },
    ],
  ])('%s', (_, pattern, period) => {
    expect(periodOf(own, pattern, '2026-11-21')).toEqual(period);
  });

  it('is made of the two columns of an offer', () => {
    expect(patternOf({ times: tuesdays.weekly, calendar: {} })).toEqual(tuesdays);
    expect(periodOf(own, { ...tuesdays, dates: [{ on: '2026-12-05', slot: 'am' }] }, '2026-11-21')).toEqual(
      own,
    );
  });
});

const aDay = fc.integer({ min: 0, max: 1_500 }).map((ahead) => addDays('2026-01-01', ahead));
const aPattern: fc.Arbitrary<TimePattern> = fc.record({
  weekly: fc.uniqueArray(
    fc.record({ weekday: fc.integer({ min: 1, max: 7 }), slot: fc.constantFrom(...SLOTS) }),
    { maxLength: 5, selector: ({ weekday, slot }) => `${weekday} ${slot}` },
  ),
  nth: fc.uniqueArray(fc.constantFrom(1, 2, 3, 4, 5, -1), { maxLength: 3 }),
  season: fc.option(fc.tuple(aDay, aDay).map(([from, to]) => ({ from: from.slice(5), to: to.slice(5) }))),
  holidaysOut: fc.boolean(),
  dates: fc.array(fc.record({ on: aDay, slot: fc.constantFrom(...SLOTS) }), { maxLength: 4 }),
});

describe('any pattern', () => {
  it('has the days of a month that each day alone has', () => {
    fc.assert(
      fc.property(aPattern, aDay, (pattern, day) => {
        const among = daysWithin(pattern, addDays(day, -3), addDays(day, 3), isHoliday).includes(day);
        expect(among).toBe(timesOn(pattern, day, isHoliday).length > 0);
      }),
    );
  });

  it('names the next days in order, none left out and none before', () => {
    fc.assert(
      fc.property(aPattern, aDay, fc.integer({ min: 1, max: 8 }), (pattern, from, count) => {
        const days = nextDays(pattern, from, count, isHoliday);
        expect(days.length).toBeLessThanOrEqual(count);
        expect([...days].sort()).toEqual(days);
        const last = days.at(-1);
        if (last) expect(daysWithin(pattern, from, last, isHoliday)).toEqual(days);
      }),
    );
  });

  it('meets a person only in slots of both, on a day on which the offer stands', () => {
    fc.assert(
      fc.property(aPattern, aDay, fc.subarray([...ALL_CELLS]), (pattern, from, cells) => {
        const met = meeting(pattern, cells, from, isHoliday);
        for (const cell of met) {
          expect(cells).toContain(cell);
          expect(cellsFrom(pattern, from)).toContain(cell);
        }
        const days = daysWithin(pattern, from, addDays(from, 400), isHoliday);
        for (const cell of cells) {
          const really = days.some(
            (day) =>
              weekdayOf(day) === weekdayOfCell(cell) &&
              timesOn(pattern, day, isHoliday).some(({ slot }) => cell.endsWith(`_${slot}`)),
          );
          expect(met.includes(cell)).toBe(really);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('stands on no day outside the stretches by which it is searched', () => {
    fc.assert(
      fc.property(aPattern, aDay, fc.integer({ min: 0, max: 700 }), (pattern, from, ahead) => {
        const day = addDays(from, ahead);
        const weekday = WEEKDAYS.indexOf(weekdayOf(day)) + 1;
        for (const { slot } of timesOn(pattern, day, isHoliday)) {
          expect(
            stretchesOf(pattern, from).some(
              ({ since, until, times }) =>
                (since === null || since <= day) &&
                (until === null || day <= until) &&
                times.some((time) => time.weekday === weekday && time.slot === slot),
            ),
          ).toBe(true);
        }
      }),
    );
  });

  it('knows the nth weekday as the calendar counts it', () => {
    fc.assert(
      fc.property(aDay, (day) => {
        const before = daysWithin(
          {
            ...none,
            weekly: SLOTS.slice(0, 1).map((slot) => ({
              weekday: WEEKDAYS.indexOf(weekdayOf(day)) + 1,
              slot,
            })),
          },
          `${day.slice(0, 7)}-01`,
          day,
          isHoliday,
        ).length;
        expect(isNth(day, before)).toBe(true);
        expect(isNth(day, before + 1)).toBe(false);
      }),
    );
  });
});
