/** Slugs of a list as a set, one bit each, in as many words as the list needs: what is in no list is in no set. */
export type SlugSet = Int32Array;

const BITS = 32;

export interface SlugSets {
  /** How many words a set takes. */
  readonly words: number;
  readonly of: (slugs: readonly string[]) => SlugSet;
  /** Adds slugs to the set that begins at a word among others. */
  readonly addTo: (words: Int32Array, at: number, slugs: readonly string[]) => void;
  /** Where a slug stands in the list; none: -1. */
  readonly indexOf: (slug: string) => number;
}

export function slugSets(list: readonly { readonly slug: string }[]): SlugSets {
  const index = new Map(list.map(({ slug }, at) => [slug, at]));
  const words = Math.ceil(list.length / BITS);
  const addTo: SlugSets['addTo'] = (all, at, slugs) => {
    for (const slug of slugs) {
      const bit = index.get(slug);
      if (bit === undefined) continue;
      const word = at + (bit >>> 5);
      all[word] = (all[word] ?? 0) | (1 << (bit & 31));
    }
  };
  const of = (slugs: readonly string[]) => {
    const set = new Int32Array(words);
    addTo(set, 0, slugs);
    return set;
  };
  return { words, of, addTo, indexOf: (slug) => index.get(slug) ?? -1 };
}

/** Whether a set shares a slug with the one that begins at a word among others. */
export function isAnyIn(set: SlugSet, words: Int32Array, at: number): boolean {
  for (let word = 0; word < set.length; word += 1)
    if (((set[word] ?? 0) & (words[at + word] ?? 0)) !== 0) return true;
  return false;
}

/** Whether the slug at `index` of its list is in the set that begins at a word among others. */
export function isIn(index: number, words: Int32Array, at: number): boolean {
  return index >= 0 && ((words[at + (index >>> 5)] ?? 0) & (1 << (index & 31))) !== 0;
}
