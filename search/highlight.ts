import { fold, foldForms, type Folded } from './normalise/normalise';
import type { Form, Term } from './query';

/** A piece of a text; marked pieces are what the question found. */
export interface Segment {
  text: string;
  marked: boolean;
}

/** The spellings a result was found by; plain data that can travel to the page. */
export type Mark = Pick<Form, 'l1' | 'l2' | 'asWritten'>;

export function marksOf(terms: readonly Term[]): Mark[] {
  return terms
    .filter((term) => !term.excluded)
    .flatMap((term) => [...term.own, ...term.same, ...term.related])
    .map(({ l1, l2, asWritten }) => ({ l1, l2, asWritten }));
}

/**
 * Marks in a text, as written, exactly the characters that the question found.
 * A text longer than `window` characters is cut around the first mark, with … where it was cut.
 */
export function highlight(text: string, marks: readonly Mark[], window = 120): Segment[] {
  const ranges = merged(rangesOf(text, marks));
  const [start, end] = cut(text, ranges[0]?.[0] ?? 0, window);
  const segments: Segment[] = [];
  const push = (piece: string, marked: boolean) => {
    if (piece) segments.push({ text: piece, marked });
  };
  let at = start;
  if (start > 0) push('…', false);
  for (const [from, to] of ranges) {
    if (from >= end || to <= at) continue;
    push(text.slice(at, Math.max(from, at)), false);
    push(text.slice(Math.max(from, at), Math.min(to, end)), true);
    at = Math.min(to, end);
  }
  push(text.slice(at, end), false);
  if (end < text.length) push('…', false);
  return segments;
}

type Range = [from: number, to: number];

/** Characters of texts that are kept folded: some megabytes. Lists show the same texts again and again. */
const MOST_KEPT = 100_000;
const kept = new Map<string, Folded[]>();
let keptCharacters = 0;

function formsOf(text: string): Folded[] {
  const known = kept.get(text);
  if (known) return known;
  const forms = foldForms(text);
  if (keptCharacters + text.length > MOST_KEPT) {
    kept.clear();
    keptCharacters = 0;
  }
  kept.set(text, forms);
  keptCharacters += text.length;
  return forms;
}

function rangesOf(text: string, marks: readonly Mark[]): Range[] {
  const ranges: Range[] = [];
  if (marks.length === 0) return ranges;
  for (const folded of formsOf(text)) {
    for (const mark of marks) {
      const [whole, part] = mark.asWritten ? [folded.l1, mark.l1] : [folded.l2, mark.l2];
      for (let at = whole.indexOf(part); at !== -1; at = whole.indexOf(part, at + 1)) {
        const from = folded.from[at];
        const to = folded.to[at + part.length - 1];
        if (from !== undefined && to !== undefined && to > from) ranges.push([from, to]);
      }
    }
  }
  return ranges;
}

function merged(ranges: Range[]): Range[] {
  const out: Range[] = [];
  for (const [from, to] of ranges.sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = out.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else out.push([from, to]);
  }
  return out;
}

function cut(text: string, around: number, window: number): Range {
  if (text.length <= window) return [0, text.length];
  const start = Math.min(Math.max(0, around - Math.floor(window / 3)), text.length - window);
  return [wholeCharacter(text, start), wholeCharacter(text, start + window)];
}

/** Never between the two halves of a surrogate pair. */
function wholeCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

/** How a word stands in one of the texts, for showing a correction as people write it. */
export function asWrittenIn(word: string, texts: Iterable<string>): string {
  const { l1, l2 } = fold(word);
  for (const text of texts) {
    const [range] = rangesOf(text, [{ l1, l2, asWritten: false }]);
    if (range) return text.slice(...range);
  }
  return word;
}
