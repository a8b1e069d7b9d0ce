import { bitsOfLexeme } from '../../document';
import { spellingOf, type Form, type Term } from '../../query';
import { Hours } from './hours';
import { eachLineOf, parts } from './places';
import type { HeldRow, HeldRows } from './rows';

/** What a term is worth by where it stands; spellings count nine tenths, neighbouring words least. */
const worth = [
  { exact: 14, start: 12, part: 10 },
  { exact: 8, start: 6, part: 6 },
  { exact: 5, start: 4, part: 4 },
  { exact: 1, start: 1, part: 1 },
] as const;
const related = 0.4;
const sameWord = 0.9;

/** How a line holds a word; three places higher the same for its other spellings. */
const hold = { part: 1, start: 2, exact: 4, anyWord: 63, related: 64, hours: 128 };
const bitsOfPart = 8;

/** One term, looked up in all rows. */
export class TermIn {
  /** Rows that hold it, each once. */
  readonly rows: HeldRow[] = [];
  /** Of each row how its parts hold the term, eight bits a part. */
  readonly #held: Uint32Array;

  constructor(term: Term, rows: HeldRows) {
    this.#held = new Uint32Array(rows.placed.length);
    const holds = linesHolding(term, rows);
    for (const line of holds.lines)
      rows.places.each(line, (at, part) => {
        this.#note(rows, at, (holds.how[line] ?? 0) << (part * bitsOfPart));
      });
    this.#lookThrough(rows, holds.how);
    this.#lookAtHours(term, rows);
  }

  /** 0: the row does not hold the term. */
  worth({ at }: HeldRow): number {
    const held = this.#held[at] ?? 0;
    if (held === 0) return 0;
    let part = 0;
    for (const values of worth) {
      const how = (held >>> (part * bitsOfPart)) & 255;
      if ((how & hold.anyWord) !== 0) return worthIn(values, how);
      if ((how & hold.hours) !== 0) return values.exact;
      part += 1;
    }
    return related;
  }

  #note(rows: HeldRows, at: number, bits: number): void {
    const before = this.#held[at] ?? 0;
    const row = rows.placed[at];
    if (before === 0 && row) this.rows.push(row);
    this.#held[at] = before | bits;
  }

  /** Rows that have come since the places of the lines were gathered. */
  #lookThrough(rows: HeldRows, how: Uint8Array): void {
    for (let at = rows.places.rows; at < rows.placed.length; at += 1) {
      const row = rows.placed[at];
      if (!row) continue;
      eachLineOf(row, rows.words, (line, part) => {
        const bits = how[line] ?? 0;
        if (bits !== 0) this.#note(rows, at, bits << (part * bitsOfPart));
      });
    }
  }

  /** A word such as 火曜 stands in the times of an offer, and counts as a condition. */
  #lookAtHours({ facts }: Term, rows: HeldRows): void {
    if (facts.length === 0) return;
    const hours = Hours.of(facts.reduce((bits, fact) => bits | bitsOfLexeme(fact), 0n));
    const bits = hold.hours << (parts.conditions * bitsOfPart);
    for (const { row } of rows.all())
      for (const offer of row.offers) if (offer.hours.overlaps(hours)) this.#note(rows, row.at, bits);
  }
}

/** The lines that hold a term, and of each line how. */
function linesHolding({ own, same, related }: Term, { lines }: HeldRows) {
  const how = new Uint8Array(lines.names.length);
  const holding: number[] = [];
  const lookUp = (forms: readonly Form[], bitsIn: (line: string, spelling: string) => number) => {
    for (const form of forms) {
      const spelling = spellingOf(form);
      lines.eachHolding(spelling, (line) => {
        if (how[line] === 0) holding.push(line);
        how[line] = (how[line] ?? 0) | bitsIn(lines.names[line] ?? '', spelling);
      });
    }
  };
  lookUp(own, placeIn);
  lookUp(same, (line, spelling) => placeIn(line, spelling) << 3);
  lookUp(related, () => hold.related);
  return { lines: holding, how };
}

function placeIn(line: string, spelling: string): number {
  if (line === spelling) return hold.exact;
  return line.startsWith(spelling) ? hold.start : hold.part;
}

/** The word itself counts before its other spellings. */
function worthIn(values: (typeof worth)[number], how: number): number {
  const own = how & 7;
  const factor = own === 0 ? sameWord : 1;
  const best = own === 0 ? how >> 3 : own;
  const value =
    (best & hold.exact) !== 0 ? values.exact : (best & hold.start) !== 0 ? values.start : values.part;
  return value * factor;
}
