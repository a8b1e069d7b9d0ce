import { cellsOfMask, type CellMask } from '~/domain/taxonomy/cell-masks';
import { bestTrip, wayMetres } from '~/lib/geo/travel';
import { isAtHome } from './candidates';
import { answerOf, judgeCondition, NO_SLOT, slotsMeeting } from './conditions';
import { ADULT_AGE, faultBlocker, minorBlocker } from './faults';
import { lensOf, type Lens } from './lens';
import { CLEARED, NO_AGE, REAL, REWARD_UNKNOWN, REWARDED, TO_ASK, WORK } from './numbers';
import { prepare, verdictOf, type Prepared } from './prepared';
import type {
  Ask,
  Band,
  Blocker,
  Candidate,
  ConditionFinding,
  Judgement,
  Place,
  Room,
  Seeker,
  Verdict,
  Way,
} from './types';

/**
 * The gates G2–G7 of handbook §7.0, three-valued (D12): only a known "no" blocks; what is unknown becomes
 * something to ask. Consent (G1) and the card (G8) are gates of the inquiry, not of the result.
 */
export function judge(seeker: Seeker, place: Place, candidate: Candidate): Judgement {
  return judgePrepared(lensOf(seeker), prepare(place, candidate));
}

/** The same, for what is ready to be compared. */
export function judgePrepared(lens: Lens, one: Prepared): Judgement {
  const { place, candidate } = one;
  const time = timeOf(lens, one);
  const metres = metresTo(lens, one);
  const conditions = lens.seeker.considerations.map((wanted) =>
    judgeCondition(place, candidate, wanted, {
      metres,
      cells: wanted.type === 'must' ? cellsFor(time, slotsMeeting(wanted.slug)) : time.cells,
    }),
  );
  return {
    place,
    candidate,
    conditions,
    commonCells: cellsOfMask(time.common),
    time: time.verdict,
    way: wayTo(lens.seeker, place, candidate, metres, conditions),
    blockers: blockersOf(lens, one),
    asks: [
      ...when(place.stance === 'not_asked', { kind: 'stance' }),
      ...conditions.filter(isUnknownMust).map((finding): Ask => ({ kind: 'condition', slug: finding.slug })),
      ...when(minorUnclear(lens.seeker, one), { kind: 'minor' }),
      ...when(schoolUnclear(lens.seeker, one), { kind: 'school_year' }),
      ...when(ageUnclear(lens.seeker, one), { kind: 'age' }),
      ...when(time.verdict === 'unknown', { kind: 'time' }),
      ...when(roomIn(one, time.cells) === 'unknown', { kind: 'room' }),
      ...when(!candidate.real, { kind: 'offer' }),
      ...when(place.assessedOn === null, { kind: 'visit' }),
      ...when(place.status === 'pending', { kind: 'listing' }),
    ],
  };
}

/** The known facts for which a candidate is left out, what cannot be changed first; none: it stands in a band. */
export function blockersOf(lens: Lens, one: Prepared): readonly Blocker[] {
  const blockers: Blocker[] = [];
  const fault = faultBlocker(one.fault);
  if (fault) blockers.push(fault);
  const minor = minorBlocker(lens.seeker, one.candidate);
  if (minor) blockers.push(minor);
  const time = timeOf(lens, one);
  if (time.blocker) blockers.push(time.blocker);
  if (roomIn(one, time.cells) === 'full') blockers.push(noRoom(one, time.cells));
  const metres = lens.mustsByDistance ? metresTo(lens, one) : null;
  for (const must of lens.musts)
    if (verdictOf(one, must, metres, cellsFor(time, must.meets)) === 'no') blockers.push(must.refused);
  return blockers;
}

/** 打診できる, まず聞いてみる, or left out. */
export function bandOf({ blockers, asks }: Pick<Judgement, 'blockers' | 'asks'>): Band {
  if (blockers.length > 0) return 'excluded';
  return asks.length > 0 ? 'ask' : 'ready';
}

function when(condition: boolean, ask: Ask): readonly Ask[] {
  return condition ? [ask] : [];
}

/** Whether anything but an unknown must has to be asked first, as `judgePrepared` lists it: for many. */
export function isToBeAsked({ seeker }: Lens, one: Prepared, time: TimeFinding): boolean {
  return (
    one.is(TO_ASK) ||
    time.verdict === 'unknown' ||
    minorUnclear(seeker, one) ||
    schoolUnclear(seeker, one) ||
    ageUnclear(seeker, one) ||
    roomIn(one, time.cells) === 'unknown'
  );
}

function isUnknownMust(finding: ConditionFinding): boolean {
  return finding.type === 'must' && finding.verdict === 'unknown';
}

/** A minor may not be cleared, an age limit may or may not be met, a reward may not be known yet. */
function minorUnclear({ minor, compulsorySchool }: Seeker, one: Prepared): boolean {
  if (!minor) return false;
  return !one.is(CLEARED) || one.minAge !== NO_AGE || (compulsorySchool === true && one.is(REWARD_UNKNOWN));
}

/** While it is not known whether compulsory school is over, neither is whether a reward or work is allowed. */
function schoolUnclear({ compulsorySchool }: Seeker, one: Prepared): boolean {
  return compulsorySchool === null && (one.is(REWARDED) || one.is(REWARD_UNKNOWN) || one.is(WORK));
}

/** Of an adult no age is known here: whether a limit above eighteen is met is compared in the interview. */
function ageUnclear({ minor }: Seeker, { minAge }: Prepared): boolean {
  return !minor && minAge > ADULT_AGE;
}

export interface TimeFinding {
  readonly verdict: Verdict;
  readonly common: CellMask;
  /** The slots in question: those in common, else those of the offer; of them those that meet the musts, if there are. */
  readonly cells: CellMask;
  /** Whether no slot meets all the musts of the time. */
  readonly atOdds: boolean;
  readonly blocker: Blocker | null;
}

const STAY_ONLY: Blocker = { kind: 'stay', text: '泊まって過ごす場所' };

/**
 * Whether the times of both sides meet. What a must asks of the time, the room and the time itself are met by one and
 * the same slot, or they are not met.
 */
export function timeOf(lens: Lens, one: Prepared): TimeFinding {
  const time = timesOfBoth(lens, one);
  const isNarrowed = lens.timeMusts.length > 0 && time.cells !== 0 && !one.stay && one.is(REAL);
  return isNarrowed ? inMusts(lens, one, time) : time;
}

/** Of the slots in question those that meet every must of which nobody asked the host. */
function inMusts({ timeMusts }: Lens, one: Prepared, time: TimeFinding): TimeFinding {
  let cells = time.cells;
  for (const { slug, meets } of timeMusts)
    if ((time.cells & meets) !== 0 && !answerOf(one.place, one.candidate, slug)) cells &= meets;
  if (cells === 0) return { ...time, atOdds: true };
  return { ...time, common: time.common & cells, cells };
}

/** The slots by which a must is judged: of musts at odds those that some slot does not meet are met by none. */
export function cellsFor({ cells, atOdds }: TimeFinding, meets: CellMask | null): CellMask {
  return atOdds && meets !== null && (cells & ~meets) !== 0 ? NO_SLOT : cells;
}

function timesOfBoth({ seeker, cells: wanted, days, closed }: Lens, one: Prepared): TimeFinding {
  const { cells, openDays } = one;
  const own = cells ?? 0;
  if (one.stay) {
    if (seeker.stays) return found('yes', own, own);
    return wanted === 0 ? found('yes', own) : found('no', own, 0, STAY_ONLY);
  }
  if (wanted === 0) return found('yes', own);
  if (one.timeNegotiable) return found('partly', own);
  const common = own & wanted;
  if (cells !== null) return common === 0 ? found('no', own, 0, closed) : found('yes', own, common);
  return openDays === 0 || (openDays & days) !== 0 ? found('unknown', own) : found('no', own, 0, closed);
}

function found(
  verdict: Verdict,
  own: CellMask,
  common: CellMask = 0,
  blocker: Blocker | null = null,
): TimeFinding {
  return { verdict, common, cells: common === 0 ? own : common, atOdds: false, blocker };
}

/** Whether one more person has room in the slots in question: somewhere, or for who stays, always. */
export function roomIn(one: Prepared, cells: CellMask): 'enough' | 'full' | 'unknown' {
  const { enough, full } = cells === 0 ? EVERYWHERE[one.room] : one;
  const asked = cells === 0 ? 1 : cells;
  const fits = one.stay ? (asked & ~enough) === 0 : (asked & enough) !== 0;
  if (fits) return 'enough';
  const canHope = !one.stay && (asked & ~enough & ~full) !== 0;
  return (asked & full) !== 0 && !canHope ? 'full' : 'unknown';
}

/** Where no slot is in question, the room in general stands for all of them. */
const EVERYWHERE: Readonly<Record<Room['state'], Pick<Prepared, 'enough' | 'full'>>> = {
  free: { enough: -1, full: 0 },
  not_needed: { enough: -1, full: 0 },
  full: { enough: 0, full: -1 },
  unknown: { enough: 0, full: 0 },
};

function noRoom({ full, candidate: { offer } }: Prepared, cells: CellMask): Blocker {
  const [first] = cellsOfMask(cells & full);
  const room = (first && offer.roomByCell[first]) ?? offer.room;
  return { kind: 'room', text: room.state === 'full' ? room.why : 'いま満員' };
}

/** Metres of real way; null: not known. */
export function metresTo({ seeker }: Lens, { point }: Pick<Place, 'point'>): number | null {
  return seeker.from && point ? wayMetres(seeker.from, point) : null;
}

function wayTo(
  seeker: Seeker,
  place: Place,
  { offer }: Candidate,
  metres: number | null,
  conditions: readonly ConditionFinding[],
): Way {
  const online =
    isAtHome(place, offer) ||
    conditions.some((finding) => finding.slug === 'online_only' && finding.verdict === 'yes');
  if (online) return { at: 'home' };
  return metres === null ? null : { at: 'place', trip: bestTrip(metres, seeker.travelModes) };
}
