import { describe, expect, it } from 'vitest';
import { freshnessLabel, freshnessOf } from './freshness';

describe('how long ago a host was confirmed', () => {
  it.each([
    ['2026-11-20', 'fresh', '11月に確認'],
    ['2026-05-24', 'fresh', '5月に確認'],
    ['2026-05-23', 'due', '5月に確認'],
    ['2025-11-20', 'due', '2025年11月に確認'],
    ['2025-11-19', 'old', '2025年11月に確認'],
    [null, 'old', 'まだ確認していない'],
  ])('%s', (confirmedOn, freshness, label) => {
    expect(freshnessOf(confirmedOn, '2026-11-20')).toBe(freshness);
    expect(freshnessLabel(confirmedOn, '2026-11-20')).toBe(label);
  });
});
