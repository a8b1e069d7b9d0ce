import { ALL_CELLS } from '~/domain/taxonomy/slots';
import { maskOf, maskOfDays, maskWhere, type CellMask } from '~/domain/taxonomy/cell-masks';
import { activities, menuKinds, strengths } from '~/domain/taxonomy/lists';
import type { Day } from '~/lib/japanese-date';
import { isAtHome, isStay, isWork } from './candidates';
import { TOLD_WORDS, writeTold } from './conditions';
import { listingFault } from './faults';
import { workKindsOfOffer } from './reach';
import { slugSets } from './slug-sets';
import type { Candidate, Offer, Place, Room } from './types';

/**
 * A candidate as a row of whole numbers: what the gates ask of it, so that a hundred thousand are looked through in
 * one piece of memory and none of the objects behind them is touched. `Prepared` gives the numbers their names.
 */
export const taskSets = slugSets(activities);
export const strengthSets = slugSets(strengths);
const menuSets = slugSets(menuKinds);

/** At which word of a row each number stands. */
export const CELLS = 0;
export const OPEN_DAYS = 1;
export const ENOUGH = 2;
export const FULL = 3;
export const ROOM = 4;
export const WORK_KINDS = 5;
export const MENU = 6;
export const FLAGS = 7;
export const FAULT = 8;
export const MIN_AGE = 9;
export const CONFIRMED = 10;
export const TICKED = 11;
export const TASKS = TICKED + taskSets.words;
export const WELCOMES = TASKS + taskSets.words;
export const TOLD = WELCOMES + strengthSets.words;
/** The words of a row. */
export const WIDTH = TOLD + TOLD_WORDS;

/** What is so or not, one bit each of `FLAGS`. */
export const STAY = 1;
export const TIME_KNOWN = 2;
export const NEGOTIABLE = 4;
export const AT_HOME = 8;
export const TO_ASK = 16;
export const CLEARED = 32;
export const REWARD_UNKNOWN = 64;
export const REWARDED = 128;
export const WORK = 256;
export const TAKES_PEOPLE = 512;
export const REAL = 1_024;
export const WELCOMING = 2_048;
export const CONSULTING = 4_096;

export const NO_AGE = -1;
const NO_DAY = 0;

/** A day as a number, the later the greater. */
export function numberOfDay(day: Day): number {
  return Number(day.replaceAll('-', ''));
}

export const ROOMS: readonly Room['state'][] = ['not_needed', 'free', 'full', 'unknown'];

/** Menus as a set in one number. */
export function menusOf(slugs: readonly string[]): number {
  return menuSets.of(slugs)[0] ?? 0;
}

/** Writes a candidate of a place as a row that begins at a word; the words there are nought before. */
export function writeNumbers(row: Int32Array, at: number, place: Place, candidate: Candidate): void {
  const { offer } = candidate;
  row[at + CELLS] = offer.cells === null ? 0 : maskOf(offer.cells);
  row[at + OPEN_DAYS] = maskOfDays(place.openDays);
  row[at + ENOUGH] = roomWhere(offer, isEnough);
  row[at + FULL] = roomWhere(offer, isFull);
  row[at + ROOM] = ROOMS.indexOf(offer.room.state);
  row[at + WORK_KINDS] = candidate.real ? workKindsOfOffer(offer) : 0;
  row[at + MENU] = menusOf([offer.menuKind]);
  row[at + FLAGS] = flagsOf(place, candidate);
  row[at + FAULT] = listingFault(place, candidate);
  row[at + MIN_AGE] = offer.minAge ?? NO_AGE;
  row[at + CONFIRMED] = place.confirmedOn === null ? NO_DAY : numberOfDay(place.confirmedOn);
  taskSets.addTo(row, at + TICKED, offer.activities);
  taskSets.addTo(row, at + TASKS, offer.activities);
  if (offer.named)
    taskSets.addTo(
      row,
      at + TASKS,
      offer.named.map(({ activity }) => activity),
    );
  strengthSets.addTo(row, at + WELCOMES, offer.welcomes);
  writeTold(row, at + TOLD, place, candidate);
}

function flagsOf(place: Place, { real, offer }: Candidate): number {
  const { stance, status, assessedOn } = place;
  const toAsk = !real || stance === 'not_asked' || assessedOn === null || status === 'pending';
  return (
    (isStay(offer.menuKind) ? STAY : 0) |
    (offer.cells === null ? 0 : TIME_KNOWN) |
    (offer.timeNegotiable ? NEGOTIABLE : 0) |
    (isAtHome(place, offer) ? AT_HOME : 0) |
    (toAsk ? TO_ASK : 0) |
    (place.clearedForMinors ? CLEARED : 0) |
    (offer.rewardKind === null ? REWARD_UNKNOWN : offer.rewardKind === 'none' ? 0 : REWARDED) |
    (isWork(offer.menuKind) ? WORK : 0) |
    (takesPeople(place) ? TAKES_PEOPLE : 0) |
    (real ? REAL : 0) |
    (stance === 'welcome' ? WELCOMING : 0) |
    (stance === 'consult' ? CONSULTING : 0)
  );
}

/** Whether a listed place takes people at all, so that it can be asked for something. */
export function takesPeople({ status, stance }: Pick<Place, 'status' | 'stance'>): boolean {
  return status === 'listed' && (stance === 'welcome' || stance === 'consult');
}

const EVERY_CELL = maskWhere(() => true);
const isEnough = ({ state }: Room) => state === 'free' || state === 'not_needed';
const isFull = ({ state }: Room) => state === 'full';

/** The times whose room is such; a time without an entry has the room of the offer. */
function roomWhere({ room, roomByCell }: Offer, isSuch: (room: Room) => boolean): CellMask {
  let mask = isSuch(room) ? EVERY_CELL : 0;
  for (const cell of ALL_CELLS) {
    const own = roomByCell[cell];
    if (own === undefined) continue;
    mask = isSuch(own) ? mask | maskOf([cell]) : mask & ~maskOf([cell]);
  }
  return mask;
}
