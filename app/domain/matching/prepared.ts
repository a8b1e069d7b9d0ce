import type { CellMask } from '~/domain/taxonomy/cell-masks';
import { minutesFor, type Point } from '~/lib/geo/travel';
import { candidatesOf, usualMenu } from './candidates';
import { verdictOfMinutes, verdictTold, whatIsKnown } from './conditions';
import type { Lens, Wanted } from './lens';
import {
  AT_HOME,
  CELLS,
  ENOUGH,
  FAULT,
  FLAGS,
  FULL,
  CONFIRMED,
  MENU,
  MIN_AGE,
  NEGOTIABLE,
  OPEN_DAYS,
  ROOM,
  ROOMS,
  STAY,
  TASKS,
  TICKED,
  TIME_KNOWN,
  TOLD,
  WELCOMES,
  WIDTH,
  WORK_KINDS,
} from './numbers';
import type { WorkKindBits } from './reach';
import { Rows } from './rows';
import { isAnyIn, isIn, type SlugSet } from './slug-sets';
import type { Candidate, Place, Room, Verdict } from './types';

/** A candidate of a place in numbers. Whoever looks at many moves one of these from row to row. */
export class Prepared {
  constructor(
    readonly rows: Rows,
    public row: number,
  ) {}

  private at(word: number): number {
    return this.rows.numbers[this.row * WIDTH + word] as number;
  }

  get place(): Place {
    return this.rows.places[this.row] as Place;
  }

  get candidate(): Candidate {
    return this.rows.candidates[this.row] as Candidate;
  }

  /** Where the place is; null: not known. */
  get point(): Point | null {
    const lat = this.rows.points[this.row * 2] as number;
    return Number.isNaN(lat) ? null : { lat, lng: this.rows.points[this.row * 2 + 1] as number };
  }

  /** Whether one of the flags of `numbers.ts` holds. */
  is(flag: number): boolean {
    return (this.at(FLAGS) & flag) !== 0;
  }

  get stay(): boolean {
    return this.is(STAY);
  }

  /** The times of the offer; null: not known. */
  get cells(): CellMask | null {
    return this.is(TIME_KNOWN) ? this.at(CELLS) : null;
  }

  get timeNegotiable(): boolean {
    return this.is(NEGOTIABLE);
  }

  /** The times that may be those of a place without known times; none: nothing is known of its days. */
  get openDays(): CellMask {
    return this.at(OPEN_DAYS);
  }

  /** Times with room; of any that is neither here nor full it is not known. */
  get enough(): CellMask {
    return this.at(ENOUGH);
  }

  get full(): CellMask {
    return this.at(FULL);
  }

  /** The room of the offer in general. */
  get room(): Room['state'] {
    return ROOMS[this.at(ROOM)] as Room['state'];
  }

  /** What of the listing leaves it out, whoever asks (`listingFault`). */
  get fault(): number {
    return this.at(FAULT);
  }

  /** From which age; less than nought: nobody said. */
  get minAge(): number {
    return this.at(MIN_AGE);
  }

  /** On which day the host last said that it holds, as `numberOfDay`; less than any day: never. */
  get confirmedOn(): number {
    return this.at(CONFIRMED);
  }

  /** Whether it comes to the person's own home. */
  get atHome(): boolean {
    return this.is(AT_HOME);
  }

  /** Its menu as a set of one. */
  get menu(): number {
    return this.at(MENU);
  }

  /** The kinds of work it asks for; none for what is only a guess. */
  get workKinds(): WorkKindBits {
    return this.at(WORK_KINDS);
  }

  /** Whether it has ticked one of these activities. */
  hasTicked(activities: SlugSet): boolean {
    return isAnyIn(activities, this.rows.numbers, this.row * WIDTH + TICKED);
  }

  /** Whether it has ticked one of these activities, or its title says one. */
  hasTask(activities: SlugSet): boolean {
    return isAnyIn(activities, this.rows.numbers, this.row * WIDTH + TASKS);
  }

  welcomesAny(strengths: SlugSet): boolean {
    return isAnyIn(strengths, this.rows.numbers, this.row * WIDTH + WELCOMES);
  }

  /** Whether it welcomes a strength, by its index in the list of strengths. */
  welcomes(index: number): boolean {
    return isIn(index, this.rows.numbers, this.row * WIDTH + WELCOMES);
  }

  /** What is told of a condition, whoever comes and when, by `indexOfTold`. */
  told(index: number): Verdict {
    return verdictTold(this.rows.numbers, this.row * WIDTH + TOLD, index);
  }
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

/** It stays with the place, unseen by whoever compares or copies places. */
const KEPT = Symbol('made ready');

/**
 * What is compared at a place that is looked at alone. A place without an offer is compared by what its kind has, as
 * the seeker asks.
 */
export function preparedOf(lens: Lens, place: Place & { readonly [KEPT]?: Kept }): readonly Prepared[] {
  const menu = place.offers.length > 0 ? '' : menuAsked(lens, place.kind);
  const last = place[KEPT] ?? null;
  if (last?.menu === menu) return last.prepared;
  if (last?.other?.menu === menu) return last.other.prepared;
  const prepared = candidatesInOrder(lens, place).map((candidate) => prepare(place, candidate));
  const other = last && { menu: last.menu, prepared: last.prepared };
  const kept: Kept = { menu, prepared, other };
  Object.defineProperty(place, KEPT, { value: kept, writable: true, enumerable: false, configurable: true });
  return prepared;
}

/** The same of one candidate, as it was made ready with its place. */
export function preparedFor(lens: Lens, place: Place, candidate: Candidate): Prepared {
  const isIts = (prepared: Prepared) => prepared.candidate.offer === candidate.offer;
  return preparedOf(lens, place).find(isIts) ?? prepare(place, candidate);
}

export function prepare(place: Place, candidate: Candidate): Prepared {
  const rows = new Rows(1);
  rows.write(0, place, candidate);
  return new Prepared(rows, 0);
}

/** What is compared at a place, by the ids of its offers. */
export function candidatesInOrder({ seeker }: Lens, place: Place): readonly Candidate[] {
  const candidates = candidatesOf(seeker, place);
  if (candidates.length < 2) return candidates;
  return candidates.toSorted((a, b) => (a.offer.id < b.offer.id ? -1 : 1));
}

/** What a kind of host is asked for by the seeker. */
export function menuAsked({ seeker, usualMenus }: Lens, kind: string): string {
  const known = usualMenus.get(kind);
  if (known !== undefined) return known;
  const menu = usualMenu(seeker, kind);
  usualMenus.set(kind, menu);
  return menu;
}

/** What is known of a condition: `judgeCondition`, for many. */
export function verdictOf(
  one: Prepared,
  { slug, index, mode }: Wanted,
  metres: number | null,
  cells: CellMask,
): Verdict {
  if (mode !== null && metres !== null) return verdictOfMinutes(minutesFor(metres, mode));
  if (index !== null) return one.told(index);
  return whatIsKnown(one.place, one.candidate, slug, { metres, cells })?.verdict ?? 'unknown';
}
