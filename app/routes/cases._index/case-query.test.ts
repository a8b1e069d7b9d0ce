import { describe, expect, it } from 'vitest';
import { caseQueryOf } from '~/domain/people/case-query';
import { caseSearch } from './case-query';

const usual = { whose: 'mine', status: 'open', q: '', stalled: false, sort: 'next', page: 1 };

describe('the address of the list of cases', () => {
  it.each([
    ['', usual],
    ['?whose=all', { ...usual, whose: 'all' }],
    ['?whose=recent&sort=contact', { ...usual, whose: 'recent', sort: 'contact' }],
    ['?whose=nobody&sort=luck', usual],
    ['?whose=all&status=active&page=3', { ...usual, whose: 'all', status: 'active', page: 3 }],
    ['?status=all', { ...usual, status: 'all' }],
    ['?stalled=yes', { ...usual, stalled: true }],
    ['?status=nothing&page=-2', usual],
    ['?page=1.5', usual],
    ['?strength=cooking&age=unknown', { ...usual, marks: { strength: ['cooking'], age: ['unknown'] } }],
    ['?q=%20つばめ%20482', { ...usual, whose: 'all', q: 'つばめ 482' }],
  ])('%s', (search, query) => {
    expect(caseQueryOf(new URLSearchParams(search))).toEqual(query);
  });

  it.each(
    [
      [
        '',
        '?whose=all',
        '?status=active&page=2',
        '?q=つばめ&status=all',
        '?whose=recent',
        '?sort=new',
        '?whose=all&stalled=yes',
        '?whose=all&strength=cooking&strength=sewing&weekday=tue&slot=am',
      ],
    ].flat(),
  )('%s is written back', (search) => {
    const query = caseQueryOf(new URLSearchParams(search));
    expect(caseQueryOf(new URLSearchParams(caseSearch(query)))).toEqual(query);
  });
});
