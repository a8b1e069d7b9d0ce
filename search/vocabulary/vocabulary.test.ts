import { describe, expect, it } from 'vitest';
import { fold } from '../normalise/normalise';
import { broaderWords, readings, relatedWords, sameWords } from './synonym-words';
import { buildVocabulary } from './vocabulary';

const vocabulary = buildVocabulary();

describe('the built-in vocabulary', () => {
  it('reads in kana alone', () => {
    for (const [, kana] of readings) expect(kana).toMatch(/^[ぁ-ゖー]+$/);
  });

  it('says nothing twice', () => {
    for (const group of [...sameWords, ...relatedWords]) expect(new Set(group).size).toBe(group.length);
    for (const [wide, narrow] of broaderWords) expect(narrow).not.toContain(wide);
  });

  it('names no illness and no benefit', () => {
    const all = JSON.stringify([sameWords, relatedWords, broaderWords, readings]);
    for (const word of ['うつ', '統合失調', '自閉', '手帳', '生活保護', '認知症'])
      expect(all).not.toContain(word);
  });
});

describe('lookups', () => {
  it('gives a reading all that its word means', () => {
    const entry = vocabulary.whole(fold('のうさぎょう').l2);
    expect(Array.from(entry?.same ?? [])).toEqual(['農作業']);
    expect(Array.from(entry?.related ?? [])).toContain('農園');
  });

  it('finds the longest word at the leftmost place', () => {
    expect(vocabulary.inside('子供食堂係の子供').map(({ at, length }) => [at, length])).toEqual([
      [0, 4],
      [6, 2],
    ]);
  });

  it.each([
    ['子供食道', ['子供食堂']],
    ['薪づくりり', ['薪づくり']],
    ['織物', []],
    ['居場処', ['居場所']],
    ['居場', []],
    ['就労移行支縁', ['就労移行支援']],
    ['パリアフリー', ['バリアフリー']],
    ['ボランティアア', ['ボランティア']],
  ])('knows what %s nearly is', (text, words) => {
    expect(vocabulary.nearly(fold(text).l2)).toEqual(words);
  });
});
