import { describe, expect, it } from 'vitest';
import type { Day } from '~/lib/japanese-date';
import { leftTimes, leftTimesInWords, type KeptDay } from './left-times';

const today = '2026-11-20';
const since = '2026-09-01';

const days = (...told: readonly [Day, 'left' | 'served'][]): KeptDay[] =>
  told.map(([keptOn, how]) => ({ keptOn, left: how === 'left' }));

describe('how often somebody was left out', () => {
  it.each([
    ['never in any', [], 0],
    ['once', days(['2026-11-10', 'left']), 1],
    ['on two days', days(['2026-10-10', 'left'], ['2026-11-10', 'left']), 2],
    ['served last', days(['2026-10-10', 'left'], ['2026-11-10', 'served']), 0],
    ['served in between', days(['2026-09-10', 'left'], ['2026-10-10', 'served'], ['2026-11-10', 'left']), 1],
    ['before the waiting began', days(['2026-08-31', 'left'], ['2026-11-10', 'left']), 1],
    ['on the day on which the waiting began', days(['2026-09-01', 'left']), 1],
    ['kept today: a trial of the same afternoon', days(['2026-11-20', 'left']), 0],
    ['served today: the same', days(['2026-11-10', 'left'], ['2026-11-20', 'served']), 1],
    [
      'more often than counts',
      days(['2026-09-10', 'left'], ['2026-10-01', 'left'], ['2026-10-10', 'left'], ['2026-11-10', 'left']),
      3,
    ],
  ])('%s', (_, told, times) => {
    expect(leftTimes(told, since, today)).toBe(times);
  });

  it.each([
    [0, null],
    [1, '前の案で見つかりませんでした'],
    [2, '前の2回の案で見つかりませんでした'],
    [3, '前の3回以上の案で見つかりませんでした'],
  ])('%i times in words', (times, words) => {
    expect(leftTimesInWords(times)).toBe(words);
  });
});
