import { expect, it, vi } from 'vitest';
import { FoundBefore } from './found-before';
import type { Found } from './worth';

const asked = (text: string) => ({
  terms: [{ text, excluded: false, phrase: false, own: [], same: [], related: [], facts: [] }],
  join: 'all' as const,
});
const found = (count: number) => Array.from({ length: count }, () => ({}) as Found);

it('forgets the words that were asked longest ago, also those that find nothing', () => {
  const before = new FoundBefore();
  const find = vi.fn(() => found(0));
  before.of(asked('はじめ'), 10, find);
  for (let count = 0; count < 200; count += 1) before.of(asked(`言葉${count}`), 10, () => found(0));
  before.of(asked('はじめ'), 10, find);
  expect(find).toHaveBeenCalledTimes(2);
});

it('holds no more rows than five times those there are', () => {
  const before = new FoundBefore();
  const find = vi.fn(() => found(30));
  before.of(asked('はじめ'), 10, find);
  before.of(asked('つぎ'), 10, () => found(20));
  before.of(asked('はじめ'), 10, find);
  expect(find).toHaveBeenCalledTimes(1);
  before.of(asked('おわり'), 10, () => found(10));
  before.of(asked('つぎ'), 10, () => found(20));
  before.of(asked('はじめ'), 10, find);
  expect(find).toHaveBeenCalledTimes(2);
});
