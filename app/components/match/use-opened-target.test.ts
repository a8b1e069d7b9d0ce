import { describe, expect, it } from 'vitest';
import { openFoldsAround, type Foldable } from './use-opened-target';

/** An element in folds, the innermost first; each tells whether it is open. */
function inFolds(open: boolean[]): Foldable {
  const fold = (index: number): Foldable => ({
    closest: () => {
      const next = open.indexOf(false, index);
      return next === -1 ? null : fold(next);
    },
    setAttribute: (name) => {
      if (name === 'open') open[index] = true;
    },
  });
  return fold(0);
}

describe('what an address names', () => {
  it('is not kept in a closed fold, however many stand around it', () => {
    const folds = [false, true, false];
    expect(openFoldsAround(inFolds(folds))).toBe(true);
    expect(folds).toEqual([true, true, true]);
  });

  it('stays where it is when it can be seen', () => {
    expect(openFoldsAround(inFolds([]))).toBe(false);
    expect(openFoldsAround(inFolds([true]))).toBe(false);
  });
});
