import { trees } from '~/lib/alias-words';

/**
 * 呼び名 of a person toward one host: a tree not yet used there, so that two cards are never taken for one person.
 * When every tree has been used, they begin again with a number.
 */
export function newAlias(used: readonly string[], below: (limit: number) => number): string {
  const taken = new Set(used);
  for (let round = 1; ; round += 1) {
    const free = trees
      .map((tree) => (round === 1 ? tree : `${tree}${round}`))
      .filter((name) => !taken.has(name));
    const name = free[free.length > 0 ? below(free.length) : 0];
    if (name) return name;
  }
}
