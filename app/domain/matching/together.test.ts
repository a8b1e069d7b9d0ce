import { expect, it } from 'vitest';
import { togetherOf } from './together';

const shared = [
  { opportunityId: 'o1', first: '縁側', second: '見守りの会', role: 'watch_over' },
  { opportunityId: 'o2', first: '縁側', second: 'しおさい文庫', role: 'place' },
];

it.each([
  ['none is proposed', [], []],
  ['a place has no offer yet', [null], []],
  ['one of another kind is proposed', ['o3'], []],
  [
    'one that two run is proposed',
    ['o3', 'o1'],
    ['縁側と見守りの会がいっしょに行います（見守りの会は見守り）。'],
  ],
  [
    'both are proposed',
    ['o1', 'o2'],
    [
      '縁側と見守りの会がいっしょに行います（見守りの会は見守り）。',
      '縁側としおさい文庫がいっしょに行います（しおさい文庫は会場）。',
    ],
  ],
])('tells who runs an offer together where %s', (_, offers, words) => {
  const cards = offers.map((offerId) => ({ offerId }));
  expect(Object.values(togetherOf(shared, cards))).toEqual(words);
});
