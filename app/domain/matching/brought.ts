import type { Day } from '~/lib/japanese-date';
import { best, rank } from './rules';
import type { Weights } from './score';
import type { Place, Seeker } from './types';

/** How many places somebody can choose from, and how much is still to be asked at one of them. */
export interface Standing {
  readonly ready: number;
  readonly ask: number;
}

/** What one answer of one host brought to one seeker. */
export interface Brought {
  readonly before: Standing;
  readonly after: Standing;
  /** How much is still to be known before this host can be asked; null: it is left out, or nothing there is known to fit. */
  readonly left: number | null;
}

/**
 * What is different for a seeker since one host has answered: all places as they stood, and this one as it stands now.
 * The rest is the same on both sides, so the difference is the answer's alone.
 */
export function broughtBy(
  seeker: Seeker,
  places: readonly Place[],
  answered: Place | undefined,
  hostId: string,
  today: Day,
  weights: Weights,
): Brought {
  const standing = (some: readonly Place[]): Standing => {
    const { readyTotal, askTotal } = rank(seeker, some, today, weights, 0);
    return { ready: readyTotal, ask: askTotal };
  };
  const others = standing(places.filter((place) => place.hostId !== hostId));
  const before = standing(places.filter((place) => place.hostId === hostId));
  const after = standing(answered ? [answered] : []);
  const stands = after.ready + after.ask > 0;
  return {
    before: together(others, before),
    after: together(others, after),
    left: answered && stands ? best(seeker, answered, today, weights).judgement.asks.length : null,
  };
}

function together(one: Standing, other: Standing): Standing {
  return { ready: one.ready + other.ready, ask: one.ask + other.ask };
}

/** 「一つ分かったので、打診できる場所が2→3か所になりました。」 */
export function broughtWords({ before, after, left }: Brought): string {
  if (before.ready !== after.ready)
    return `一つ分かったので、打診できる場所が${before.ready}→${after.ready}か所になりました。`;
  if (before.ask !== after.ask)
    return `一つ分かったので、まず聞いてみる場所が${before.ask}→${after.ask}か所になりました。`;
  if (left === null || left === 0) return '一つ分かりました。場所の数は変わりません。';
  return `一つ分かりました。ここが打診できる場所になるまで、確かめることはあと${left}つです。`;
}
