import { hostKinds, menuKinds, activities, considerations } from '~/domain/taxonomy/index.server';
import { fold } from './normalise/normalise';
import type { Suggestions, Visibility } from './port';
import { LONGEST_QUESTION, termOf, type Form, type Term } from './query';
import type { Vocabulary } from './vocabulary/vocabulary';

/** A list that is read at a glance. */
const MOST_NAMES = 5;
export const MOST_WORDS = 4;
/** Words looked up in the registry, of which those that are there are kept. */
const mostCandidates = 24;

/** The words by which places are described, as they stand on the page. */
const described = [hostKinds, menuKinds, activities, considerations].flatMap((terms) =>
  terms.map(({ label }) => ({ word: label, l2: fold(label).l2 })),
);

/** A word with all spellings under which it is found. */
export interface Candidate {
  word: string;
  forms: readonly Form[];
}

/** What was typed, and words that it could become. */
export interface Beginning {
  name: Term;
  words: readonly Candidate[];
  mostNames: number;
}

/** The engine below: finds what a beginning can become. */
export type Suggester = (beginning: Beginning, visibility: Visibility) => Promise<Suggestions>;

/**
 * What somebody who has begun to type may mean: names of hosts for the whole of it, and words for its last one, the
 * earlier ones kept. Nothing for what says nothing yet.
 */
export async function suggestions(
  typed: string,
  { visibility, vocabulary, ask }: { visibility: Visibility; vocabulary: Vocabulary; ask: Suggester },
): Promise<Suggestions> {
  const text = Array.from(typed.trimStart()).slice(0, LONGEST_QUESTION).join('');
  const [, before = '', last = ''] = /^(.*[\s、,，])?([^\s、,，]*)$/su.exec(text) ?? [];
  const name = termOf({ text: text.trim(), excluded: false, phrase: true }, vocabulary);
  if (name === null) return { words: [], hostIds: [] };
  const words = /["＂“”「」]|^[-－−]/u.test(last) ? [] : candidates(last, vocabulary);
  const found = await ask({ name, words, mostNames: MOST_NAMES }, visibility);
  return {
    hostIds: found.hostIds,
    words: found.words.slice(0, MOST_WORDS).map((word) => `${before}${word}`),
  };
}

/** Words that begin as what was typed, in whatever spelling; the shortest first, because they say least more. */
function candidates(typed: string, vocabulary: Vocabulary): Candidate[] {
  const typedL2 = fold(typed).l2;
  if (typedL2 === '') return [];
  const beginning = [
    ...described.filter((one) => one.l2.startsWith(typedL2)).map(({ word }) => word),
    ...vocabulary.beginning(typedL2),
  ];
  const seen = new Set([typedL2]);
  return beginning
    .sort((a, b) => a.length - b.length)
    .flatMap((word) => {
      const term = termOf({ text: word, excluded: false, phrase: false }, vocabulary);
      const forms = [...(term?.own ?? []), ...(term?.same ?? [])];
      const l2 = fold(word).l2;
      if (forms.length === 0 || seen.has(l2)) return [];
      seen.add(l2);
      return [{ word, forms }];
    })
    .slice(0, mostCandidates);
}
