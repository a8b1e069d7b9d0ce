/** Bits of `timeBits` that one number of the machine holds. */
const LOW = 30n;

/** Weekdays and slots (`timeBits`) in two small numbers: whole numbers of any length are slow to compare. */
export class Hours {
  static readonly none = new Hours(0, 0);

  private constructor(
    readonly low: number,
    readonly high: number,
  ) {}

  static of(bits: bigint): Hours {
    return new Hours(Number(bits & ((1n << LOW) - 1n)), Number(bits >> LOW));
  }

  overlaps(other: Hours): boolean {
    return (this.low & other.low) !== 0 || (this.high & other.high) !== 0;
  }

  /** What is in one of both. */
  with(other: Hours): Hours {
    return new Hours(this.low | other.low, this.high | other.high);
  }
}

/** The hours of several offers of a host, gathered without a new object for each. */
export class GatheredHours {
  #low = 0;
  #high = 0;

  /** Takes up those of `hours` that lie within others. */
  add(hours: Hours, within: Hours): void {
    this.#low |= hours.low & within.low;
    this.#high |= hours.high & within.high;
  }

  /** Counts once for each of some hours that what was gathered overlaps, and begins anew. */
  count(each: readonly Hours[], counts: number[]): void {
    if (this.#low === 0 && this.#high === 0) return;
    let at = 0;
    for (const { low, high } of each) {
      if ((this.#low & low) !== 0 || (this.#high & high) !== 0) counts[at] = (counts[at] ?? 0) + 1;
      at += 1;
    }
    this.#low = 0;
    this.#high = 0;
  }
}
