import { describe, expect, it } from 'vitest';
import { ALL_CELLS, cellLabel, cellsLabel, cellsOf, cellsOfAll, cellsOfHours, isPattern } from './slots';

describe('patterns', () => {
  it.each([
    ['tue_am', ['tue_am']],
    ['tue_day', ['tue_am', 'tue_pm']],
    ['sat_any', ['sat_am', 'sat_pm', 'sat_evening', 'sat_night']],
    ['weekday_am', ['mon_am', 'tue_am', 'wed_am', 'thu_am', 'fri_am']],
    ['weekend_evening', ['sat_evening', 'sun_evening']],
    ['tue', []],
    ['noday_am', []],
    ['tue_noon', []],
    ['tue_am_pm', []],
    ['', []],
  ])('%s occupies %j', (pattern, cells) => {
    expect(cellsOf(pattern)).toEqual(cells);
  });

  it('any and stay are every slot of every day (D9)', () => {
    expect(cellsOf('any')).toEqual(ALL_CELLS);
    expect(cellsOf('stay')).toHaveLength(28);
    expect(cellsOf('every_any')).toEqual(ALL_CELLS);
  });

  it('joins patterns in the order of the week, without doubles', () => {
    expect(cellsOfAll(['thu_am', 'tue_day', 'tue_am'])).toEqual(['tue_am', 'tue_pm', 'thu_am']);
    expect(isPattern('thu_am')).toBe(true);
    expect(isPattern('someday')).toBe(false);
    for (const text of ['constructor_am', 'mon_toString', 'constructor_constructor', '__proto__'])
      expect([text, cellsOf(text)]).toEqual([text, []]);
  });
});

describe('clock times become the cells they touch', () => {
  const hours = (text: string) => {
    const [from = '', to = ''] = text.split('-');
    const minutes = (clock: string) => {
      const [h = '0', m = '0'] = clock.split(':');
      return Number(h) * 60 + Number(m);
    };
    return cellsOfHours(['tue'], minutes(from), minutes(to));
  };
  it.each([
    ['9:00-12:00', ['tue_am']],
    ['9:00-12:01', ['tue_am', 'tue_pm']],
    ['10:00-18:00', ['tue_am', 'tue_pm', 'tue_evening']],
    ['17:00-21:00', ['tue_evening']],
    ['18:00-2:00', ['tue_evening', 'tue_night']],
    ['0:00-5:00', ['tue_night']],
    ['0:00-24:00', ['tue_am', 'tue_pm', 'tue_evening', 'tue_night']],
    ['22:00-7:00', ['tue_am', 'tue_night']],
  ])('%s → %j', (span, cells) => {
    expect(hours(span)).toEqual(cells);
  });
});

describe('labels', () => {
  it.each([
    [['any'], 'いつでも'],
    [['tue_am'], '火曜の午前'],
    [['tue_am', 'thu_am'], '火・木曜の午前'],
    [['weekday_day'], '平日の午前・午後'],
    [['tue_am', 'sat_pm'], '火曜の午前、土曜の午後'],
    [['weekend_any'], '土日の終日'],
    [['weekday_am', 'sat_am'], '月〜土曜の午前'],
    [['mon_am', 'tue_am', 'thu_am'], '月・火・木曜の午前'],
    [['every_evening'], '毎日の夕方'],
    [[], '時間は未定'],
  ])('%j reads %s', (patterns, text) => {
    expect(cellsLabel(cellsOfAll(patterns))).toBe(text);
  });

  it('one cell is spoken', () => {
    expect(cellLabel('sat_evening')).toBe('土曜の夕方');
  });
});
