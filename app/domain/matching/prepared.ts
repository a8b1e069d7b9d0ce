import { maskOf, maskOfDays, maskWhere, type CellMask } from '~/domain/taxonomy/cell-masks';
import { candidatesOf, isStay, usualMenu } from './candidates';
import { refusedAt } from './conditions';
import { listingBlocker } from './faults';
import type { Lens } from './lens';
import { workKindsOfOffer, type WorkKindBits } from './reach';
import type { Blocker, Candidate, Place, Room } from './types';

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
  /** The conditions that it does not meet, whoever comes and when. */
  readonly refused: ReadonlySet<string>;
  /** The kinds of work it asks for; none for what is only a guess. */
  readonly workKinds: WorkKindBits;
}

/** Times with room and times with none; of any other it is not known. */
interface Rooms {
  readonly enough: CellMask;
  readonly full: CellMask;
}

const prepared = new WeakMap<Place, readonly Prepared[]>();

/** What is compared at a place. A place without an offer is compared by what its kind has, as the seeker asks. */
export function preparedOf(lens: Lens, place: Place): readonly Prepared[] {
  const known = prepared.get(place);
  if (known && isAsked(lens, known)) return known;
  const made = candidatesOf(lens.seeker, place)
    .map((candidate) => prepare(place, candidate))
    .sort((a, b) => (a.candidate.offer.id < b.candidate.offer.id ? -1 : 1));
  prepared.set(place, made);
  return made;
}

function isAsked({ seeker, usualMenus }: Lens, [first]: readonly Prepared[]): boolean {
  if (!first || first.candidate.real) return true;
  const { kind } = first.place;
  const menu = usualMenus.get(kind) ?? usualMenu(seeker, kind);
  usualMenus.set(kind, menu);
  return first.candidate.offer.menuKind === menu;
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
    refused: refusedAt(place, candidate),
    workKinds: candidate.real ? workKindsOfOffer(offer) : 0,
  };
}

function roomsOf({ offer: { room, roomByCell } }: Candidate): Rooms {
  const where = (states: readonly Room['state'][]) =>
    maskWhere((cell) => states.includes((roomByCell[cell] ?? room).state));
  return { enough: where(['free', 'not_needed']), full: where(['full']) };
}
