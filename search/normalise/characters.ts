import { variantCharacters } from './variants';

/** One normalised piece of text and where it came from: UTF-16 offsets [from, to) in the source. */
export interface Cell {
  text: string;
  from: number;
  to: number;
}

/** A break that no bigram and no pattern crosses; it cannot be typed, because control characters become spaces. */
export const BREAK = '\u0001';

// A character with what belongs to it: combining marks, (half-width) voicing marks, conjoining jamo.
const cluster = /[\s\S](?:\p{M}|\uFF9E|\uFF9F|\u309B|\u309C|[\u1160-\u11FF]|[\uFFA0-\uFFDC])*/gu;
const dropped = /\p{Variation_Selector}|\u00AD|[\u200B-\u200F]|[\u202A-\u202E]|\u2060|\uFEFF/gu;
const unusable = /[\p{Cc}\p{Cs}\u2028\u2029]/gu;
/** Circles that stand for one another in names. */
const circles = /[\u25CB\u25EF]/g;
const hyphens = /[\u2010-\u2015\u2212\u2500\uFE58\uFE63]/g;

/**
 * Folds what does not depend on the neighbours: width, case, composed and old characters, kinds of hyphen.
 * Any piece of a text folds to a piece of the folded text (pieces cut between user-perceived characters).
 */
export function foldCharacters(source: string): Cell[] {
  const cells: Cell[] = [];
  for (const match of source.matchAll(cluster)) {
    const from = match.index;
    const to = from + match[0].length;
    for (const text of foldedCluster(match[0])) cells.push({ text, from, to });
  }
  return cells;
}

// The same few thousand characters come again with every text.
const known = new Map<string, readonly string[]>();
const mostKnown = 20_000;

function foldedCluster(written: string): readonly string[] {
  const kept = known.get(written);
  if (kept) return kept;
  const fresh = foldCluster(written);
  if (known.size >= mostKnown) known.clear();
  known.set(written, fresh);
  return fresh;
}

function foldCluster(written: string): string[] {
  const folded = written
    .replace(unusable, ' ')
    .replace(dropped, '')
    .replaceAll('\u309B', '\u3099')
    .replaceAll('\u309C', '\u309A')
    .normalize('NFKC')
    // A mark that stands alone, and what voices no kana (あ゛).
    .replace(/^\p{M}+|[\u3099\u309A]+/gu, '')
    .toLowerCase()
    // Small letters have characters with a mark that capital ones lack.
    .normalize('NFKC')
    .replace(hyphens, '-')
    .replace(circles, '〇')
    .replaceAll('〜', '~');
  return Array.from(folded, (character) =>
    /\s/.test(character) ? ' ' : (variantCharacters.get(character) ?? character),
  );
}
