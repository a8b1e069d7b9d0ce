import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  dayOf,
  daysBetween,
  fiscalYearOf,
  fiscalYearRange,
  formatDay,
  formatDayShort,
  formatFiscalYear,
  formatInstant,
  formatMonth,
  formatMonthDay,
  formatMonthDayFrom,
  formatTime,
  formatWareki,
  isDay,
  readDay,
  startOfDay,
  weekdayOf,
} from './japanese-date';
import { addWorkingDays, holidayName, isWorkingDay } from './working-days.server';

describe('the day in Tokyo', () => {
  it.each([
    ['2026-11-19T14:59:59.999Z', '2026-11-19'],
    ['2026-11-19T15:00:00.000Z', '2026-11-20'],
    ['2026-12-31T15:00:00.000Z', '2027-01-01'],
    ['2028-02-28T15:00:00.000Z', '2028-02-29'],
  ])('at %s is %s', (instant, day) => {
    expect(dayOf(new Date(instant))).toBe(day);
  });

  it('begins at 15:00 UTC of the day before', () => {
    expect(startOfDay('2026-11-20').toISOString()).toBe('2026-11-19T15:00:00.000Z');
  });
});

describe('a calendar day', () => {
  it.each([
    ['2026-11-20', true],
    ['2028-02-29', true],
    ['2026-02-29', false],
    ['2026-13-01', false],
    ['2026-1-1', false],
    ['きょう', false],
    ['', false],
  ])('%s: %s', (text, expected) => {
    expect(isDay(text)).toBe(expected);
  });

  it('refuses what is not a day with a clear error', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow('Not a calendar day: 2026-02-30');
  });
});

describe('formats', () => {
  it.each([
    ['2026-11-20', '2026年11月20日（金）', '11月20日（金）', '令和8年11月20日'],
    ['2019-05-01', '2019年5月1日（水）', '5月1日（水）', '令和元年5月1日'],
    ['2019-04-30', '2019年4月30日（火）', '4月30日（火）', '平成31年4月30日'],
    ['1989-01-07', '1989年1月7日（土）', '1月7日（土）', '昭和64年1月7日'],
    ['1920-01-01', '1920年1月1日（木）', '1月1日（木）', '1920年1月1日'],
  ])('%s', (day, long, short, wareki) => {
    expect(formatDay(day)).toBe(long);
    expect(formatDayShort(day)).toBe(short);
    expect(formatWareki(day)).toBe(wareki);
  });

  it('writes an instant, a time and a month', () => {
    const instant = new Date('2026-11-20T05:05:00Z');
    expect(formatInstant(instant)).toBe('2026年11月20日（金） 14:05');
    expect(formatTime(instant)).toBe('14:05');
    expect(formatMonth('2026-11')).toBe('2026年11月');
    expect(formatMonth('2026-11-20')).toBe('2026年11月');
    expect(formatMonthDay('2026-11-05')).toBe('11月5日');
    expect(formatMonthDayFrom('2026-01-05', '2026-11-20')).toBe('1月5日');
    expect(formatMonthDayFrom('2025-11-05', '2026-11-20')).toBe('2025年11月5日');
  });
});

describe('arithmetic', () => {
  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-11-20', 0, '2026-11-20'],
  ])('%s + %i days = %s', (day, count, expected) => {
    expect(addDays(day, count)).toBe(expected);
    expect(daysBetween(day, expected)).toBe(count);
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-11-20', 3, '2027-02-20'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-11-30', 12, '2027-11-30'],
  ])('%s + %i months = %s', (day, count, expected) => {
    expect(addMonths(day, count)).toBe(expected);
  });

  it('knows the weekday', () => {
    expect(weekdayOf('2026-11-20')).toBe('fri');
    expect(weekdayOf('2026-11-22')).toBe('sun');
  });
});

describe('the fiscal year', () => {
  it.each([
    ['2026-04-01', 2026],
    ['2027-03-31', 2026],
    ['2026-03-31', 2025],
  ])('of %s is %i', (day, year) => {
    expect(fiscalYearOf(day)).toBe(year);
  });

  it('has a range and a name', () => {
    expect(fiscalYearRange(2026)).toEqual({ from: '2026-04-01', to: '2027-03-31' });
    expect(formatFiscalYear(2026)).toBe('令和8年度');
    expect(formatFiscalYear(2019)).toBe('令和元年度');
  });
});

describe('working days', () => {
  it.each([
    ['2026-11-20', true, '金曜'],
    ['2026-11-21', false, '土曜'],
    ['2026-11-23', false, '勤労感謝の日'],
    ['2026-09-22', false, '国民の休日'],
    ['2026-12-28', true, '仕事納め'],
    ['2026-12-29', false, '年末'],
    ['2027-01-03', false, '年始'],
    ['2027-01-04', true, '仕事始め'],
  ])('%s: %s (%s)', (day, expected) => {
    expect(isWorkingDay(day)).toBe(expected);
  });

  it('names the holiday', () => {
    expect(holidayName('2026-11-23')).toBe('勤労感謝の日');
    expect(holidayName('2026-11-24')).toBeNull();
  });

  it.each([
    ['2026-11-20', 1, '2026-11-24'],
    ['2026-11-24', -1, '2026-11-20'],
    ['2026-12-25', 5, '2027-01-07'],
    ['2026-11-20', 0, '2026-11-20'],
  ])('%s + %i working days = %s', (day, count, expected) => {
    expect(addWorkingDays(day, count)).toBe(expected);
  });
});

describe('readDay', () => {
  it.each([
    ['2026-11-20', '2026-11-20'],
    ['2026/1/2', '2026-01-02'],
    ['２０２６年１１月２０日', '2026-11-20'],
    ['2026年11月20日（金）', '2026-11-20'],
    ['令和8年11月20日', '2026-11-20'],
    ['令和元年5月1日', '2019-05-01'],
    ['R8.11.20', '2026-11-20'],
    ['h31/4/30', '2019-04-30'],
    ['昭和64年1月7日', '1989-01-07'],
    ['平成31年5月1日', null],
    ['令和元年4月30日', null],
    ['8.11.20', null],
    ['2026-02-30', null],
    ['11月20日', null],
    ['', null],
  ])('%j is %j', (text, day) => expect(readDay(text)).toBe(day));
});
