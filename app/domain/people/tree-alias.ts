import { trees } from '~/lib/alias-words';
import type { RandomInt } from './case-code';

/**
 * A name for a person toward one host, new for each inquiry (product decisions D1 and D13), so that two hosts cannot
 * join what they know. `taken` are the aliases this case had before and those the host still sees.
 * When every tree is taken a number follows: けやき 2.
 */
export function makeTreeAlias(random: RandomInt, taken: ReadonlySet<string>): string {
  for (let round = 1; ; round += 1) {
    const free = trees
      .map((tree) => (round === 1 ? tree : `${tree} ${round}`))
      .filter((name) => !taken.has(name));
    const chosen = free[random(free.length)];
    if (chosen !== undefined) return chosen;
  }
}
