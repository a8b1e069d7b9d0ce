import { describe, expect, it } from 'vitest';
import { freshnessLabel, freshnessLimitsOf, freshnessOf, usualFreshness } from './freshness';

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
