import type { EngineQuestion } from '../../engine';
import type { Term } from '../../query';
import type { HeldRow, HeldRows } from './rows';
import { TermIn } from './term';

/** A row that the words of a question find. */
export interface Found {
  row: HeldRow;
  /** What the words are worth in it, all together; 0 where none were asked. */
  score: number;
  /** Crow-flies metres from the place of the question; null without one, or without a place of the host. */
  distanceM: number | null;
}

/** The rows that hold the words of a question, all or any of them, and no excluded one. */
export function rowsWorth({ terms, join }: Pick<EngineQuestion, 'terms' | 'join'>, rows: HeldRows): Found[] {
  const wanted = terms.filter((term) => !term.excluded).map((term) => new TermIn(term, rows));
  const never = excludedIn(terms, rows);
  const found: Found[] = [];
  for (const row of join === 'all' ? fewest(wanted, rows) : inAny(wanted, rows)) {
    if (never.some((term) => term.worth(row) > 0)) continue;
    const score = scoreOf(row, wanted, join);
    if (score !== null) found.push({ row, score, distanceM: null });
  }
  return found;
}

/** Whether a row that was found elsewhere holds what stands in quotation marks, and nothing that is excluded. */
export function exactlyHolds(terms: readonly Term[], rows: HeldRows): (row: HeldRow) => boolean {
  const phrases = terms.filter((term) => term.phrase && !term.excluded).map((term) => strictly(term, rows));
  const never = excludedIn(terms, rows);
  return (row) =>
    phrases.every((term) => term.worth(row) > 0) && never.every((term) => term.worth(row) === 0);
}

/** Null: a word that must be there is not. */
function scoreOf(row: HeldRow, wanted: readonly TermIn[], join: 'all' | 'any'): number | null {
  let sum = 0;
  for (const term of wanted) {
    const one = term.worth(row);
    if (one === 0 && join === 'all') return null;
    sum += one;
  }
  return sum;
}

/** What holds all words is among those that hold the rarest; all rows where nothing is wanted. */
function fewest(wanted: readonly TermIn[], rows: HeldRows): Iterable<HeldRow> {
  const [first, ...others] = wanted;
  if (!first) return rows.byNr.values();
  return others.reduce((few, { rows: more }) => (more.length < few.length ? more : few), first.rows);
}

function inAny(wanted: readonly TermIn[], rows: HeldRows): Iterable<HeldRow> {
  return wanted.length === 0 ? rows.byNr.values() : new Set(wanted.flatMap((term) => term.rows));
}

function excludedIn(terms: readonly Term[], rows: HeldRows): TermIn[] {
  return terms.filter((term) => term.excluded).map((term) => strictly(term, rows));
}

function strictly(term: Term, rows: HeldRows): TermIn {
  return new TermIn({ ...term, related: [], facts: [] }, rows);
}
