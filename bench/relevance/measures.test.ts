import { describe, expect, it } from 'vitest';
import { mean, ndcgAt10, precisionAt10, recallAt10 } from './measures';

const grades = new Map([
  ['a', 2],
  ['b', 1],
]);
const many = new Map(Array.from({ length: 30 }, (_, at) => [`h${at}`, 2]));

describe('recall@10', () => {
  it.each([
    [['a', 'b'], 1],
    [['x', 'a'], 0.5],
    [['a', 'a'], 0.5],
    [[], 0],
    [['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', 'a'], 0],
  ])('%j → %d', (answer, is) => {
    expect(recallAt10(grades, answer)).toBe(is);
  });

  it('asks for no more than ten of many', () => {
    expect(recallAt10(many, [...many.keys()].slice(5, 15))).toBe(1);
  });

  it('leaves out what nothing fits', () => {
    expect(recallAt10(new Map(), ['a'])).toBeNull();
    expect(mean([null, 1, 0])).toBe(0.5);
  });
});

describe('precision@10', () => {
  it('counts what is there', () => {
    expect(precisionAt10(grades, ['a', 'x'])).toBe(0.5);
    expect(precisionAt10(grades, [])).toBe(0);
  });
});

describe('nDCG@10', () => {
  it('is 1 for the best order and less for any other', () => {
    expect(ndcgAt10(grades, ['a', 'b'])).toBe(1);
    expect(ndcgAt10(grades, ['b', 'a'])).toBeCloseTo(0.797, 3);
    expect(ndcgAt10(grades, ['x', 'a'])).toBeCloseTo(0.521, 3);
    expect(ndcgAt10(grades, [])).toBe(0);
  });
});
