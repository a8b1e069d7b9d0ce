import type { Folded } from './normalise/normalise';

const wordRuns = /[\p{L}\p{N}\p{M}\p{So}]+/gu;
const katakanaRuns = /[ァ-ヺー]+/g;
const twoKatakana = /^[ァ-ヺー]{2}$/;

/** The pieces of a folded text between spaces, punctuation and breaks. */
export function runsOf(folded: string): string[] {
  return folded.match(wordRuns) ?? [];
}

function bigrams(run: string): string[] {
  const characters = Array.from(run);
  return characters.slice(1).map((character, i) => `${characters[i] ?? ''}${character}`);
}

/**
 * The lexemes of a folded text: overlapping pairs of characters and the last one alone, of every folded form;
 * of katakana words also the pairs as written (イス is not いす). Facets (#…) cannot arise from a text.
 */
export function lexemesOf(forms: readonly Folded[]): Set<string> {
  const found = new Set<string>();
  for (const folded of forms) addLexemes(folded, found);
  return found;
}

function addLexemes(folded: Folded, found: Set<string>): void {
  for (const run of runsOf(folded.l2)) {
    for (const pair of bigrams(run)) found.add(pair);
    found.add(Array.from(run).at(-1) ?? run);
  }
  for (const run of folded.l1.match(katakanaRuns) ?? []) for (const pair of bigrams(run)) found.add(pair);
}

/** Two katakana are compared as they are written, because folded they would be found inside too many words. */
export function isShortKatakana(folded: Pick<Folded, 'l1'>): boolean {
  return twoKatakana.test(folded.l1);
}

/** A tsquery that every text containing the form satisfies; null when the form holds nothing to look up. */
export function queryOfForm(folded: Pick<Folded, 'l1' | 'l2'>): string | null {
  if (isShortKatakana(folded)) return quoted(folded.l1);
  const parts = runsOf(folded.l2).flatMap((run) =>
    Array.from(run).length === 1 ? [`${quoted(run)}:*`] : bigrams(run).map(quoted),
  );
  return parts.length > 0 ? Array.from(new Set(parts)).join(' & ') : null;
}

/** A lexeme as tsquery reads it. */
export function quoted(lexeme: string): string {
  return `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}

/** A text as regular expressions read it, those of PostgreSQL as well. */
export function literally(text: string): string {
  return text.replace(/[\\^$.|?*+()[\]{}-]/g, (character) => `\\${character}`);
}
