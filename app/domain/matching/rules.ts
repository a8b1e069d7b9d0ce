import type { Day } from '~/lib/japanese-date';
import { explain } from './explain';
import { bandOf, blockersOf, judgePrepared } from './gates';
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

/** A place that stands in no band. */
export interface LeftOut {
  readonly judgement: Pick<Judgement, 'place' | 'blockers'>;
}

interface InNoBand extends LeftOut {
  /** Whether something there meets a strength or a wish, or nothing is asked that could. */
  readonly isFit: boolean;
}

export interface Ranking {
  /** All places looked at: `ready + ask + others + excluded`. */
  readonly total: number;
  /** 打診できる, best first: as many as were asked for. */
  readonly ready: readonly Ranked[];
  /** まず聞いてみる, best first: as many as were asked for. */
  readonly ask: readonly Ranked[];
  readonly readyTotal: number;
  readonly askTotal: number;
  /** Not left out, but nothing there is known to meet a strength or a wish; in no order. */
  readonly others: readonly InNoBand[];
  /** Left out by a known fact; in no order. */
  readonly excluded: readonly InNoBand[];
}

/** The places that stand in no band, for whatever reason. */
export function outOfBands({ others, excluded }: Ranking): Place[] {
  return [...excluded, ...others].map(({ judgement }) => judgement.place);
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
  const found: Record<Band, Weighed[]> = { ready: [], ask: [], excluded: [] };
  const others: InNoBand[] = [];
  const excluded: InNoBand[] = [];
  for (const place of places) {
    const one = standingOf(lens, place, today, weights);
    if ('band' in one) found[one.band].push(one);
    else if (one.judgement.blockers.length > 0) excluded.push(one);
    else others.push(one);
  }
  const judged = (items: readonly Weighed[], before: number) =>
    firstInOrder(items, Math.max(first, together - before)).map(({ one }) =>
      judgedOf(lens, one, today, weights),
    );
  return {
    total: places.length,
    ready: judged(found.ready, 0),
    ask: judged(found.ask, found.ready.length),
    readyTotal: found.ready.length,
    askTotal: found.ask.length,
    others,
    excluded,
  };
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

/** A place weighed, where it stands in a band; else with what leaves it out, if anything does. */
function standingOf(lens: Lens, place: Place, today: Day, weights: Weights): Weighed | InNoBand {
  const { candidates, blockers } = closest(lens, preparedOf(lens, place));
  const isFit = !lens.asks || candidates.some((one) => fits(lens, one));
  return blockers.length > 0 || !isFit
    ? { judgement: { place, blockers }, isFit }
    : bestOf(lens, candidates, { today, weights, isOut: false });
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
  const one = own && standingOf(lens, own, today, weights);
  if (!one || !('band' in one) || one.band !== 'ready') return false;
  const equals = [one];
  let better = 0;
  let sameKind = 0;
  for (const place of places) {
    if (place === own) continue;
    const other = standingOf(lens, place, today, weights);
    if (!('band' in other) || other.merit > one.merit) continue;
    if (other.merit < one.merit) better += 1;
    else equals.push(other);
    // Of its own kind, what stands before it takes its turn before it; of the others that is known in the end.
    const isSame = other.one.place.kind === one.one.place.kind;
    if (isSame && other.merit === one.merit && inList(other, one) < 0) sameKind += 1;
    if (better + sameKind >= count) return false;
  }
  return better + firstInOrder(equals, equals.length).indexOf(one) < count;
}

/** The candidates of a place that come closest by the gates, and what leaves them out. */
function closest(lens: Lens, all: readonly Prepared[]) {
  let candidates: Prepared[] = [];
  let blockers: readonly Blocker[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (const one of all) {
    const missing = blockersOf(lens, one);
    const distance = (missing.length > 0 ? CLOSED : 0) + (fits(lens, one) ? 0 : UNFIT) + missing.length;
    if (distance > least) continue;
    if (distance < least) candidates = [];
    if (distance < least) blockers = missing;
    least = distance;
    candidates.push(one);
  }
  return { candidates, blockers };
}

/** More than blockers can add up to. */
const UNFIT = 100;
const CLOSED = 1_000;

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
