/**
 * A list of numbers for each of some keys (0, 1, 2 …), all in one array. It is made in one go and never changed.
 */
export class Lists {
  /** Where the list of a key begins; it ends where that of the next begins. */
  readonly #begins: Uint32Array;
  readonly #values: Uint32Array;

  /** @param each tells key and value of every entry; it is called twice and must tell the same. */
  constructor(keys: number, each: (tell: (key: number, value: number) => void) => void) {
    // Counted two ahead, so that filling in moves every beginning to where it belongs.
    const begins = new Uint32Array(keys + 2);
    each((key) => {
      begins[key + 2] = (begins[key + 2] ?? 0) + 1;
    });
    for (let at = 1; at < begins.length; at += 1) begins[at] = (begins[at] ?? 0) + (begins[at - 1] ?? 0);
    const values = new Uint32Array(begins.at(-1) ?? 0);
    each((key, value) => {
      const at = begins[key + 1] ?? 0;
      values[at] = value;
      begins[key + 1] = at + 1;
    });
    this.#begins = begins;
    this.#values = values;
  }

  /** The values of a key, in the order in which they were told; none of a key that was not there. */
  of(key: number): Uint32Array {
    return this.#values.subarray(this.#begins[key] ?? 0, this.#begins[key + 1] ?? 0);
  }
}
