import { daysBetween, type Day } from '~/lib/japanese-date';
import { isHousing } from './candidates';
import { explain } from './explain';
import { bandOf, blockersOf, judgePrepared } from './gates';
import { lensOf, type Lens } from './lens';
import { nextQuestion } from './next-question';
import { preparedOf, type Prepared } from './prepared';
import { fitOf, fits, hasFit, scoreOf, type Fit, type Weights } from './score';
import type { Band, Blocker, Explanation, Judgement, Place, Question, Seeker, Voice } from './types';

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

export interface Ranking {
  /** All places looked at: `ready + ask + others + excluded`. */
  readonly total: number;
  /** 打診できる, best first. */
  readonly ready: readonly Ranked[];
  /** まず聞いてみる, best first. */
  readonly ask: readonly Ranked[];
  /** Not left out, but nothing there is known to meet a strength or a wish; in no order. */
  readonly others: readonly LeftOut[];
  /** Left out by a known fact; in no order. */
  readonly excluded: readonly LeftOut[];
}

/** The places that stand in no band, for whatever reason. */
export function outOfBands({ others, excluded }: Ranking): Place[] {
  return [...excluded, ...others].map(({ judgement }) => judgement.place);
}

/**
 * Every place with its best offer, in the bands of product decision D12. The order of the bands is total: the same
 * facts always give the same list. Only what stands in a band is weighed; of the rest, the gates alone are looked at.
 */
export function rank(seeker: Seeker, places: readonly Place[], today: Day, weights: Weights): Ranking {
  const lens = lensOf(seeker);
  const found: Record<Band, Weighed[]> = { ready: [], ask: [], excluded: [] };
  const others: LeftOut[] = [];
  const excluded: LeftOut[] = [];
  for (const place of places) {
    const one = standingOf(lens, place, today, weights);
    if ('band' in one) found[one.band].push(one);
    else if (one.judgement.blockers.length > 0) excluded.push(one);
    else others.push(one);
  }
  return { total: places.length, ready: ordered(found.ready), ask: ordered(found.ask), others, excluded };
}

/**
 * The candidate a place is judged by: one that is open and fits, before one that is open but fits nothing; of those
 * that are closed, one that fits, then the one that misses by least; else by the order of the list.
 */
export function best(seeker: Seeker, place: Place, today: Day, weights: Weights): Ranked {
  const lens = lensOf(seeker);
  return bestOf(lens, closest(lens, preparedOf(lens, place)).candidates, today, weights);
}

/** A place weighed, where it stands in a band; else with what leaves it out, if anything does. */
function standingOf(lens: Lens, place: Place, today: Day, weights: Weights): Weighed | LeftOut {
  const { candidates, blockers } = closest(lens, preparedOf(lens, place));
  const fitting = !lens.asks || candidates.some((one) => fits(lens, one));
  return blockers.length > 0 || !fitting
    ? { judgement: { place, blockers } }
    : bestOf(lens, candidates, today, weights);
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
    const isSame = other.judgement.place.kind === one.judgement.place.kind;
    if (isSame && other.merit === one.merit && inList(other, one) < 0) sameKind += 1;
    if (better + sameKind >= count) return false;
  }
  return better + ordered(equals).indexOf(one) < count;
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

function bestOf(lens: Lens, candidates: readonly Prepared[], today: Day, weights: Weights): Weighed {
  const [first, ...rest] = candidates.map((one) => weighed(lens, one, today, weights));
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

/** With what decides its place in the list. */
interface Weighed extends Ranked {
  /** Where it stands by merit; what is smaller stands first. */
  readonly merit: number;
  readonly minutes: number;
}

function weighed(lens: Lens, one: Prepared, today: Day, weights: Weights): Weighed {
  const { seeker } = lens;
  const judgement = judgePrepared(lens, one);
  const fit = fitOf(seeker, one.candidate.offer);
  const item = {
    judgement,
    band: bandOf(judgement),
    fit,
    score: scoreOf(seeker, judgement, fit, today, weights),
  };
  return { ...item, merit: meritOf(lens, item, today), minutes: minutes(item) };
}

/**
 * Band first; then, for who looks for somewhere to live, housing by the date from which it is free (a score must
 * never hide it); then what will hardly meet a must; then whether anything fits, the score, what is likely. Each in
 * digits of its own, so that one number compares them all.
 */
function meritOf(lens: Lens, { judgement, band, fit, score }: Ranked, today: Day): number {
  const housing = lens.seeksHousing && isHousing(judgement.candidate.offer.menuKind);
  return digits([
    [BANDS.indexOf(band), 10],
    [housing ? 0 : 1, 10],
    [housing ? daysBetween(today, freeFrom(judgement, today)) : 0, 100_000],
    [unlikelyMusts(judgement), 100],
    [hasFit(fit) ? 0 : 1, 10],
    [housing ? 0 : BEST_SCORE - score, 1_000],
    [MOST_LIKELY - likelyWishes(judgement), 1_000],
  ]);
}

const BANDS: readonly Band[] = ['ready', 'ask', 'excluded'];
const BEST_SCORE = 100;
const MOST_LIKELY = 999;

function digits(parts: readonly (readonly [value: number, below: number])[]): number {
  return parts.reduce((sum, [value, below]) => sum * below + Math.min(value, below - 1), 0);
}

/** Merit, then the way, then name and ids, so that no two places ever stand equal. */
function inList(a: Weighed, b: Weighed): number {
  return (
    a.merit - b.merit ||
    a.minutes - b.minutes ||
    compareText(a.judgement.place.name, b.judgement.place.name) ||
    compareText(a.judgement.place.hostId, b.judgement.place.hostId) ||
    compareText(a.judgement.candidate.offer.id, b.judgement.candidate.offer.id)
  );
}

/** Among places of equal merit the kinds take turns: three places to choose from are not three of one kind. */
function ordered(items: readonly Weighed[]): Ranked[] {
  const turns = new Map<string, number>();
  const nextTurn = ({ merit, judgement: { place } }: Weighed) => {
    const key = `${merit} ${place.kind}`;
    const turn = turns.get(key) ?? 0;
    turns.set(key, turn + 1);
    return turn;
  };
  return [...items]
    .sort(inList)
    .map((item, index) => ({ item, index, turn: nextTurn(item) }))
    .sort((a, b) => a.item.merit - b.item.merit || a.turn - b.turn || a.index - b.index)
    .map(({ item }) => item);
}

function freeFrom({ candidate }: Judgement, today: Day): Day {
  const start = candidate.offer.startsOn;
  return start !== null && start > today ? start : today;
}

function unlikelyMusts({ asks, candidate }: Judgement): number {
  return asks.filter((ask) => candidate.unlikely.includes(ask.slug ?? '')).length;
}

function likelyWishes({ conditions, candidate }: Judgement): number {
  return conditions.filter(({ slug, verdict }) => verdict === 'unknown' && candidate.likely.includes(slug))
    .length;
}

function minutes({ judgement: { way } }: Ranked): number {
  if (way === null) return Number.MAX_SAFE_INTEGER;
  return way.at === 'home' ? 0 : way.trip.minutes;
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
