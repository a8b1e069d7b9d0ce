/** Many things that stand in an order, of which few come and go. */
export class Standing<T> {
  #standing: readonly T[] = [];
  #come: T[] = [];

  /** @param compare below 0: the one before the other. */
  constructor(readonly compare: (one: T, other: T) => number) {}

  add(one: T): void {
    this.#come.push(one);
  }

  /** Drops all others. */
  keep(isKept: (one: T) => boolean): void {
    this.#standing = this.#standing.filter(isKept);
    this.#come = this.#come.filter(isKept);
  }

  /** All in order; the same array until something comes or goes. */
  inOrder(): readonly T[] {
    if (this.#come.length > 0) {
      // What stands in order already is found so at once by the sort, and the few between it are put in by merging.
      this.#standing = [...this.#standing, ...this.#come.sort(this.compare)].sort(this.compare);
      this.#come = [];
    }
    return this.#standing;
  }
}
