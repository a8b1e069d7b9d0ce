import { describe, expect, it } from 'vitest';
import { LONGEST_QUESTION, termsOf, wordsOf } from './query';
import { buildVocabulary } from './vocabulary/vocabulary';

const vocabulary = buildVocabulary();
const term = (text: string) => termsOf(text, vocabulary)[0];
const spellings = (text: string) =>
  [...(term(text)?.own ?? []), ...(term(text)?.same ?? [])].map(({ l2 }) => l2);
const related = (text: string) => term(text)?.related.map(({ l2 }) => l2) ?? [];

describe('wordsOf', () => {
  it.each([
    ['パン　手先の仕事', ['パン', '手先の仕事']],
    ['パン、畑,花', ['パン', '畑', '花']],
    ['"静かな 場所" 畑', ['静かな 場所', '畑']],
    ['「静かな 場所」', ['静かな 場所']],
    ['-畑', ['-畑']],
    ['－「静かな 場所」', ['-静かな 場所']],
    ['「閉じない', ['「閉じない']],
    ['-', ['-']],
    ['   ', []],
  ])('%s', (question, words) => {
    expect(wordsOf(question).map(({ text, excluded }) => (excluded ? `-${text}` : text))).toEqual(words);
  });

  it('reads a limited number of characters and words', () => {
    expect(wordsOf('あ'.repeat(10_000))[0]?.text).toHaveLength(LONGEST_QUESTION);
    expect(termsOf('一 二 三 四 五 六 七 八 九 十', vocabulary)).toHaveLength(8);
  });
});

describe('termsOf', () => {
  const all = ['こども食堂', '子供食堂', '子ども食堂'];
  it.each(['こども食堂', '子ども食堂', '子供食堂', 'コドモ食堂', 'ｺﾄﾞﾓ食堂'])(
    '%s means all its spellings',
    (text) => {
      expect(spellings(text).sort()).toEqual(all.sort());
    },
  );

  it.each([
    ['のうさぎょう', '農作業'],
    ['くさとりのしごと', '草取りのしごと'],
    ['障がいのある人', '障害のある人'],
    ['子供食堂ボランティア', '子ども食堂ぼらんてぃあ'],
    ['パソコン教室', 'pc教室'],
    ['イス', '椅子'],
  ])('%s also looks up %s', (text, spelling) => {
    expect(spellings(text)).toContain(spelling);
  });

  it.each([
    ['セブン-イレブン', 'せぶんいれぶん'],
    ['セブン－イレブン', 'せぶんいれぶん'],
    ['本町二丁目', '本町2-'],
    ['本町2丁目15', '本町2-15'],
    ['八楠4-13', '八楠4丁目13'],
    ['(054)624-3668', '0546243668'],
  ])('%s may also be written %s', (text, spelling) => {
    expect(spellings(text)).toContain(spelling);
  });

  it.each(['2-1', 'コーヒー', '3丁目', '10-20'])('%s is written in one way', (text) => {
    expect(spellings(text).some((l2) => /(?:\d-$|丁目\d)/.test(l2) && l2 !== text)).toBe(false);
  });

  it('gives a spelling the neighbours of its word', () => {
    expect(related('珈琲')).toContain('かふぇ');
  });

  it.each([
    ['清掃', '掃除'],
    ['農福連携', '農園'],
    ['土日', '土曜'],
  ])('%s also finds %s, as a neighbouring word', (text, neighbour) => {
    expect(related(text)).toContain(neighbour);
  });

  it('goes from wide to narrow only', () => {
    expect(related('農園')).not.toContain('農福連携');
  });

  it('does not take accidents of letters for words', () => {
    expect(spellings('hpo')).toEqual(['hpo']);
    expect(spellings('うまれた')).toEqual(['うまれた']);
    expect(spellings('かようび')).toEqual(['かようび']);
  });

  it('expands no phrase', () => {
    expect(spellings('「子ども食堂」')).toEqual(['子ども食堂']);
  });

  it('looks up the fact behind a day', () => {
    expect(term('火曜日')?.facts).toEqual(['#w2']);
  });

  it('looks up what is typed under both foldings', () => {
    expect(term('サーバー')?.own.map(({ l2 }) => l2)).toEqual(['さーば', 'さーばー']);
  });

  it('leaves out what holds no letter', () => {
    expect(termsOf('！ ・ … %_', vocabulary)).toEqual([]);
  });
});
