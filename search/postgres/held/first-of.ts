/**
 * The first of all in an order, sorted; looks at each once and sorts few.
 *
 * @param compare below 0: the one before the other.
 */
export function firstOf<T>(all: readonly T[], count: number, compare: (one: T, other: T) => number): T[] {
  let first: T[] = [];
  let last: T | undefined;
  for (const one of all) {
    if (last !== undefined && compare(one, last) >= 0) continue;
    first.push(one);
    if (first.length < 2 * count) continue;
    first = first.sort(compare).slice(0, count);
    last = first.at(-1);
  }
  return first.sort(compare).slice(0, count);
}
