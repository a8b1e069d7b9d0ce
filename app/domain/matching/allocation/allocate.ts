import { compareText } from '~/lib/text/compare';
import { decidedByHand } from './by-hand';
import type { Choice, Choices } from './choices';
import { leftOut } from './left-out';
import { atLeast, rowsOf, worthAtLeast, type Row } from './model';
import { inOneOrder } from './one-order';
import { oneByOne } from './one-by-one';
import type { Solution, Solver } from './solver';
import type { AllocationInput, AllocationResult, Pair, PairName, Waiting } from './types';

/** Of the time that is left, the share for finding how many can be served at all. */
const FIRST_SHARE = 0.4;
/** Of what is left then, for whose turn it is. */
const TURNS_SHARE = 0.5;
/** And then for what fits; the rest is for what would help whom nobody was found for. */
const FITS_SHARE = 0.8;
/** And for the pairs decided by hand before. */
const BY_HAND_SHARE = 0.1;

/** Tells how many seconds are left. */
export type Clock = () => number;

/**
 * The assignment of all who wait to all open offers that serves most, then gives those their turn who had none, then
 * fits best; with what choosing one by one would give, and why nobody was found for the others. The order of the input
 * never changes the result.
 */
export function allocate(given: AllocationInput, solver: Solver, left: Clock): AllocationResult {
  const input = inOneOrder(given);
  const before = left();
  const { found, kept, refused } = decidedByHand(input, solver, () => left() * BY_HAND_SHARE);
  const inTurn = { households: input.households, fixed: kept };
  const byHand = oneByOne(found, byWaiting(input.waiting), inTurn);
  const { taken, servedAtMost, gap } = best(found, input, kept, { solver, left, start: byHand });
  const chosen = choicesAt(found, taken);
  return {
    pairs: chosen.map(toPair),
    left: leftOut(input, found, chosen, () => left() > 0),
    oneByOne: choicesAt(found, byHand).map(toPair),
    refused,
    proof: { servedAtMost, gap, milliseconds: Math.round((before - left()) * 1000) },
  };
}

/** Who waits longest first, as one would go through them by hand. */
export function byWaiting(waiting: readonly Waiting[]): string[] {
  return [...waiting]
    .sort((a, b) => compareText(a.since, b.since) || compareText(a.caseId, b.caseId))
    .map(({ caseId }) => caseId);
}

interface Best {
  readonly taken: readonly number[];
  readonly servedAtMost: number;
  readonly gap: number | null;
}

/** First how many can be served, then, serving as many, whose turn it is, then, with as many turns, what fits. */
function best(
  found: Choices,
  { households }: AllocationInput,
  fixed: readonly PairName[],
  { solver, left, start }: { solver: Solver; left: Clock; start: readonly number[] },
): Best {
  const { choices } = found;
  const rows = rowsOf(found, households, fixed);
  const solved = (
    objective: readonly number[],
    more: readonly Row[],
    from: readonly number[],
    share: number,
  ) =>
    solver(
      { columns: choices.length, objective, rows: [...rows, ...more] },
      { seconds: left() * share, start: from },
    );
  const persons = new Set(choices.map(({ caseId }) => caseId)).size;
  const ones = choices.map(() => 1);
  const most = solved(ones, [], start, FIRST_SHARE);
  const served = most ?? { taken: start, value: start.length, bound: persons };
  const servedAtMost = Math.floor(served.bound + 1e-6);
  const asMany = atLeast(choices.length, served.taken.length);
  const turns = choices.map(({ turn }) => turn);
  const inTurn = solved(turns, [asMany], served.taken, TURNS_SHARE);
  if (!inTurn) return { taken: served.taken, servedAtMost, gap: null };
  const weights = choices.map(({ weight }) => weight);
  const fitting = solved(weights, [asMany, worthAtLeast(turns, inTurn.value)], inTurn.taken, FITS_SHARE);
  return fitting
    ? { taken: fitting.taken, servedAtMost, gap: Math.max(gapOf(inTurn), gapOf(fitting)) }
    : { taken: inTurn.taken, servedAtMost, gap: null };
}

function gapOf({ value, bound }: Solution): number {
  return bound <= value || bound <= 0 ? 0 : (bound - value) / bound;
}

function choicesAt({ choices }: Choices, taken: readonly number[]): Choice[] {
  return taken.flatMap((index) => choices[index] ?? []);
}

function toPair({ caseId, offerId, hostId, cell, band }: Choice): Pair {
  return { caseId, offerId, hostId, cell, band };
}
