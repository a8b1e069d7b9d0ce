import { expect, it } from 'vitest';
import { smallest } from './smallest';

const numbers = [5, 1, 3, 3, 12];
const itself = (number: number) => number;

it.each([
  [1, 1],
  [2, 3],
  [3, 3],
  [4, 5],
  [5, Number.POSITIVE_INFINITY],
  [6, Number.POSITIVE_INFINITY],
  [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
])('the %d. smallest is %d', (count, number) => expect(smallest(count, numbers, itself)).toBe(number));

it.each([0, -1])('of the first %d there is none, and none is looked at', (count) => {
  const looked: number[] = [];
  const seen = (number: number) => looked.push(number);
  expect(smallest(count, numbers, seen)).toBe(Number.NEGATIVE_INFINITY);
  expect(smallest(count, [], itself)).toBe(Number.NEGATIVE_INFINITY);
  expect(looked).toEqual([]);
});
