/**
 * What tells the names of a map apart: the ending that all of them share (小学校, 自治会) says nothing there. A number of
 * a 丁目 keeps its word.
 */
export function shortNames(names: readonly string[]): string[] {
  const ending = commonEnding(names);
  return names.map((name) => name.slice(0, name.length - ending));
}

function commonEnding([first = '', ...others]: readonly string[]): number {
  if (others.length === 0) return 0;
  const shortest = Math.min(first.length, ...others.map((name) => name.length));
  let length = 0;
  while (length < shortest && others.every((name) => name.at(-1 - length) === first.at(-1 - length)))
    length += 1;
  return length < shortest && !first.slice(first.length - length).endsWith('丁目') ? length : 0;
}
