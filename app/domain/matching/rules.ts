import type { Day } from '~/lib/japanese-date';
import { candidatesOf, isHousing, seeksHousing } from './candidates';
import { explain } from './explain';
import { bandOf, judge } from './gates';
import { nextQuestion } from './next-question';
import { fitOf, hasFit, scoreOf, seeksSomething, type Fit } from './score';
import type { Band, Explanation, Judgement, Place, Question, Seeker, Voice } from './types';

/** A place with its best candidate, judged. */
export interface Ranked {
  readonly judgement: Judgement;
  readonly band: Band;
  readonly fit: Fit;
  /** 0–100, for ordering only. */
  readonly score: number;
}

export interface Ranking {
  /** All places looked at: `ready + ask + others + excluded`. */
  readonly total: number;
  /** 打診できる, best first. */
  readonly ready: readonly Ranked[];
  /** まず聞いてみる, best first. */
  readonly ask: readonly Ranked[];
  /** Not left out, but nothing there is known to meet a strength or a wish. */
  readonly others: readonly Ranked[];
  /** Left out by a known fact. */
  readonly excluded: readonly Ranked[];
}

/**
 * Every place with its best offer, in the bands of product decision D12. The order is total: the same facts
 * always give the same list.
 */
export function rank(seeker: Seeker, places: readonly Place[], today: Day): Ranking {
  const merit = byMerit(seeker, today);
  const ranked = spread(places.map((place) => best(seeker, place, today)).sort(order(merit)), merit);
  const asked = seeksSomething(seeker);
  const inBand = (band: Band) => ranked.filter((item) => item.band === band);
  const fits = (item: Ranked) => !asked || hasFit(item.fit);
  return {
    total: places.length,
    ready: inBand('ready').filter(fits),
    ask: inBand('ask').filter(fits),
    others: ranked.filter((item) => item.band !== 'excluded' && !fits(item)),
    excluded: inBand('excluded'),
  };
}

/**
 * The candidate a place is judged by: one that is open and fits, before one that is open but fits nothing; of those
 * that are closed, the one that misses by least; else by the order of the list.
 */
export function best(seeker: Seeker, place: Place, today: Day): Ranked {
  const [first, ...rest] = candidatesOf(seeker, place).map((candidate): Ranked => {
    const judgement = judge(seeker, place, candidate);
    const fit = fitOf(seeker, candidate.offer);
    return { judgement, band: bandOf(judgement), fit, score: scoreOf(seeker, judgement, fit, today) };
  });
  if (!first) throw new Error('A place always has a candidate');
  const inList = order(byMerit(seeker, today));
  const closed = ({ judgement }: Ranked) => judgement.blockers.length;
  const compare: Compare = (a, b) =>
    Math.sign(closed(a)) - Math.sign(closed(b)) ||
    Number(hasFit(b.fit)) - Number(hasFit(a.fit)) ||
    closed(a) - closed(b) ||
    inList(a, b);
  return rest.reduce((winner, item) => (compare(item, winner) < 0 ? item : winner), first);
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

const BANDS: readonly Band[] = ['ready', 'ask', 'excluded'];

type Compare = (a: Ranked, b: Ranked) => number;

/**
 * Band first; then, for who looks for somewhere to live, housing by the date from which it is free (a score must
 * never hide it); then what will hardly meet a must; then whether anything fits, the score, what is likely.
 */
function byMerit(seeker: Seeker, today: Day): Compare {
  const lookedForHousing = seeksHousing(seeker);
  const housing = ({ judgement }: Ranked) =>
    lookedForHousing && isHousing(judgement.candidate.offer.menuKind);
  return (a, b) =>
    BANDS.indexOf(a.band) - BANDS.indexOf(b.band) ||
    Number(housing(b)) - Number(housing(a)) ||
    (housing(a) ? compareText(freeFrom(a, today), freeFrom(b, today)) : 0) ||
    unlikelyMusts(a) - unlikelyMusts(b) ||
    Number(hasFit(b.fit)) - Number(hasFit(a.fit)) ||
    (housing(a) ? 0 : b.score - a.score) ||
    likelyWishes(b) - likelyWishes(a);
}

/** Merit, then the way, then name and ids, so that no two places ever stand equal. */
function order(merit: Compare): Compare {
  return (a, b) =>
    merit(a, b) ||
    minutes(a) - minutes(b) ||
    compareText(a.judgement.place.name, b.judgement.place.name) ||
    compareText(a.judgement.place.hostId, b.judgement.place.hostId) ||
    compareText(a.judgement.candidate.offer.id, b.judgement.candidate.offer.id);
}

/** Among places of equal merit the kinds take turns: three places to choose from are not three of one kind. */
function spread(sorted: readonly Ranked[], merit: Compare): Ranked[] {
  const turns: number[] = [];
  let seen = new Map<string, number>();
  sorted.forEach((item, index) => {
    const before = sorted[index - 1];
    if (before && merit(before, item) !== 0) seen = new Map();
    const { kind } = item.judgement.place;
    turns.push(seen.get(kind) ?? 0);
    seen.set(kind, (seen.get(kind) ?? 0) + 1);
  });
  return sorted
    .map((item, index) => ({ item, index, turn: turns[index] ?? 0 }))
    .sort((a, b) => merit(a.item, b.item) || a.turn - b.turn || a.index - b.index)
    .map(({ item }) => item);
}

function freeFrom({ judgement }: Ranked, today: Day): Day {
  const start = judgement.candidate.offer.startsOn;
  return start !== null && start > today ? start : today;
}

function unlikelyMusts({ judgement: { asks, candidate } }: Ranked): number {
  return asks.filter((ask) => candidate.unlikely.includes(ask.slug ?? '')).length;
}

function likelyWishes({ judgement: { conditions, candidate } }: Ranked): number {
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
