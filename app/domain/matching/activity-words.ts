import { sameWords } from '#search/vocabulary/synonym-words';
import { fold } from '#search/normalise/normalise';
import { activities } from '~/domain/taxonomy/lists';

/** An activity that stands in the words of a host, and the word that says it. */
export interface NamedActivity {
  readonly activity: string;
  /** As the host wrote it. */
  readonly words: string;
}

const NONE: readonly NamedActivity[] = [];
const MOST_HELD = 20_000;
/** Halves of labels that say a thing or a place, and not what is done with it. */
const NOT_DONE = new Set([
  '案内',
  '広報',
  '公園',
  '体操',
  '手芸',
  '楽器',
  '外国語',
  '送迎',
  '手すり',
  'お茶',
  '祭り',
]);
const KANA_ONLY = /^[ぁ-ゖー]+$/u;

interface Words {
  /** Folded words by the activity they name. */
  readonly byWord: ReadonlyMap<string, string>;
  readonly anyOf: RegExp;
}

let words: Words | undefined;
const held = new Map<string, readonly NamedActivity[]>();

/**
 * The activities a title names in whatever spelling: 「ピーマンのヘタとり」 names へた取り・皮むき. The words are the
 * labels of the activities and, of the vocabulary of the search, whatever is the same word.
 */
export function activitiesNamedIn(title: string): readonly NamedActivity[] {
  const known = held.get(title);
  if (known) return known;
  if (held.size >= MOST_HELD) held.clear();
  const found = namedIn(title);
  held.set(title, found);
  return found;
}

function namedIn(title: string): readonly NamedActivity[] {
  const { byWord, anyOf } = (words ??= readWords());
  const folded = fold(title);
  const found = new Map<string, string>();
  for (const match of folded.l2.matchAll(anyOf)) {
    const [word] = match;
    const activity = byWord.get(word);
    const last = match.index + word.length - 1;
    if (activity !== undefined && !found.has(activity))
      found.set(activity, title.slice(folded.from[match.index], folded.to[last]));
  }
  return found.size === 0 ? NONE : [...found].map(([activity, said]) => ({ activity, words: said }));
}

/** Longer words first, so that 厨房の清掃 is not read as 清掃. */
function readWords(): Words {
  const spellings = new Map<string, readonly string[]>();
  for (const group of sameWords) for (const word of group) spellings.set(fold(word).l2, group);
  const byWord = new Map<string, string>();
  for (const { slug, label } of activities)
    for (const part of label.replace(/（[^）]*）/gu, '').split('・'))
      for (const word of [part, ...(spellings.get(fold(part).l2) ?? [])]) {
        const key = fold(word).l2;
        if (saysEnough(key) && !NOT_DONE.has(word) && !byWord.has(key)) byWord.set(key, slug);
      }
  const longestFirst = [...byWord.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return { byWord, anyOf: new RegExp(longestFirst.map(escaped).join('|'), 'gu') };
}

/** A short word of kana stands inside too many others; one letter says nothing. */
function saysEnough(word: string): boolean {
  return word.length >= (KANA_ONLY.test(word) ? 4 : 2);
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
