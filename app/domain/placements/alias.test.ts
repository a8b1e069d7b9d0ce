import { expect, it } from 'vitest';
import { birds, trees } from '~/lib/alias-words';
import { newAlias } from './alias';

it('never gives a host the same name twice', () => {
  const used: string[] = [];
  for (let n = 0; n < trees.length * 2 + 3; n += 1) used.push(newAlias(used, (limit) => (n * 7) % limit));
  expect(new Set(used).size).toBe(used.length);
});

it('takes no word that names a case', () => {
  expect(trees.filter((tree) => birds.some(({ kana }) => kana === tree))).toEqual([]);
});
