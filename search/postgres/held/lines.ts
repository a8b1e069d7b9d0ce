import { Lists } from './lists';
import { Values } from './values';

/** Pairs of letters fall into so many lists. */
const pairLists = 16_384;

/**
 * Lines of words, each kept once. Lists of the lines that hold a pair of letters, and the letters of each line as bits
 * of a number, tell which lines to compare with a text.
 */
export class Lines extends Values {
  #letters = new Uint32Array(1_024);
  #byPair = new Lists(0, () => undefined);
  /** How many lines stand in the lists: those that came later are looked through. */
  #listed = 0;

  override numberOf(line: string): number {
    const number = super.numberOf(line);
    if (number >= this.#letters.length) this.#letters = grown(this.#letters);
    if (this.#letters[number] === 0) this.#letters[number] = lettersOf(line);
    return number;
  }

  /** Puts all lines into the lists. */
  settle(): void {
    this.#listed = this.names.length;
    this.#byPair = new Lists(pairLists, (tell) => {
      for (const [number, line] of this.names.entries())
        for (let i = 1; i < line.length; i += 1) tell(pairAt(line, i), number);
    });
  }

  /** Tells the number of each line that holds a text; of some lines more than once. */
  eachHolding(text: string, tell: (number: number) => void): void {
    const compare = (number: number) => {
      if (this.names[number]?.includes(text)) tell(number);
    };
    const byPair = text.length > 1 ? this.#withRarestPairOf(text) : null;
    for (const number of byPair ?? []) compare(number);
    const letters = lettersOf(text);
    for (let number = byPair ? this.#listed : 0; number < this.names.length; number += 1)
      if (((this.#letters[number] ?? 0) & letters) === letters) compare(number);
  }

  #withRarestPairOf(text: string): Uint32Array {
    let rarest = this.#byPair.of(pairAt(text, 1));
    for (let i = 2; i < text.length; i += 1) {
      const list = this.#byPair.of(pairAt(text, i));
      if (list.length < rarest.length) rarest = list;
    }
    return rarest;
  }
}

function grown(array: Uint32Array): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(array.length * 2);
  longer.set(array);
  return longer;
}

/** The letters of a text: one of 32 bits for each. */
function lettersOf(text: string): number {
  let bits = 0;
  for (let i = 0; i < text.length; i += 1) bits |= 1 << (hash(text.charCodeAt(i)) >>> 27);
  return bits;
}

/** The list of the pair that ends at a letter. */
function pairAt(text: string, end: number): number {
  return hash(text.charCodeAt(end - 1) * 31 + text.charCodeAt(end)) >>> 18;
}

function hash(value: number): number {
  return Math.imul(value, 0x9e3779b1);
}
