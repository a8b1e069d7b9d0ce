import { describe, expect, it } from 'vitest';
import { fold, foldForms } from './normalise/normalise';
import { isShortKatakana, lexemesOf, queryOfForm } from './tokens';

describe('lexemesOf', () => {
  it.each([
    ['農作業', ['農作', '作業', '業']],
    ['a', ['a']],
    ['B型', ['b型', '型']],
    ['公園・広場', ['公園', '園', '広場', '場']],
    ['東京都', ['東京', '京', '都']],
    ['イス', ['いす', 'す', 'イス']],
    ['', []],
    ['、。()', []],
  ])('%s', (text, lexemes) => {
    expect(Array.from(lexemesOf(foldForms(text))).sort()).toEqual([...lexemes].sort());
  });

  it('never makes a fact out of a text', () => {
    expect(Array.from(lexemesOf(foldForms('#w1 ＃v0 #t0190')))).not.toContainEqual(
      expect.stringContaining('#'),
    );
  });
});

describe('queryOfForm', () => {
  it.each([
    ['農', "'農':*"],
    ['農園', "'農園'"],
    ['農作業', "'農作' & '作業'"],
    ['イス', "'イス'"],
    ['A-1', "'a':* & '1':*"],
    ["it's", "'it' & 's':*"],
    ['---', null],
  ])('%s', (text, query) => {
    expect(queryOfForm(fold(text))).toBe(query);
  });

  it('quotes what tsquery would read as its own', () => {
    expect(queryOfForm({ l1: "''", l2: "''" })).toBeNull();
  });
});

it('compares two katakana as they are written', () => {
  expect(isShortKatakana(fold('パン'))).toBe(true);
  expect(isShortKatakana(fold('パン屋'))).toBe(false);
  expect(isShortKatakana(fold('ぱん'))).toBe(false);
});
