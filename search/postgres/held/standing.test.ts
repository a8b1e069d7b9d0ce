import fc from '#tests/setup/fast-check';
import { describe, expect, it } from 'vitest';
import { Standing } from './standing';

const steps = fc.array(
  fc.oneof(
    fc.record({ add: fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 8 }) }),
    fc.record({ keepBelow: fc.integer({ min: 0, max: 60 }) }),
    fc.constant('look' as const),
  ),
);

describe('what stands in an order', () => {
  it('is what was added and kept, sorted, whenever one looks', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const standing = new Standing<number>((one, other) => one - other);
        let expected: number[] = [];
        for (const step of all) {
          if (step === 'look')
            expect(standing.inOrder()).toEqual([...expected].sort((one, other) => one - other));
          else if ('add' in step) {
            step.add.forEach((one) => standing.add(one));
            expected = [...expected, ...step.add];
          } else {
            standing.keep((one) => one < step.keepBelow);
            expected = expected.filter((one) => one < step.keepBelow);
          }
        }
        expect(standing.inOrder()).toEqual([...expected].sort((one, other) => one - other));
        expect(standing.inOrder()).toBe(standing.inOrder());
      }),
    );
  });
});
