import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { GuardLevel } from '~/lib/text-guard';

export type Strength = GuardLevel | 'harmless';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A written sentence with what must be caught in it; no spans where it is harmless. */
export interface Sentence {
  readonly strength: Strength;
  readonly kind: string;
  readonly text: string;
  readonly spans: readonly Span[];
  /** The neutral sentence that should be offered instead of the whole. */
  readonly instead: string | null;
}

const line = /^(?<kind>[a-z_]+): (?<marked>.+?)(?: → (?<instead>.+))?$/u;

/** The sentences of one file as README.md tells it; throws at a line that is none. */
export function parseSentences(content: string, strength: Strength): Sentence[] {
  return content
    .split('\n')
    .filter((row) => row !== '' && !row.startsWith('#'))
    .map((row) => {
      const { kind, marked, instead } = line.exec(row)?.groups ?? {};
      if (kind === undefined || marked === undefined) throw new Error(`Not a labelled sentence: ${row}`);
      return { strength, kind, instead: instead ?? null, ...unmarked(marked) };
    });
}

/** The text without its brackets, and where they were. */
export function unmarked(marked: string): { text: string; spans: Span[] } {
  const spans: Span[] = [];
  let text = '';
  for (const [index, piece] of marked.split(/[【】]/u).entries()) {
    if (index % 2 === 1) spans.push({ start: text.length, end: text.length + piece.length });
    text += piece;
  }
  return { text, spans };
}

const folder = path.join(import.meta.dirname, 'sentences');
const strengths: readonly Strength[] = ['always', 'outward', 'harmless'];

const verdicts: Readonly<Record<string, Strength>> = {
  everywhere: 'always',
  outward: 'outward',
  harmless: 'harmless',
};

/** Rows of verdict, kind, span and sentence, parted by tabs; a line break inside a sentence is written as \\n. */
export function parseRows(content: string): Sentence[] {
  return content
    .split('\n')
    .filter((row) => row !== '' && !row.startsWith('#'))
    .map((row) => {
      const [verdict = '', kind = '', span = '', text = ''] = row.replaceAll('\\n', '\n').split('\t');
      const strength = verdicts[verdict];
      const start = text.indexOf(span);
      if (strength === undefined || text === '' || (strength !== 'harmless' && start === -1)) {
        throw new Error(`Not a labelled sentence: ${row}`);
      }
      const spans = strength === 'harmless' ? [] : [{ start, end: start + span.length }];
      return { strength, kind: kind === '-' ? 'all' : kind, text, spans, instead: null };
    });
}

/** Sentences by a hand that had not seen the guard. */
export function secondHandSentences(): Sentence[] {
  return parseRows(readFileSync(path.join(folder, 'second-hand.txt'), 'utf8'));
}

/** All sentences that were written for tuning. */
export function ownSentences(): Sentence[] {
  return strengths.flatMap((strength) =>
    parseSentences(readFileSync(path.join(folder, `${strength}.txt`), 'utf8'), strength),
  );
}
