import { describe, expect, it } from 'vitest';
import { readReference, referenceOf } from './reference';

describe('the 受付番号', () => {
  it.each([
    [48_213, '48213-8'],
    [0, '00000-0'],
    [7, '00007-1'],
    [123_456, '23456-4'],
  ])('of %i is %s', (number, reference) => expect(referenceOf(number)).toBe(reference));

  it('is read back, also as people write it', () => {
    const reference = referenceOf(48_213);
    expect(readReference(reference)).toBe(reference);
    expect(readReference('４８２１３－８')).toBe(reference);
    expect(readReference(' 482138 ')).toBe(reference);
  });

  it.each(['', '48213', '48213-3', '<script>', '48213-22', 'abcde-1'])('%j is none', (typed) =>
    expect(readReference(typed)).toBeNull(),
  );

  it('notices every single wrong digit', () => {
    for (const number of [48_213, 5, 99_999]) {
      const right = referenceOf(number);
      for (const at of [0, 1, 2, 3, 4]) {
        for (const digit of '0123456789') {
          const wrong = right.slice(0, at) + digit + right.slice(at + 1);
          if (wrong !== right) expect(readReference(wrong)).toBeNull();
        }
      }
    }
  });
});
