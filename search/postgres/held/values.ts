/** Numbers for texts that come again and again, from 0. */
export class Values {
  readonly names: string[] = [];
  readonly #numbers = new Map<string, number>();

  /** The number of a text; a new one gets the next. */
  numberOf(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    // A copy: a piece cut out of a longer text would keep all of that text in memory.
    const own = Buffer.from(name).toString();
    this.#numbers.set(own, this.names.length);
    return this.names.push(own) - 1;
  }

  /** Undefined: nobody says it. */
  known(name: string): number | undefined {
    return this.#numbers.get(name);
  }
}
