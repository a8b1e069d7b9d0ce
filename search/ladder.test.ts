import { describe, expect, it } from 'vitest';
import type { Engine, EngineQuestion } from './engine';
import { climb, contentWords } from './ladder';
import { everything, type Visibility } from './port';
import { termsOf, type Term } from './query';
import { buildVocabulary } from './vocabulary/vocabulary';

const vocabulary = buildVocabulary();
const visibility = { municipalityId: 'm', audience: 'staff' } as Visibility;

/** Finds texts that hold the words, and corrects as it is told. */
function engineOver(texts: readonly string[], corrections: Record<string, string> = {}): Engine {
  const holds = (text: string, { terms, join }: EngineQuestion) => {
    const has = (term: Term) => [...term.own, ...term.same].some(({ l2 }) => text.includes(l2));
    const wanted = terms.filter((term) => !term.excluded);
    if (terms.some((term) => term.excluded && has(term))) return false;
    return join === 'all' ? wanted.every(has) : wanted.some(has);
  };
  return {
    answer: (question) => {
      const total = texts.filter((text) => holds(text, question)).length;
      return Promise.resolve({
        engine: 'postgresql',
        total,
        textTotal: total,
        hits: [],
        points: [],
        facets: {},
        without: {},
      });
    },
    corrections: (l2) => Promise.resolve(corrections[l2] ? [corrections[l2]] : []),
  };
}

const ask = (text: string, texts: readonly string[], corrections?: Record<string, string>) =>
  climb(engineOver(texts, corrections), vocabulary, {
    query: { ...everything, text },
    terms: termsOf(text, vocabulary),
    visibility,
    today: '2026-11-20',
  });

describe('contentWords', () => {
  it.each([
    ['農作業が得意な人が行ける場所', ['農作業']],
    ['静かに過ごせる所を探しています', ['静か']],
    ['引きこもりの方が安心して働ける農園', ['引きこもり', '農園']],
    ['できるところ', []],
  ])('%s', (text, words) => {
    expect(contentWords(text, vocabulary)).toEqual(words);
  });
});

describe('climb', () => {
  it('stays where words find something', async () => {
    expect(await ask('農園', ['北山の農園'])).toMatchObject({ stage: 'exact', total: 1, lookedUp: [] });
  });

  it('corrects one letter', async () => {
    const result = await ask('子供食道', ['子供食堂', '子ども食堂'], { 子供食道: '子供食堂' });
    expect(result).toMatchObject({ stage: 'corrected', total: 2, lookedUp: ['子供食堂'] });
  });

  it('corrects towards the vocabulary where the registry writes the word otherwise', async () => {
    expect(await ask('子供食道', ['子ども食堂'])).toMatchObject({
      stage: 'corrected',
      total: 1,
      lookedUp: ['子供食堂'],
    });
  });

  it('takes a known word for what it is', async () => {
    expect(await ask('のうさぎょう', ['どうさぎょう'], { のうさぎょう: 'どうさぎょう' })).toMatchObject({
      total: 0,
    });
  });

  it('takes the words of a sentence', async () => {
    const result = await ask('静かな農園で働きたい人', ['静かな丘の農園', '町の農園']);
    expect(result).toMatchObject({ stage: 'words', total: 1, lookedUp: ['静か', '農園'] });
  });

  it('prefers the sentence unless the correction finds twice as much', async () => {
    const corrections = { 農園の仕事: '農園の作業' };
    expect(await ask('農園の仕事', ['農園 仕事', '農園の作業'], corrections)).toMatchObject({
      stage: 'words',
    });
    expect(await ask('農園の仕事', ['農園の作業'], corrections)).toMatchObject({ stage: 'corrected' });
  });

  it('takes any of the words when not all are found together', async () => {
    expect(await ask('農園 織物', ['農園'])).toMatchObject({ stage: 'any', total: 1 });
  });

  it('adds places that hold some words of a sentence when few hold all', async () => {
    const places = ['静かな丘の農園 図書', '町の農園', '静かな図書室'];
    expect(await ask('静かな農園で図書に触れたい人', places)).toMatchObject({ stage: 'any', total: 3 });
    expect(await ask('農園静か図書', places)).toMatchObject({ stage: 'words', total: 1 });
  });

  it('takes kana before a known word for a name', async () => {
    expect(await ask('ひだまり農園', ['農園 ひだまり', '農園'])).toMatchObject({
      stage: 'words',
      lookedUp: ['ひだまり', '農園'],
    });
  });

  it('keeps what is excluded on every step', async () => {
    expect(await ask('静かな農園で働きたい人 -丘', ['静かな丘の農園'])).toMatchObject({ total: 0 });
  });

  it('leaves alone what stands in quotation marks', async () => {
    expect(await ask('「子供食道」', ['子供食堂'], { 子供食道: '子供食堂' })).toMatchObject({
      stage: 'exact',
      total: 0,
    });
    expect(await ask('「農園」 静かな丘の人', ['静かな丘'])).toMatchObject({ total: 0 });
  });

  it('says plainly that there is nothing', async () => {
    expect(await ask('織物', ['農園'])).toMatchObject({ stage: 'exact', total: 0 });
    expect(await ask('-農園', ['農園'])).toMatchObject({ stage: 'exact', total: 0 });
  });
});
