/**
 * The count-th smallest number of many: those no greater are the smallest `count`, and their equals. Where there are
 * not so many, none is greater; of none at all, each is.
 */
export function smallest<Item>(
  count: number,
  items: readonly Item[],
  numberOf: (item: Item) => number,
): number {
  if (count <= 0) return Number.NEGATIVE_INFINITY;
  if (items.length <= count) return Number.POSITIVE_INFINITY;
  const numbers = new Float64Array(items.length);
  items.forEach((item, at) => {
    numbers[at] = numberOf(item);
  });
  return numbers.sort()[count - 1] ?? Number.POSITIVE_INFINITY;
}
