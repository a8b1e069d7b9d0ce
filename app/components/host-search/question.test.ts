import { describe, expect, it } from 'vitest';
import { questionIn, telling, unordered } from './question';

describe('the question of an address', () => {
  it.each([
    ['the order of names', 'q=パン&open=yes', 'open=yes&q=パン'],
    ['the order of values', 'weekday=mon&weekday=tue', 'weekday=tue&weekday=mon'],
    ['the page', 'q=パン&page=3', 'q=パン'],
    ['the engine', 'q=パン&engine=postgresql', 'q=パン'],
    ['the language', 'q=パン&lang=easy', 'q=パン'],
    ['empty fields and the usual order', 'q=パン&kind=&sort=relevance', 'q=パン'],
  ])('does not hang on %s', (_, one, other) => {
    expect(questionIn(one)).toBe(questionIn(other));
  });

  it.each([
    ['the words', 'q=パン', 'q=畑'],
    ['which value belongs to which name', 'kind=farm&menu=shop', 'kind=shop&menu=farm'],
    ['one value more', 'weekday=mon', 'weekday=mon&weekday=tue'],
    ['the order of hosts', 'q=パン', 'q=パン&sort=open'],
  ])('hangs on %s', (_, one, other) => {
    expect(questionIn(one)).not.toBe(questionIn(other));
  });

  it('is the same in whichever order of hosts, unless that measures from an area', () => {
    expect(unordered('q=パン&sort=open')).toBe(unordered('q=パン'));
    expect(unordered('q=パン&sort=near-0198')).not.toBe(unordered('q=パン'));
  });
});

it('an address that can be passed on holds what says something', () => {
  const fields = new URLSearchParams('q=パン&kind=&sort=relevance&open=yes');
  expect(telling(fields).toString()).toBe(new URLSearchParams({ q: 'パン', open: 'yes' }).toString());
});
