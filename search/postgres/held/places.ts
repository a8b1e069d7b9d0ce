import { Lists } from './lists';
import type { HeldRow, HeldRows } from './rows';

/** Parts of a row in which a line may stand, in the order in which a row keeps them. */
export const parts = { names: 0, tags: 1, conditions: 2, texts: 3 } as const;
const mostParts = 4;

type Lookup = Pick<HeldRows, 'placed' | 'words' | 'lines'>;

/** Of every line the rows in which it stands, and in which part. */
export class Places {
  /** How many rows were gathered: what came later is not in here. */
  readonly rows: number;
  readonly #places: Lists;

  constructor({ placed, words, lines }: Lookup) {
    this.rows = placed.length;
    this.#places = new Lists(lines.names.length, (tell) => {
      for (const row of placed)
        if (row) eachLineOf(row, words, (line, part) => tell(line, row.at * mostParts + part));
    });
  }

  /** Tells row and part of every place in which a line stands. */
  each(line: number, tell: (row: number, part: number) => void): void {
    for (const place of this.#places.of(line)) tell(Math.floor(place / mostParts), place % mostParts);
  }
}

/** The lines of a row, and the part in which each stands. */
export function eachLineOf(
  { namesAt, tagsAt, conditionsAt, textsAt, endsAt }: HeldRow,
  words: Uint32Array,
  tell: (line: number, part: number) => void,
): void {
  for (let at = namesAt; at < endsAt; at += 1) {
    const part =
      at < tagsAt
        ? parts.names
        : at < conditionsAt
          ? parts.tags
          : at < textsAt
            ? parts.conditions
            : parts.texts;
    tell(words[at] ?? 0, part);
  }
}
