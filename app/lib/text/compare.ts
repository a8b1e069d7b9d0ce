/** By the numbers of their characters: the same on every machine, in whatever language it runs. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
