import fc from '#tests/setup/fast-check';
import { describe, expect, it } from 'vitest';
import { toldCount, toldInWords, toldParts } from './small-cells';

describe('a count', () => {
  it.each([
    [0, 3, 0, '0'],
    [1, 3, null, '3未満'],
    [2, 3, null, '3未満'],
    [3, 3, 3, '約3'],
    [4, 3, 3, '約3'],
    [5, 3, 6, '約6'],
    [10, 3, 9, '約9'],
    [4, 5, null, '5未満'],
    [7, 5, 5, '約5'],
    [8, 5, 10, '約10'],
  ])('of %i with the threshold %i', (count, threshold, told, words) => {
    expect(toldCount(count, threshold)).toBe(told);
    expect(toldInWords(toldCount(count, threshold), threshold)).toBe(words);
  });
});

describe('parts of a total', () => {
  it.each([
    ['none is small', [3, 6, 0], { total: 9, parts: [3, 6, 0] }],
    ['one is small: the next larger goes with it', [2, 4, 9], { total: 15, parts: [null, null, 9] }],
    ['and all of that size', [1, 4, 4, 12], { total: 21, parts: [null, null, null, 12] }],
    [
      'two are small: a larger one goes with them all the same',
      [2, 2, 5, 9],
      { total: 18, parts: [null, null, null, 9] },
    ],
    ['nobody stays nobody', [0, 2, 4, 9], { total: 15, parts: [0, null, null, 9] }],
    ['nothing would be left', [1, 8, 0], { total: 9, parts: null }],
    ['all are small', [1, 1, 2], { total: 3, parts: null }],
    ['the whole is small', [1, 1, 0], { total: null, parts: null }],
    ['there is nobody', [0, 0], { total: 0, parts: [0, 0] }],
  ] as const)('%s', (_, counts, told) => expect(toldParts(counts, 3)).toEqual(told));
});

/** All tables of some parts with at most so many people in each. */
function tables(parts: number, most: number): number[][] {
  if (parts === 0) return [[]];
  return tables(parts - 1, most).flatMap((row) =>
    Array.from({ length: most + 1 }, (_, count) => [...row, count]),
  );
}

const small = (count: number, threshold: number) => count > 0 && count < threshold;

describe('whoever knows the rule and all that is published', () => {
  it.each([
    { parts: 2, threshold: 3, most: 9 },
    { parts: 3, threshold: 3, most: 9 },
    { parts: 4, threshold: 3, most: 7 },
    { parts: 3, threshold: 5, most: 12 },
  ])(
    'cannot tell a small one of $parts parts, with the threshold $threshold',
    ({ parts, threshold, most }) => {
      // The total is given to them as it is, not rounded: the hiding alone has to hold.
      const shown = (row: number[]) =>
        JSON.stringify([toldParts(row, threshold), row.reduce((sum, count) => sum + count, 0)]);
      const all = tables(parts, most * 2);
      const fitting = new Map<string, Set<number>[]>();
      for (const row of all) {
        const values = fitting.get(shown(row)) ?? row.map(() => new Set<number>());
        row.forEach((count, at) => values[at]?.add(count));
        fitting.set(shown(row), values);
      }
      for (const row of tables(parts, most)) {
        const values = fitting.get(shown(row)) ?? [];
        row.forEach((count, at) => {
          if (small(count, threshold)) expect([row, values[at]?.size ?? 0]).not.toEqual([row, 1]);
        });
      }
    },
  );

  const counts = fc.array(fc.nat(40), { minLength: 2, maxLength: 12 });
  const thresholds = fc.integer({ min: 3, max: 12 });

  it('is left with nothing small between a total and its parts, were they not rounded', () => {
    fc.assert(
      fc.property(counts, thresholds, (row, threshold) => {
        const { total, parts } = toldParts(row, threshold);
        const sum = row.reduce((all, count) => all + count, 0);
        if (total === null) expect(parts).toBeNull();
        if (parts === null) return;
        const hidden = row.filter((_, at) => parts[at] === null);
        const rest = hidden.reduce((all, count) => all + count, 0);
        expect(sum - row.filter((_, at) => parts[at] !== null).reduce((all, count) => all + count, 0)).toBe(
          rest,
        );
        expect(small(rest, threshold)).toBe(false);
        expect(hidden.length).not.toBe(1);
        expect(row.some((count, at) => small(count, threshold) && parts[at] !== null)).toBe(false);
      }),
    );
  });
});

describe('rounding', () => {
  it('keeps one more or one less from showing wherever it stays between two steps', () => {
    for (const threshold of [3, 5])
      for (let count = threshold; count < 60; count += 1) {
        const same = [count - 1, count, count + 1].filter(
          (one) => toldCount(one, threshold) === toldCount(count, threshold),
        );
        expect(same.length).toBeGreaterThanOrEqual(2);
      }
  });

  it('is at most half a step away', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 500 }), (count) => {
        expect(Math.abs((toldCount(count, 3) ?? 0) - count)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
