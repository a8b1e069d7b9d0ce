import { expect, it } from 'vitest';
import { togetherOf } from './together';

it.each([
  ['watch_over', '縁側と見守りの会がいっしょに行います（見守りの会は見守り）。'],
  ['place', '縁側と見守りの会がいっしょに行います（見守りの会は会場）。'],
])('tells who runs an offer together, and what the second host does (%s)', (role, words) => {
  expect(togetherOf([{ opportunityId: 'o1', first: '縁側', second: '見守りの会', role }])).toEqual({
    o1: words,
  });
});
