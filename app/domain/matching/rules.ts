import type { Day } from '~/lib/japanese-date';
import { explain } from './explain';
import { bandOf, blockersOf, judgePrepared } from './gates';
import { listedOf } from './blocks';
import type { PlaceSet } from './place-sets';
import { distanceOf, eachLeft, eachStanding, isOut, lookThrough, type Left } from './standing';
import { lensOf, type Lens } from './lens';
import { nextQuestion } from './next-question';
import { preparedOf, type Prepared } from './prepared';
import { fitOf, fits, scoreOf, type Fit, type Weights } from './score';
import type { Band, Blocker, Explanation, Judgement, Place, Question, Seeker, Voice } from './types';
import { firstInOrder, inList, weigh, type Scale, type Weighed } from './weigh';

/** A place with its best candidate, judged. */
export interface Ranked {
  readonly judgement: Judgement;
  readonly band: Band;
  readonly fit: Fit;
  /** 0–100, for ordering only. */
  readonly score: number;
}

export interface Ranking {
  /** All places looked at. */
  readonly total: number;
  /** 打診できる, best first: as many as were asked for. */
  readonly ready: readonly Ranked[];
  /** まず聞いてみる, best first: as many as were asked for. */
  readonly ask: readonly Ranked[];
  readonly readyTotal: number;
  readonly askTotal: number;
  /** What stands in no band, in numbers. */
  readonly left: Left;
  /** Of them: not left out, but nothing there is known to meet a strength or a wish. */
  readonly othersTotal: number;
}

/**
 * Every place with its best offer, in the bands of product decision D12. The order of the bands is total: the same
 * facts always give the same list. Only what stands in a band is weighed, and only the first of each band are judged in
 * full, all of them unless said otherwise; of the rest, the gates alone are looked at.
 *
 * @param together so many are asked for of both bands in their order, if that is more than the first of each.
 */
export function rank(
  seeker: Seeker,
  places: readonly Place[],
  today: Day,
  weights: Weights,
  first = Number.POSITIVE_INFINITY,
  together = 0,
): Ranking {
  const lens = lensOf(seeker);
  const { ready, ask, left } = lookThrough(lens, places, { today, weights, isOut: false });
  const judged = (items: readonly Weighed[], before: number) =>
    firstInOrder(items, Math.max(first, together - before)).map(({ one }) =>
      judgedOf(lens, one, today, weights),
    );
  let othersTotal = 0;
  eachLeft(left, (outcome) => {
    if (!isOut(outcome)) othersTotal += 1;
  });
  return {
    total: places.length,
    ready: judged(ready, 0),
    ask: judged(ask, ready.length),
    readyTotal: ready.length,
    askTotal: ask.length,
    left,
    othersTotal,
  };
}

/** The first of some of these places, in the order of both bands. */
export function firstOfSome(
  count: number,
  seeker: Seeker,
  places: readonly Place[],
  { only, today, weights }: { only: PlaceSet; today: Day; weights: Weights },
): Ranked[] {
  const lens = lensOf(seeker);
  const { ready, ask } = lookThrough(lens, places, { today, weights, isOut: false }, only);
  return [...firstInOrder(ready, count), ...firstInOrder(ask, count)]
    .slice(0, count)
    .map(({ one }) => judgedOf(lens, one, today, weights));
}

/**
 * The candidate a place is judged by: one that is open and fits, before one that is open but fits nothing; of those
 * that are closed, one that fits, then the one that misses by least; else by the order of the list.
 */
export function best(seeker: Seeker, place: Place, today: Day, weights: Weights): Ranked {
  const lens = lensOf(seeker);
  const { candidates, blockers } = closest(lens, preparedOf(lens, place));
  const scale = { today, weights, isOut: blockers.length > 0 };
  return judgedOf(lens, bestOf(lens, candidates, scale).one, today, weights);
}

/**
 * Whether a place is among the first `count` of 打診できる, as `rank` orders them. Looks no further once so many are
 * known to stand above it.
 */
export function isAmongFirst(
  count: number,
  seeker: Seeker,
  places: readonly Place[],
  { hostId, today, weights }: { hostId: string; today: Day; weights: Weights },
): boolean {
  const lens = lensOf(seeker);
  const own = places.find((place) => place.hostId === hostId);
  if (!own) return false;
  const scale = { today, weights, isOut: false };
  const [one] = lookThrough(lens, [own], scale).ready;
  if (!one) return false;
  const equals = [one];
  let better = 0;
  let sameKind = 0;
  eachStanding(lens, listedOf(places), scale, (other) => {
    if (typeof other === 'number' || other.merit > one.merit || other.one.place === own) return true;
    if (other.merit < one.merit) better += 1;
    else equals.push(other);
    // Of its own kind, what stands before it takes its turn before it; of the others that is known in the end.
    const isSame = other.one.place.kind === own.kind;
    if (isSame && other.merit === one.merit && inList(other, one) < 0) sameKind += 1;
    return better + sameKind < count;
  });
  if (better + sameKind >= count) return false;
  return better + firstInOrder(equals, equals.length).indexOf(one) < count;
}

/** The candidates of a place that come closest by the gates, and what leaves them out. */
function closest(lens: Lens, all: readonly Prepared[]) {
  let candidates: Prepared[] = [];
  let blockers: readonly Blocker[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (const one of all) {
    const missing = blockersOf(lens, one);
    const distance = distanceOf(missing.length, fits(lens, one));
    if (distance > least) continue;
    if (distance < least) candidates = [];
    if (distance < least) blockers = missing;
    least = distance;
    candidates.push(one);
  }
  return { candidates, blockers };
}

function bestOf(lens: Lens, candidates: readonly Prepared[], scale: Scale): Weighed {
  const [first, ...rest] = candidates.map((one) => weigh(lens, one, scale));
  if (!first) throw new Error('A place always has a candidate');
  return rest.reduce((winner, item) => (inList(item, winner) < 0 ? item : winner), first);
}

/** What a card of a result says. */
export interface Description {
  readonly explanation: Explanation;
  readonly question: Question | null;
}

export function describe(
  seeker: Seeker,
  { judgement, fit }: Ranked,
  voices: readonly Voice[],
  today: Day,
): Description {
  return {
    explanation: explain({ seeker, judgement, fit, voices, today }),
    question: nextQuestion(seeker, judgement, fit),
  };
}

function judgedOf(lens: Lens, one: Prepared, today: Day, weights: Weights): Ranked {
  const { seeker } = lens;
  const judgement = judgePrepared(lens, one);
  const fit = fitOf(seeker, one.candidate.offer);
  return { judgement, band: bandOf(judgement), fit, score: scoreOf(seeker, judgement, fit, today, weights) };
}
