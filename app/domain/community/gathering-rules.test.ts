import { describe, expect, it } from 'vitest';
import { decideGathering, toldToHost, type GatheringFacts } from './gathering-rules';

const facts: GatheringFacts = {
  openEntry: true,
  status: 'open',
  day: '2026-11-20',
  today: '2026-11-22',
  before: null,
  again: false,
};

describe('the number of an open gathering', () => {
  it.each<[string, Partial<GatheringFacts>, boolean]>([
    ['of a day that has been', {}, true],
    ['of today', { day: '2026-11-22' }, true],
    ['of a day to come', { day: '2026-11-23' }, false],
    ['of an offer with places', { openEntry: false }, false],
    ['of an offer that was never opened', { status: 'draft' }, false],
    ['of an offer that is over', { status: 'closed' }, true],
    ['of two years ago', { day: '2024-11-22' }, true],
    ['of longer ago', { day: '2024-11-21' }, false],
    ['over one that stands there', { before: 6 }, false],
    ['over one that stands there, on purpose', { before: 6, again: true }, true],
  ])('%s', (_, change, ok) => {
    expect(decideGathering({ ...facts, ...change }).ok).toBe(ok);
  });

  it.each([
    [0, '0人'],
    [1, '3人未満'],
    [2, '3人未満'],
    [3, '3人'],
    [12, '12人'],
  ])('%s is told to the host as %s', (people, told) => {
    expect(toldToHost(people, 3)).toBe(told);
  });
});
