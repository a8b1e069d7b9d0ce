import { describe, expect, it } from 'vitest';
import {
  freshnessLabel,
  freshnessLimitsOf,
  freshnessOf,
  numbersLabel,
  usualFreshness,
  usualNumbersFreshness,
} from './freshness';

describe('how long ago a host was confirmed', () => {
  it.each([
    ['2026-11-20', 'fresh', '11月に確認'],
    ['2026-05-24', 'fresh', '5月に確認'],
    ['2026-05-23', 'due', '5月に確認'],
    ['2026-02-23', 'due', '2月に確認'],
    ['2026-02-22', 'old', '2月に確認・要確認'],
    ['2025-04-01', 'old', '2025年4月に確認・要確認'],
    [null, 'never', 'まだ確認していない'],
  ])('%s', (confirmedOn, freshness, label) => {
    expect(freshnessOf(confirmedOn, '2026-11-20')).toBe(freshness);
    expect(freshnessLabel(confirmedOn, '2026-11-20')).toBe(label);
  });

  it('follows the limits of the municipality', () => {
    const limits = freshnessLimitsOf({ due: 30, old: 60 });
    const of = (day: string) => freshnessOf(day, '2026-11-20', limits);
    expect([of('2026-10-21'), of('2026-10-20'), of('2026-09-21'), of('2026-09-20')]).toEqual([
      'fresh',
      'due',
      'due',
      'old',
    ]);
  });

  it.each([null, undefined, 7, 'x', {}, { due: 30 }, { due: 60, old: 60 }, { due: '1', old: '2' }])(
    'takes the usual limits instead of %j',
    (value) => {
      expect(freshnessLimitsOf(value)).toEqual(usualFreshness);
    },
  );
});

describe('how old the numbers of a facility are', () => {
  it.each([
    [null, '定員の人数はまだ確認していない'],
    ['2026-10-21', '定員の人数は10月21日に確認'],
    ['2026-10-20', '定員の人数は10月20日に確認（30日を過ぎた）'],
    ['2026-07-22', '定員の人数は7月22日に確認・要確認'],
  ])('%s: %s', (confirmedOn, words) => {
    expect(numbersLabel(confirmedOn, '2026-11-20', usualNumbersFreshness)).toBe(words);
  });

  it('is a setting like the other, with its own usual limits', () => {
    expect(freshnessLimitsOf(null, usualNumbersFreshness)).toEqual({ due: 30, old: 120 });
    expect(freshnessLimitsOf({ due: 14, old: 28 }, usualNumbersFreshness)).toEqual({ due: 14, old: 28 });
    expect(freshnessLimitsOf({ due: 28, old: 14 }, usualNumbersFreshness)).toEqual({ due: 30, old: 120 });
  });
});
