import { describe, expect, it } from 'vitest';
import { caseQueryOf } from '~/domain/people/case-query';
import { caseSearch } from './case-query';

const usual = { mine: true, status: 'open', q: '', page: 1 };

describe('the address of the list of cases', () => {
  it.each([
    ['', usual],
    ['?whose=all', { ...usual, mine: false }],
    ['?whose=all&status=active&page=3', { mine: false, status: 'active', q: '', page: 3 }],
    ['?status=all', { ...usual, status: 'all' }],
    ['?status=nothing&page=-2', usual],
    ['?page=1.5', usual],
    ['?q=%20つばめ%20482', { ...usual, mine: false, q: 'つばめ 482' }],
  ])('%s', (search, query) => {
    expect(caseQueryOf(new URLSearchParams(search))).toEqual(query);
  });

  it.each([['', '?whose=all', '?status=active&page=2', '?q=つばめ&status=all']].flat())(
    '%s is written back',
    (search) => {
      const query = caseQueryOf(new URLSearchParams(search));
      expect(caseQueryOf(new URLSearchParams(caseSearch(query)))).toEqual(query);
    },
  );
});
