import { maskOf, maskOfDays, maskWhere, type CellMask } from '~/domain/taxonomy/cell-masks';
import { minutesFor } from '~/lib/geo/travel';
import { candidatesOf, isAtHome, isStay, usualMenu } from './candidates';
import { toldAt, verdictOfMinutes, verdictTold, whatIsKnown, type Told } from './conditions';
import { listingBlocker } from './faults';
import type { Lens, Wanted } from './lens';
import { workKindsOfOffer, type WorkKindBits } from './reach';
import { tasksOf, type Tasks } from './tasks';
import type { Blocker, Candidate, Place, Room, Verdict } from './types';

/** A candidate of a place with its times and rooms as numbers, so that many can be looked at. */
export interface Prepared {
  readonly place: Place;
  readonly candidate: Candidate;
  readonly stay: boolean;
  /** The times of the offer; null: not known. */
  readonly cells: CellMask | null;
  /** The times that may be those of a place without known times; none: nothing is known of its days. */
  readonly openDays: CellMask;
  readonly rooms: Rooms;
  /** What of the listing leaves it out, whoever asks. */
  readonly fault: Blocker | null;
  /** What is known of the conditions, whoever comes and when. */
  readonly told: Told;
  /** Whether it comes to the person's own home. */
  readonly atHome: boolean;
  /** What it has ticked, and with it what its title says. */
  readonly ticked: Tasks;
  readonly tasks: Tasks;
  /** The kinds of work it asks for; none for what is only a guess. */
  readonly workKinds: WorkKindBits;
}

/** Times with room and times with none; of any other it is not known. */
interface Rooms {
  readonly enough: CellMask;
  readonly full: CellMask;
}

/**
 * What was made ready of a place for those who ask for a menu there, and for another, made ready before: no third,
 * so that a place does not grow with what is asked of it.
 */
interface Kept {
  readonly menu: string;
  readonly prepared: readonly Prepared[];
  readonly other: Omit<Kept, 'other'> | null;
}

/**
 * It stays with the place, unseen by whoever compares or copies places: a map of a hundred thousand of them beside it
 * would cost more than matching does each time that memory is cleared.
 */
const KEPT = Symbol('made ready');

/** What is compared at a place. A place without an offer is compared by what its kind has, as the seeker asks. */
export function preparedOf(lens: Lens, place: Place & { readonly [KEPT]?: Kept }): readonly Prepared[] {
  const menu = place.offers.length > 0 ? '' : menuAsked(lens, place.kind);
  const last = place[KEPT] ?? null;
  if (last?.menu === menu) return last.prepared;
  if (last?.other?.menu === menu) return last.other.prepared;
  const prepared = candidatesOf(lens.seeker, place)
    .map((candidate) => prepare(place, candidate))
    .sort((a, b) => (a.candidate.offer.id < b.candidate.offer.id ? -1 : 1));
  const other = last && { menu: last.menu, prepared: last.prepared };
  const kept: Kept = { menu, prepared, other };
  Object.defineProperty(place, KEPT, { value: kept, writable: true, enumerable: false, configurable: true });
  return prepared;
}

/** The same of one candidate, as it was made ready with its place. */
export function preparedFor(lens: Lens, place: Place, candidate: Candidate): Prepared {
  return (
    preparedOf(lens, place).find((prepared) => prepared.candidate === candidate) ?? prepare(place, candidate)
  );
}

function menuAsked({ seeker, usualMenus }: Lens, kind: string): string {
  const menu = usualMenus.get(kind) ?? usualMenu(seeker, kind);
  usualMenus.set(kind, menu);
  return menu;
}

/** What is known of a condition: `judgeCondition`, for many. */
export function verdictOf(
  { place, candidate, told }: Prepared,
  { slug, index, mode }: Wanted,
  metres: number | null,
  cells: CellMask,
): Verdict {
  if (mode !== null && metres !== null) return verdictOfMinutes(minutesFor(metres, mode));
  if (index !== null) return verdictTold(told, index);
  return whatIsKnown(place, candidate, slug, { metres, cells })?.verdict ?? 'unknown';
}

export function prepare(place: Place, candidate: Candidate): Prepared {
  const { offer } = candidate;
  return {
    place,
    candidate,
    stay: isStay(offer.menuKind),
    cells: offer.cells && maskOf(offer.cells),
    openDays: maskOfDays(place.openDays),
    rooms: roomsOf(candidate),
    fault: listingBlocker(place, candidate),
    told: toldAt(place, candidate),
    atHome: isAtHome(place, offer),
    ...tasksOf(offer),
    workKinds: candidate.real ? workKindsOfOffer(offer) : 0,
  };
}

function roomsOf({ offer: { room, roomByCell } }: Candidate): Rooms {
  const where = (states: readonly Room['state'][]) =>
    maskWhere((cell) => states.includes((roomByCell[cell] ?? room).state));
  return { enough: where(['free', 'not_needed']), full: where(['full']) };
}
