import { describe, expect, it } from 'vitest';
import { capacityIn } from './capacity-text';

describe('capacityIn', () => {
  it.each([
    ['20', 20],
    ['２０名', 20],
    ['20.0', 20],
    ['定員20人', 20],
    ['定員：15', 15],
    ['約30名程度', 30],
    ['生活介護20名、就労継続支援B型10名', 30],
    ['A型10名・B型20名（計30名）', 30],
    ['0', null],
    ['未定', null],
    ['令和8年', null],
    ['', null],
  ])('%s → %s', (cell, count) => expect(capacityIn(cell)).toBe(count));

  it.each([
    ['予約が要ります。定員は25名です。', 25],
    ['大人300円、10名以上は予約', null],
  ])('in a note only what is called 定員: %s → %s', (cell, count) =>
    expect(capacityIn(cell, { named: true })).toBe(count),
  );
});
