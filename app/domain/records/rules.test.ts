import { describe, expect, it } from 'vitest';
import { decideDisposal, dueBefore, retentionOver, worksNotSeenTo } from './rules';

describe('the time of keeping', () => {
  it.each([
    ['2020-03-31', 5, '2025-04-01'],
    ['2020-04-01', 5, '2026-04-01'],
    ['2026-11-20', 1, '2028-04-01'],
  ])('of what ended on %s, %i years: until %s', (endedOn, years, over) => {
    expect(retentionOver(endedOn, years)).toBe(over);
  });

  it('is over on the same day, seen from both ends', () => {
    for (const endedOn of ['2019-12-01', '2020-03-31', '2020-04-01', '2021-01-01']) {
      for (const today of ['2025-03-31', '2025-04-01', '2026-03-31', '2026-04-01', '2027-04-01']) {
        expect(endedOn < dueBefore(today, 5)).toBe(retentionOver(endedOn, 5) <= today);
      }
    }
  });
});

it.each([
  [{}, true],
  [{ isOwn: true }, false],
  [{ endedNow: null }, false],
  [{ endedNow: '2019-06-01' }, false],
  [{ years: 10 }, false],
  [{ today: '2025-03-31' }, false],
  [{ today: '2025-04-01' }, true],
])('to be done away with, where %o: %s', (change, ok) => {
  const ended = { endedOn: '2020-03-01', endedNow: '2020-03-01' };
  const facts = { ...ended, isOwn: false, years: 5, today: '2026-11-21', ...change };
  expect(decideDisposal(facts).ok).toBe(ok);
});

describe('works that are out', () => {
  const out = [{ id: 'river' }, { id: 'cat' }];
  it.each([
    [[], ['river', 'cat']],
    [['river'], ['cat']],
    [['cat', 'river'], []],
    [['gone'], ['river', 'cat']],
  ])('are asked about until each was seen to: %j', (seenTo, left) => {
    expect(worksNotSeenTo(out, seenTo).map(({ id }) => id)).toEqual(left);
  });
});
