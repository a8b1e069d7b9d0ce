import { bitsOfLexeme } from '../../document';
import type { EngineQuestion } from '../../engine';
import { spellingOf, type Term } from '../../query';
import { literally } from '../../tokens';
import { Hours } from './hours';
import type { HeldRow, HeldRows } from './rows';

/** What a term is worth by where it stands; spellings count nine tenths, neighbouring words least. */
const worth = {
  names: { exact: 14, start: 12, part: 10 },
  tags: { exact: 8, start: 6, part: 6 },
  conditions: { exact: 5, start: 4, part: 4 },
  texts: { exact: 1, start: 1, part: 1 },
  related: 0.4,
};
const sameWord = 0.9;

/**
 * What a row is worth to the words of a question; null: it does not hold them after all (the index of pairs finds a
 * few rows too many), or holds an excluded one.
 */
export function worthOf(
  { terms, join }: Pick<EngineQuestion, 'terms' | 'join'>,
  rows: HeldRows,
): (row: HeldRow) => number | null {
  const wanted = terms.filter((term) => !term.excluded).map((term) => new TermIn(term, rows));
  const never = excludedIn(terms, rows);
  return (row) => {
    if (never.some((term) => term.worth(row) > 0)) return null;
    let sum = 0;
    let held = 0;
    for (const term of wanted) {
      const one = term.worth(row);
      if (one > 0) held += 1;
      else if (join === 'all') return null;
      sum += one;
    }
    return held > 0 || wanted.length === 0 ? sum : null;
  };
}

/** Whether a row that was found elsewhere holds what stands in quotation marks, and nothing that is excluded. */
export function exactlyHolds(terms: readonly Term[], rows: HeldRows): (row: HeldRow) => boolean {
  const phrases = terms.filter((term) => term.phrase && !term.excluded).map((term) => strictly(term, rows));
  const never = excludedIn(terms, rows);
  return (row) =>
    phrases.every((term) => term.worth(row) > 0) && never.every((term) => term.worth(row) === 0);
}

function excludedIn(terms: readonly Term[], rows: HeldRows): TermIn[] {
  return terms.filter((term) => term.excluded).map((term) => strictly(term, rows));
}

function strictly(term: Term, rows: HeldRows): TermIn {
  return new TermIn({ ...term, related: [], facts: [] }, rows);
}

/** One term, looked up in the lines of rows. A line is compared once, however many rows say it. */
class TermIn {
  readonly #own: readonly string[];
  readonly #same: readonly string[];
  readonly #related: readonly string[];
  /** Any of them: most lines hold none, and are looked through once. */
  readonly #any: RegExp;
  readonly #hours: Hours;
  readonly #words: Uint32Array;
  readonly #lines: readonly string[];
  /** Of each line how it holds the term, as bits (`hold`); 0: not compared yet. */
  readonly #holds: Uint8Array;

  constructor({ own, same, related, facts }: Term, { lines, words }: HeldRows) {
    this.#own = own.map(spellingOf);
    this.#same = same.map(spellingOf);
    this.#related = related.map(spellingOf);
    this.#any = new RegExp([...this.#own, ...this.#same, ...this.#related].map(literally).join('|'));
    this.#hours = Hours.of(facts.reduce((bits, fact) => bits | bitsOfLexeme(fact), 0n));
    this.#words = words;
    this.#lines = lines.names;
    this.#holds = new Uint8Array(lines.names.length);
  }

  /** 0: the row does not hold the term. */
  worth({ namesAt, tagsAt, conditionsAt, textsAt, endsAt, offers }: HeldRow): number {
    const names = this.#among(namesAt, tagsAt);
    if (isWord(names)) return worthIn(worth.names, names);
    const tags = this.#among(tagsAt, conditionsAt);
    if (isWord(tags)) return worthIn(worth.tags, tags);
    const conditions = this.#among(conditionsAt, textsAt);
    if (isWord(conditions)) return worthIn(worth.conditions, conditions);
    for (const { hours } of offers) if (hours.overlaps(this.#hours)) return worth.conditions.exact;
    const texts = this.#among(textsAt, endsAt);
    if (isWord(texts)) return worthIn(worth.texts, texts);
    return ((names | tags | conditions | texts) & hold.related) === 0 ? 0 : worth.related;
  }

  #among(from: number, to: number): number {
    let found = 0;
    for (let at = from; at < to; at += 1) {
      const line = this.#words[at] ?? 0;
      found |= this.#holds[line] || this.#compare(line);
    }
    return found;
  }

  #compare(line: number): number {
    const text = this.#lines[line] ?? '';
    if (!this.#any.test(text)) return (this.#holds[line] = hold.compared);
    let found =
      hold.compared | this.#compareWith(this.#own, text) | (this.#compareWith(this.#same, text) << 3);
    if (this.#related.some((form) => text.includes(form))) found |= hold.related;
    return (this.#holds[line] = found);
  }

  #compareWith(forms: readonly string[], text: string): number {
    let found = 0;
    for (const form of forms) {
      if (!text.includes(form)) continue;
      found |= text === form ? hold.exact : text.startsWith(form) ? hold.start : hold.part;
    }
    return found;
  }
}

/** Bits of how a line, or several, hold the word itself; three places higher the same for its other spellings. */
const hold = { part: 1, start: 2, exact: 4, related: 64, compared: 128 };

function isWord(found: number): boolean {
  return (found & 63) !== 0;
}

/** The word itself counts before its other spellings. */
function worthIn(place: { exact: number; start: number; part: number }, found: number): number {
  const own = found & 7;
  const factor = own === 0 ? sameWord : 1;
  const how = own === 0 ? found >> 3 : own;
  const value = (how & hold.exact) !== 0 ? place.exact : (how & hold.start) !== 0 ? place.start : place.part;
  return value * factor;
}
