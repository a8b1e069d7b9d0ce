import { fold } from '../normalise/normalise';
import { broaderWords, factWords, readings, relatedWords, sameWords } from './synonym-words';

/** What a word of the vocabulary also finds. All texts as written; they are folded where they are used. */
export interface Entry {
  /** The same word in another spelling or its reading. */
  same: ReadonlySet<string>;
  /** Neighbouring or narrower words. */
  related: ReadonlySet<string>;
  /** Lexemes of facts (`#w2` for 火曜). */
  facts: ReadonlySet<string>;
}

export interface Vocabulary {
  /** The entry of a whole folded text. */
  whole(l2: string): Entry | undefined;
  /** Words of three letters and more, as written, that differ from a folded text in one letter. */
  nearly(l2: string): readonly string[];
  /** Words, as written, whose spelling or reading begins with a folded text; for a reading the word that is read so. */
  beginning(l2: string): readonly string[];
  /** The known words inside a folded text: leftmost first, the longest at each place, never overlapping. */
  inside(l2: string): readonly { at: number; length: number; entry: Entry }[];
}

interface Open {
  same: Set<string>;
  related: Set<string>;
  facts: Set<string>;
}

/** Shorter words are looked up only as a whole: a reading of two letters stands inside too many others. */
const shortestInside = 2;
const shortestKanaInside = 4;
/** Words of fewer letters are nearly too many others; of three, one may be another, none missing or added. */
const shortestNear = 3;
const onlyKana = /^[ぁ-ゖー]+$/;

/** Builds the vocabulary; a municipality's own words can be given beside the built-in ones. */
export function buildVocabulary(words: VocabularyWords = builtIn): Vocabulary {
  const entries = new Map<string, Open>();
  const written = new Map<string, string>();
  const entryOf = (word: string): Open => {
    const key = fold(word).l2;
    const known = entries.get(key) ?? { same: new Set(), related: new Set(), facts: new Set() };
    entries.set(key, known);
    if (!written.has(key)) written.set(key, word);
    return known;
  };
  const link = (from: string, to: readonly string[], kind: 'same' | 'related') => {
    const key = fold(from).l2;
    for (const word of to) if (fold(word).l2 !== key) entryOf(from)[kind].add(word);
  };
  for (const group of words.same) for (const word of group) link(word, group, 'same');
  for (const group of words.related) for (const word of group) link(word, group, 'related');
  for (const [wide, narrow] of words.broader) link(wide, narrow, 'related');
  for (const group of words.same) {
    const neighbours = group.flatMap((word) => [...entryOf(word).related]);
    for (const word of group) link(word, neighbours, 'related');
  }
  // One way only: かよう is not always 火曜.
  for (const [word, kana] of words.readings) {
    link(kana, [word, ...entryOf(word).same], 'same');
    link(kana, Array.from(entryOf(word).related), 'related');
  }
  for (const [word, lexeme] of words.facts) entryOf(word).facts.add(lexeme);
  return lookup(entries, written);
}

export interface VocabularyWords {
  same: readonly (readonly string[])[];
  related: readonly (readonly string[])[];
  broader: readonly (readonly [string, readonly string[]])[];
  readings: readonly (readonly [string, string])[];
  facts: readonly (readonly [string, string])[];
}

/** Words of the field, the same for every municipality. */
export const builtIn: VocabularyWords = {
  same: sameWords,
  related: relatedWords,
  broader: broaderWords,
  readings,
  facts: factWords,
};

function lookup(entries: ReadonlyMap<string, Entry>, written: ReadonlyMap<string, string>): Vocabulary {
  const longest = Math.max(0, ...Array.from(entries.keys(), (key) => key.length));
  const longestAt = (l2: string, at: number): number => {
    for (let length = Math.min(longest, l2.length - at); length > 0; length -= 1)
      if (entries.has(l2.slice(at, at + length)) && standsAlone(l2, at, length)) return length;
    return 0;
  };
  return {
    whole: (l2) => entries.get(l2),
    nearly: (l2) =>
      Array.from(written).flatMap(([key, word]) =>
        key.length >= shortestNear && isOneLetterOff(l2, key) ? [word] : [],
      ),
    beginning: (l2) =>
      Array.from(written).flatMap(([key, word]) =>
        key.startsWith(l2)
          ? [(onlyKana.test(word) ? firstInKanji(entries.get(key)) : undefined) ?? word]
          : [],
      ),
    inside: (l2) => {
      const found: { at: number; length: number; entry: Entry }[] = [];
      for (let at = 0; at < l2.length;) {
        const length = longestAt(l2, at);
        const entry = entries.get(l2.slice(at, at + length));
        if (length > 0 && entry) found.push({ at, length, entry });
        at += Math.max(length, 1);
      }
      return found;
    },
  };
}

function firstInKanji(entry: Entry | undefined): string | undefined {
  return Array.from(entry?.same ?? []).find((word) => /\p{Script=Han}/u.test(word));
}

/** Whether two words differ in one letter: another one, one too many, one too few. */
function isOneLetterOff(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  const most = short.length > 3 ? 1 : 0;
  if (long.length - short.length > most || short === long) return false;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same += 1;
  const rest = long.length === short.length ? same + 1 : same;
  return short.slice(rest) === long.slice(same + 1);
}

/** Whether a known word inside a longer text is meant as that word, and is no accident of its letters. */
function standsAlone(l2: string, at: number, length: number): boolean {
  const word = l2.slice(at, at + length);
  if (onlyKana.test(word)) return length >= shortestKanaInside;
  const latin = /[a-z0-9]/;
  if (latin.test(word.at(0) ?? '') && latin.test(l2[at - 1] ?? '')) return false;
  if (latin.test(word.at(-1) ?? '') && latin.test(l2[at + length] ?? '')) return false;
  return length >= shortestInside;
}
