/** What a town at work must have. @throws when it has none. */
export function first<T>([one]: readonly (T | undefined)[]): T {
  if (one === undefined) throw new Error('The town is not at work.');
  return one;
}
