import fc from '#tests/setup/fast-check';
import { expect, it } from 'vitest';
import { firstOf } from './first-of';

it('gives what sorting everything would give', () => {
  const ascending = (one: { key: number }, other: { key: number }) => one.key - other.key;
  fc.assert(
    fc.property(fc.array(fc.record({ key: fc.integer() })), fc.integer({ min: 1, max: 30 }), (all, count) => {
      const keys = firstOf(all, count, ascending).map(({ key }) => key);
      expect(keys).toEqual(
        [...all]
          .sort(ascending)
          .slice(0, count)
          .map(({ key }) => key),
      );
    }),
  );
});

it('compares with few', () => {
  const all = Array.from({ length: 10_000 }, (_, i) => (i * 7_919) % 10_000);
  let compared = 0;
  firstOf(all, 20, (one, other) => {
    compared += 1;
    return one - other;
  });
  expect(compared).toBeLessThan(20_000);
});
