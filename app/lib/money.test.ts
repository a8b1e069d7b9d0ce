import { describe, expect, it } from 'vitest';
import { formatYen, parseYen } from './money';

describe('parseYen', () => {
  it.each([
    ['2000', 2000],
    ['２，０００円', 2000],
    ['¥1,234,567', 1_234_567],
    [' 0 ', 0],
    ['', null],
    ['-5', null],
    ['12.5', null],
    ['1e3', null],
    ['9999999999', null],
    ['二千', null],
  ])('%j', (typed, yen) => {
    expect(parseYen(typed)).toBe(yen);
  });
});

describe('formatYen', () => {
  it.each([
    [0, '0円'],
    [3800, '3,800円'],
    [1_234_567, '1,234,567円'],
  ])('%d', (yen, text) => {
    expect(formatYen(yen)).toBe(text);
  });
});
