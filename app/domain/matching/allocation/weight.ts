import { daysBetween, type Day } from '~/lib/japanese-date';
import type { Waiting } from './types';

/** Being left out of one proposal more goes before any waiting. */
const LEFT_OUT = 300;
/** Being left out more often counts no more. */
export const mostTimesLeft = 3;
/** One more for every four days, up to a year. */
const DAYS_A_POINT = 4;
const MOST_DAYS = 364;

const READY = 200;
const ENOUGH = 80;

/** Whose turn it is: more for who was left out of earlier proposals, and for who waits longer. */
export function turnOf({ leftOut, since }: Pick<Waiting, 'leftOut' | 'since'>, today: Day): number {
  const days = Math.min(MOST_DAYS, Math.max(0, daysBetween(since, today)));
  return LEFT_OUT * Math.min(mostTimesLeft, leftOut) + Math.floor(days / DAYS_A_POINT);
}

/**
 * What a pair counts for among solutions that serve as many and give as many their turn: whether the host may be asked at
 * once goes before how well it fits. Of the fit no more than `ENOUGH` counts, so that a very good place of one person
 * never costs another a fair one. A whole number above zero.
 */
export function weightOf({ band, score }: { band: 'ready' | 'ask'; score: number }): number {
  return (band === 'ready' ? READY : 0) + Math.min(ENOUGH, score) + 1;
}
