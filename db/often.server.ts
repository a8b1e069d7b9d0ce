/** Asked so often, a statement is prepared. */
const often = 3;
/** Statements that are prepared at most: each takes memory on every connection, and is never given back. */
const mostPrepared = 250;
/** A longer statement holds a list of values: the next one differs. */
const longest = 3_000;
/** Statements that are counted at most before the count begins anew. */
const mostCounted = 2_000;

const prepared = new Set<string>();
const counted = new Map<string, number>();

/** Whether a statement is asked so often, with other values each time, that preparing it pays. */
export function isWorthPreparing(text: string): boolean {
  if (prepared.has(text)) return true;
  if (text.length > longest || prepared.size >= mostPrepared) return false;
  const times = (counted.get(text) ?? 0) + 1;
  if (times >= often) {
    counted.delete(text);
    prepared.add(text);
    return true;
  }
  if (counted.size >= mostCounted) counted.clear();
  counted.set(text, times);
  return false;
}
