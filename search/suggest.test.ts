import { describe, expect, it } from 'vitest';
import type { Visibility } from './port';
import { MOST_WORDS, suggestions, type Beginning } from './suggest';
import { buildVocabulary, builtIn } from './vocabulary/vocabulary';

const vocabulary = buildVocabulary({
  ...builtIn,
  same: [...builtIn.same, ['くつろぎ茶屋', '居場所']],
});
// Whose rows are asked for is decided below, in the statement.
const visibility = { municipalityId: 'm', audience: 'public' } as unknown as Visibility;

/** What is looked up for a beginning, in a registry that holds every word. */
async function lookedUp(typed: string) {
  const asked: Beginning[] = [];
  const ask = (beginning: Beginning) => {
    asked.push(beginning);
    return Promise.resolve({ hostIds: [], words: beginning.words.map(({ word }) => word) });
  };
  const { words } = await suggestions(typed, { visibility, vocabulary, ask });
  return { words, asked };
}

describe('what a beginning could become', () => {
  it.each([
    ['子ども食', '子ども食堂'],
    ['ｺﾄﾞﾓ食', 'こども食堂'],
    ['いばし', '居場所'],
    ['のうさ', '農作業'],
    ['パソ', 'パソコン'],
    ['ぱそ', 'パソコン'],
    ['こー', 'コーヒー'],
    ['くつろ', 'くつろぎ茶屋'],
    ['静かな', '静かな場所'],
  ])('%s: %s', async (typed, word) => {
    expect((await lookedUp(typed)).words).toContain(word);
  });

  it('is a word that is there to be found, not the beginning once more', async () => {
    const { words } = await lookedUp('子ども食堂');
    expect(words).not.toContain('子ども食堂');
    expect(words.length).toBeLessThanOrEqual(MOST_WORDS);
  });

  it('is the last of several words, the others stay', async () => {
    expect((await lookedUp('火曜　パソ')).words).toContain('火曜　パソコン');
    expect((await lookedUp('火曜、パソ')).words).toContain('火曜、パソコン');
    expect((await lookedUp('パソコン ')).words).toEqual([]);
  });

  it('is left alone where words are excluded or stand in quotation marks', async () => {
    for (const typed of ['-パソ', '「パソ', '"パソ']) expect((await lookedUp(typed)).words).toEqual([]);
  });

  it('is nothing where nothing is asked, and the registry is not troubled', async () => {
    for (const typed of ['', '　', '%_\\', '、', '\u0000']) {
      const { words, asked } = await lookedUp(typed);
      expect([words, asked]).toEqual([[], []]);
    }
  });

  it('is looked up within reason, however long it is', async () => {
    const { asked } = await lookedUp('あ'.repeat(10_000));
    expect(asked[0]?.name.own[0]?.l2.length).toBeLessThanOrEqual(120);
    expect((await lookedUp('か')).asked[0]?.words.length).toBeLessThanOrEqual(24);
  });
});
