import {
  admit,
  basisOn,
  capacityFactsOf,
  type RefusalCode,
  type StoredBasis,
  type StoredFacility,
} from '~/domain/registry/rules';
import { cellsOf, isCell, weekdayOfCell, type Cell } from '~/domain/taxonomy/slots';
import { addDays, weekdayOf, type Day } from '~/lib/japanese-date';
import type { Room } from './types';

/** What says whether a designated facility has a seat. */
export interface Seats {
  readonly hostKind: string;
  readonly facility: StoredFacility | null;
  readonly bases: readonly StoredBasis[];
  /** Slots of each participant who takes a seat already. */
  readonly taken: readonly (readonly string[])[];
}

/** Refusals that only say what is not recorded yet: something to ask, not a no. */
const NOT_RECORDED: readonly RefusalCode[] = ['basis_missing', 'basis_period', 'staffing_unknown'];

/** Whether one more person has a seat in a slot of the week, on its first day from `from` on. */
export function roomAt(seats: Seats, cell: Cell, from: Day): Room {
  const { facility, bases, hostKind } = seats;
  if (!facility) return { state: 'unknown', why: '定員の記録なし' };
  const day = firstDay(from, cell);
  const participants = seats.taken.filter((slots) => occupies(slots, cell)).length;
  const verdict = admit(capacityFactsOf(hostKind, facility, participants), basisOn(bases, day), {
    day,
    cell,
  });
  if (verdict.ok) return { state: 'free' };
  return NOT_RECORDED.includes(verdict.code)
    ? { state: 'unknown', why: verdict.reason }
    : { state: 'full', why: verdict.reason };
}

/** The seats of a facility in general, on a usual weekday: for a place without an offer of its own. */
export function usualRoom(seats: Seats, from: Day): Room {
  return roomAt(seats, 'mon_am', from);
}

function firstDay(from: Day, cell: Cell): Day {
  const days = Array.from({ length: 7 }, (_, ahead) => addDays(from, ahead));
  return days.find((day) => weekdayOf(day) === weekdayOfCell(cell)) ?? from;
}

function occupies(slots: readonly string[], cell: Cell): boolean {
  return slots.some((slot) => (isCell(slot) ? slot === cell : cellsOf(slot).includes(cell)));
}
