import fc from '#tests/setup/fast-check';
import { describe, expect, it } from 'vitest';
import { everything, type Visibility } from '../port';
import { termsOf } from '../query';
import { buildVocabulary, builtIn } from '../vocabulary/vocabulary';
import { filterOf } from './filter';
import { searchRequest } from './request';

const vocabulary = buildVocabulary();
const visibility = { municipalityId: 'm', audience: 'staff' } as Visibility;
const requestFor = (text: string, join: 'all' | 'any' = 'all', words = vocabulary) =>
  searchRequest({
    query: { ...everything, text },
    terms: termsOf(text, words),
    join,
    visibility,
    today: '2026-11-20',
  });

describe('a request', () => {
  it('is what the documentation asks for', () => {
    expect(requestFor('子ども食堂　農園')).toEqual({
      q: '子ども食堂 農園',
      filter: 'municipality = "m" AND audience = "staff"',
      locales: ['jpn'],
      matchingStrategy: 'all',
      limit: 2_000,
      attributesToRetrieve: ['host'],
    });
  });

  it.each([
    ['ﾃﾞｲｻｰﾋﾞｽ', 'デイサービス'],
    ['茅ケ崎', '茅が崎'],
    ['東京都', '東京 都'],
    ['「見学 できる」 農園', '"見学 できる" 農園'],
    ['農園 -花壇', '農園'],
    ['農園-花壇', '農園 花壇'],
    ['ab"cd', 'ab cd'],
  ])('%s is looked up as %s', (text, q) => {
    expect(requestFor(text)?.q).toBe(q);
  });

  it.each([
    ['nothing asked', ''],
    ['only something excluded', '-農園'],
    ['one letter', '農'],
    ['one letter beside a word', '農園 花'],
    ['two katakana', 'イス'],
    [
      'more words than the server reads',
      '静かな 農園 で 野菜 の 袋詰め と 草取り を 火曜 の 午前 に 手伝い たい',
    ],
  ])('is not made: %s', (_, text) => {
    expect(requestFor(text)).toBeNull();
  });

  it('is not made for a word that a municipality has given a meaning of its own', () => {
    const own = buildVocabulary({ ...builtIn, same: [...builtIn.same, ['水車小屋', 'みずぐるま']] });
    expect(requestFor('水車小屋', 'all', own)).toBeNull();
    expect(requestFor('花の庭', 'all', own)?.q).toBe('花の庭');
  });

  it('is made for any of the words only where there is one', () => {
    expect(requestFor('農園 織物', 'any')).toBeNull();
    expect(requestFor('農園', 'any')?.q).toBe('農園');
  });

  it('carries whose documents are asked for, and no instruction of the asker', () => {
    const letters = fc.constantFrom(
      '農園',
      'さくら',
      '"',
      '-',
      '\\',
      ' ',
      '　',
      '「',
      '」',
      'OR',
      '=',
      '*',
      '\u0001',
      '東京都',
    );
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 20 }), (text) => {
        const request = requestFor(text);
        if (request === null) return;
        expect(request.filter).toBe(filterOf(visibility));
        expect(request.q).not.toMatch(/(^|\s)-/);
        expect(request.q.split('"').length % 2).toBe(1);
        for (const phrase of request.q.match(/"[^"]*"/g) ?? []) expect(phrase.length).toBeGreaterThan(2);
      }),
    );
  });
});
