import { cellsFor, roomIn, timeOf } from './gates';
import { ADULT_AGE } from './faults';
import type { Lens } from './lens';
import { NO_AGE, REWARDED, WORK } from './numbers';
import { verdictOf, type Prepared } from './prepared';
import type { Seeker } from './types';

/**
 * All that leaves a candidate out, as one number; none: 0. `blockersOf`, for many. What is told first of several stands
 * in the higher digits: the fault of the listing, room, a stay, what a minor may not do, the time, then how many musts
 * and where they stand among the musts; of more than two, where the first of them stands.
 */
export type Against = number;

/** More than there are conditions and times. */
export const MUSTS_BEFORE = 128;

const ONE_MUST = MUSTS_BEFORE * MUSTS_BEFORE;
const NAMED_MUSTS = 2;
const TIME = ONE_MUST * MUSTS_BEFORE;
const MINOR = TIME * 2;
const MINORS = 3;
const STAY = MINOR * (MINORS + 1);
const ROOM = STAY * 2;
const FAULT = ROOM * 2;

/** What a minor may not do: a reward, work, a place from an age on. */
const REWARD_BARRED = 1;
const WORK_BARRED = 2;
const AGE_BARRED = 3;

/** `metres`: to the place, where a must goes by them. */
export function againstOf(lens: Lens, one: Prepared, metres: number | null): Against {
  const time = timeOf(lens, one);
  let against = one.fault * FAULT + minorBars(lens.seeker, one) * MINOR;
  if (roomIn(one, time.cells) === 'full') against += ROOM;
  if (time.blocker !== null) against += time.blocker.kind === 'stay' ? STAY : TIME;
  let count = 0;
  let named = 0;
  let first = 0;
  for (let at = 0; at < lens.musts.length; at += 1) {
    const must = lens.musts[at];
    if (must === undefined || verdictOf(one, must, metres, cellsFor(time, must.meets)) !== 'no') continue;
    count += 1;
    if (count === 1) first = at + 1;
    if (count <= NAMED_MUSTS) named = named * MUSTS_BEFORE + at + 1;
  }
  return against + count * ONE_MUST + (count <= NAMED_MUSTS ? named : first);
}

/** `minorBlocker`, for many. */
function minorBars({ minor, compulsorySchool }: Seeker, one: Prepared): number {
  if (!minor && compulsorySchool !== true) return 0;
  if (compulsorySchool === true && one.is(REWARDED)) return REWARD_BARRED;
  if (compulsorySchool === true && one.is(WORK)) return WORK_BARRED;
  return minor && one.minAge !== NO_AGE && one.minAge >= ADULT_AGE ? AGE_BARRED : 0;
}

/** How many known facts that are. */
export function howMany(against: Against): number {
  const musts = Math.floor(against / ONE_MUST) % MUSTS_BEFORE;
  return (
    musts +
    Number((against & TIME) !== 0) +
    Number((against & (MINORS * MINOR)) !== 0) +
    Number((against & STAY) !== 0) +
    Number((against & ROOM) !== 0) +
    Number(against >= FAULT)
  );
}

/** What is told first: the same number for all that tell the same, but for the age from which a place takes people. */
export function firstTold(against: Against): Against {
  if (against >= FAULT) return against - (against % FAULT);
  if (against >= ROOM) return ROOM;
  if (against >= STAY) return STAY;
  if (against >= MINOR) return against & (MINORS * MINOR);
  return against >= TIME ? TIME : against;
}

/** Whether an age is what is told first. */
export function isAge(told: Against): boolean {
  return told === AGE_BARRED * MINOR;
}

/** Whether nothing that the seeker asks differently would mend it. */
export function isBarred(against: Against): boolean {
  return against >= FAULT || (against & (MINORS * MINOR)) !== 0 || (against & STAY) !== 0;
}

const OTHERWISE = -1;

/**
 * The musts by which alone a candidate is left out, one or two of them, each by where it stands among the musts, from
 * one on, the first times `MUSTS_BEFORE`. None: 0; less than 0: more of them, or something else, stands against it.
 */
export function missedBy(against: Against): number {
  return against >= (NAMED_MUSTS + 1) * ONE_MUST ? OTHERWISE : against % ONE_MUST;
}
