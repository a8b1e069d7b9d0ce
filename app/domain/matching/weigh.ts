import { bestTrip } from '~/lib/geo/travel';
import { daysBetween, type Day } from '~/lib/japanese-date';
import { smallest } from '~/lib/smallest';
import { compareText } from '~/lib/text/compare';
import { isHousing } from './candidates';
import { isToBeAsked, metresTo, timeOf } from './gates';
import type { Lens } from './lens';
import { REAL } from './numbers';
import { verdictOf, type Prepared } from './prepared';
import {
  accessOf,
  fits,
  LEVEL_WEIGHT,
  MENU_WEIGHT,
  readinessIn,
  rounded,
  VERDICT_WEIGHT,
  WAY_UNKNOWN,
  type Weights,
} from './score';
import type { Band, Candidate } from './types';

/**
 * A candidate weighed in numbers alone, as `scoreOf` and `bandOf` weigh what is judged in full: what decides where it
 * stands in the list. Only what is shown is judged.
 */
export interface Weighed {
  readonly one: Prepared;
  readonly band: Band;
  /** Where it stands by merit; what is smaller stands first. */
  readonly merit: number;
  readonly minutes: number;
}

/** By what is weighed: the day, what counts how much, and whether a known fact leaves the candidate out. */
export interface Scale {
  readonly today: Day;
  readonly weights: Weights;
  readonly isOut: boolean;
}

export function weigh(lens: Lens, one: Prepared, { today, weights, isOut }: Scale): Weighed {
  const metres = metresTo(lens, one);
  const time = timeOf(lens, one);
  const minutes = minutesTo(lens, one, metres);
  // Only of what is a guess anything is likely or not.
  const { likely, unlikely } = one.is(REAL) ? NOTHING_LIKELY : one.candidate;
  let soft = 0;
  let softCount = 0;
  let unknownMusts = 0;
  let unlikelyMusts = 0;
  let likelyWishes = 0;
  for (const wanted of lens.wanted) {
    const verdict = verdictOf(one, wanted, metres, time.cells);
    const unknown = verdict === 'unknown';
    if (unknown && likely.includes(wanted.slug)) likelyWishes += 1;
    if (wanted.type !== 'must') {
      soft += VERDICT_WEIGHT[verdict];
      softCount += 1;
    } else if (unknown) {
      unknownMusts += 1;
      if (unlikely.includes(wanted.slug)) unlikelyMusts += 1;
    }
  }
  const isAsk = unknownMusts > 0 || isToBeAsked(lens, one, time);
  const band = isOut ? 'excluded' : isAsk ? 'ask' : 'ready';
  const score = rounded(
    weights.wish * wishPart(lens, one) +
      weights.strength * strengthPart(lens, one) +
      weights.conditions * (softCount === 0 ? 1 : soft / softCount) +
      weights.access * accessOf(minutes) +
      weights.readiness * readinessIn(one, today),
  );
  const merit = meritOf(lens, one, today, { band, unlikelyMusts, score, likelyWishes });
  return { one, band, merit, minutes };
}

const NOTHING_LIKELY: Pick<Candidate, 'likely' | 'unlikely'> = { likely: [], unlikely: [] };

function minutesTo(lens: Lens, one: Prepared, metres: number | null): number {
  const { onlineOnly, seeker } = lens;
  if (one.atHome || (onlineOnly && verdictOf(one, onlineOnly, null, 0) === 'yes')) return 0;
  return metres === null ? WAY_UNKNOWN : bestTrip(metres, seeker.travelModes).minutes;
}

function wishPart({ wished, menus }: Lens, one: Prepared): number {
  if (one.hasTicked(wished)) return 1;
  return (menus & one.menu) === 0 ? 0 : MENU_WEIGHT;
}

function strengthPart({ brings }: Lens, one: Prepared): number {
  let sum = 0;
  for (const { index, level, activities } of brings)
    if (one.hasTicked(activities) || one.welcomes(index)) sum += LEVEL_WEIGHT[level];
  return Math.min(1, sum);
}

interface Found {
  readonly band: Band;
  /** Musts that will hardly be met. */
  readonly unlikelyMusts: number;
  readonly score: number;
  /** Wishes that are likely met. */
  readonly likelyWishes: number;
}

/**
 * Band first; then, for who looks for somewhere to live, housing by the date from which it is free (a score must
 * never hide it); then what will hardly meet a must; then whether anything fits, the score, what is likely. Each in
 * digits of its own, so that one number compares them all.
 */
function meritOf(lens: Lens, one: Prepared, today: Day, found: Found): number {
  const housing = lens.seeksHousing && isHousing(one.candidate.offer.menuKind);
  let merit = BANDS.indexOf(found.band);
  merit = digit(merit, 10, housing ? 0 : 1);
  merit = digit(
    merit,
    100_000,
    housing ? daysBetween(today, freeFrom(one.candidate.offer.startsOn, today)) : 0,
  );
  merit = digit(merit, 100, found.unlikelyMusts);
  merit = digit(merit, 10, fits(lens, one) ? 0 : 1);
  merit = digit(merit, 1_000, housing ? 0 : BEST_SCORE - found.score);
  return digit(merit, 1_000, MOST_LIKELY - found.likelyWishes);
}

const BANDS: readonly Band[] = ['ready', 'ask', 'excluded'];
const BEST_SCORE = 100;
const MOST_LIKELY = 999;

function digit(before: number, below: number, value: number): number {
  return before * below + Math.min(value, below - 1);
}

function freeFrom(start: Day | null, today: Day): Day {
  return start !== null && start > today ? start : today;
}

/** Merit, then the way, then name and ids, so that no two places ever stand equal. */
export function inList(a: Weighed, b: Weighed): number {
  return (
    a.merit - b.merit ||
    a.minutes - b.minutes ||
    compareText(a.one.place.name, b.one.place.name) ||
    compareText(a.one.place.hostId, b.one.place.hostId) ||
    compareText(a.one.candidate.offer.id, b.one.candidate.offer.id)
  );
}

/**
 * The first in order. Among places of equal merit the kinds take turns: three places to choose from are not three of
 * one kind.
 */
export function firstInOrder(items: readonly Weighed[], count: number): Weighed[] {
  const turns = new Map<string, number>();
  const nextTurn = ({ merit, one: { place } }: Weighed) => {
    const key = `${merit} ${place.kind}`;
    const turn = turns.get(key) ?? 0;
    turns.set(key, turn + 1);
    return turn;
  };
  // Those among which the first are: of no lower merit than the last of them.
  const least = smallest(count, items, ({ merit }) => merit);
  return items
    .filter(({ merit }) => merit <= least)
    .sort(inList)
    .map((item, index) => ({ item, index, turn: nextTurn(item) }))
    .sort((a, b) => a.item.merit - b.item.merit || a.turn - b.turn || a.index - b.index)
    .slice(0, count)
    .map(({ item }) => item);
}
