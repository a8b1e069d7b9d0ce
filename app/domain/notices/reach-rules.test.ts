import { describe, expect, it } from 'vitest';
import { capWarning, quarterOf } from './reach-rules';

describe('the quarter of a day', () => {
  it.each([
    ['2026-01-01', '2026-01-01', '2026-03-31', '1〜3月'],
    ['2026-03-31', '2026-01-01', '2026-03-31', '1〜3月'],
    ['2026-04-01', '2026-04-01', '2026-06-30', '4〜6月'],
    ['2026-09-30', '2026-07-01', '2026-09-30', '7〜9月'],
    ['2028-02-29', '2028-01-01', '2028-03-31', '1〜3月'],
    ['2026-12-31', '2026-10-01', '2026-12-31', '10〜12月'],
  ])('%s', (day, from, to, label) => {
    expect(quarterOf(day)).toEqual({ from, to, label });
  });
});

describe('the warning before a host is asked', () => {
  const quarter = quarterOf('2026-11-20');
  it.each([
    [0, 3, null],
    [2, 3, null],
    [3, 3, '10〜12月にもう3回'],
    [7, 3, '10〜12月にもう7回'],
    [0, 0, '10〜12月にもう0回'],
  ])('%i times, cap %i', (count, cap, words) => {
    const warning = capWarning(count, cap, quarter);
    if (words === null) expect(warning).toBeNull();
    else expect(warning).toContain(words);
  });
});
