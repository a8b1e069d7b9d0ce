/** The so-manieth smallest number of many: those no greater are the smallest so many, and their equals. */
export function smallest<Item>(
  count: number,
  items: readonly Item[],
  numberOf: (item: Item) => number,
): number {
  if (items.length <= count) return Number.POSITIVE_INFINITY;
  const numbers = new Float64Array(items.length);
  items.forEach((item, at) => {
    numbers[at] = numberOf(item);
  });
  return numbers.sort()[count - 1] ?? Number.NEGATIVE_INFINITY;
}
