import { againstOf, howMany, type Against } from './against';
import { listedOf, type Listed } from './blocks';
import { blockersOf, metresTo } from './gates';
import type { Lens } from './lens';
import { has, type PlaceSet } from './place-sets';
import { Prepared } from './prepared';
import type { Rows } from './rows';
import { fits } from './score';
import type { Band, Judgement, Place } from './types';
import { inList, weigh, type Scale, type Weighed } from './weigh';

/**
 * Why a place stands in no band, in a number: what is against the candidate that comes closest, doubled, and one more
 * where something there meets a strength or a wish, or nothing is asked that could. Less than two: nothing is against it.
 */
export type Outcome = number;

const IN_A_BAND: Outcome = 1;
const NOT_LOOKED_AT: Outcome = -1;

export function isOut(outcome: Outcome): boolean {
  return outcome > 1;
}

export function isFit(outcome: Outcome): boolean {
  return (outcome & 1) === 1;
}

export function againstIn(outcome: Outcome): Against {
  return outcome >> 1;
}

/** What was found of a list of places. */
export interface Found extends Record<Exclude<Band, 'excluded'>, readonly Weighed[]> {
  readonly left: Left;
}

/** The places of a list that stand in no band. */
export interface Left {
  readonly lens: Lens;
  readonly listed: Listed;
  /** By where each place stands in the blocks. */
  readonly outcomes: Int32Array;
}

/** Where every place of a list stands, or of some of them. */
export function lookThrough(lens: Lens, places: readonly Place[], scale: Scale, only?: PlaceSet): Found {
  const listed = listedOf(places);
  const found: Record<Band, Weighed[]> = { ready: [], ask: [], excluded: [] };
  const outcomes = new Int32Array(places.length).fill(NOT_LOOKED_AT);
  eachStanding(
    lens,
    listed,
    scale,
    (standing, at) => {
      outcomes[at] = typeof standing === 'number' ? standing : IN_A_BAND;
      if (typeof standing !== 'number') found[standing.band].push(standing);
      return true;
    },
    only,
  );
  return { ready: found.ready, ask: found.ask, left: { lens, listed, outcomes } };
}

/** Calls for each place with where it stands, as long as it is told to go on. */
export function eachStanding(
  lens: Lens,
  { blocks }: Listed,
  scale: Scale,
  goesOn: (standing: Weighed | Outcome, at: number) => boolean,
  only?: PlaceSet,
): void {
  let at = 0;
  for (const block of blocks) {
    const one = new Prepared(block.rowsFor(lens), 0);
    for (let place = 0; place < block.places.length; place += 1, at += 1) {
      if (only && !has(only, at)) continue;
      const standing = standingOf(lens, one, block.startOf(place), block.startOf(place + 1), scale);
      if (!goesOn(standing, at)) return;
    }
  }
}

/** A place weighed, where it stands in a band; else why it does not. `one` is moved over its rows. */
function standingOf(lens: Lens, one: Prepared, from: number, to: number, scale: Scale): Weighed | Outcome {
  const outcome = closest(lens, one, from, to);
  return outcome === IN_A_BAND ? bestOf(lens, one.rows, one.row, to, scale) : outcome;
}

/** Moves `one` to the first of the candidates of a place that come closest by the gates. */
function closest(lens: Lens, one: Prepared, from: number, to: number): Outcome {
  let least = Number.POSITIVE_INFINITY;
  let row = from;
  let outcome: Outcome = 0;
  one.row = from;
  const metres = lens.mustsByDistance ? metresTo(lens, one) : null;
  for (; one.row < to; one.row += 1) {
    const against = againstOf(lens, one, metres);
    const fit = fits(lens, one);
    const distance = distanceOf(against === 0 ? 0 : howMany(against), fit);
    if (distance >= least) continue;
    least = distance;
    row = one.row;
    outcome = against * 2 + Number(fit || !lens.asks);
  }
  one.row = row;
  return outcome;
}

/** More than blockers can add up to. */
const UNFIT = 100;
const CLOSED = 1_000;

/**
 * How far a candidate is from being the one its place is judged by: one that is open and fits, before one that is open
 * but fits nothing; of those that are closed, one that fits, then the one that misses by least.
 */
export function distanceOf(blockers: number, fit: boolean): number {
  return (blockers > 0 ? CLOSED : 0) + (fit ? 0 : UNFIT) + blockers;
}

/** The first in the list of those that come as close as the first of them, which is open. */
function bestOf(lens: Lens, rows: Rows, first: number, to: number, scale: Scale): Weighed {
  let best = weigh(lens, new Prepared(rows, first), scale);
  const fit = fits(lens, best.one);
  for (let row = first + 1; row < to; row += 1) {
    const one = new Prepared(rows, row);
    if (fits(lens, one) !== fit || againstOf(lens, one, metresTo(lens, one)) !== 0) continue;
    const other = weigh(lens, one, scale);
    if (inList(other, best) < 0) best = other;
  }
  return best;
}

/** Calls for each place in no band, with the first row of its candidates and where they end. */
export function eachLeft(
  { lens, listed, outcomes }: Left,
  call: (outcome: Outcome, one: Prepared, at: number, to: number) => void,
): void {
  let at = 0;
  for (const block of listed.blocks) {
    const one = new Prepared(block.rowsFor(lens), 0);
    for (let place = 0; place < block.places.length; place += 1, at += 1) {
      const outcome = outcomes[at] ?? NOT_LOOKED_AT;
      if (outcome === IN_A_BAND || outcome === NOT_LOOKED_AT) continue;
      one.row = block.startOf(place);
      call(outcome, one, at, block.startOf(place + 1));
    }
  }
}

/** What leaves a place out, in words: of the first of its candidates that come closest. */
export function blockersAt(lens: Lens, one: Prepared, to: number): Judgement['blockers'] {
  const there = new Prepared(one.rows, one.row);
  closest(lens, there, one.row, to);
  return blockersOf(lens, there);
}
