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
  return roomUnless(NOT_RECORDED, seats, cell, from);
}

/** The seats of a facility in general, on a usual weekday: for an offer or a place that has named no time. */
export function usualRoom(seats: Seats, from: Day): Room {
  return roomUnless([...NOT_RECORDED, 'basis_time'], seats, 'mon_am', from);
}

function roomUnless(toAsk: readonly RefusalCode[], seats: Seats, cell: Cell, from: Day): Room {
  const { facility, bases, hostKind } = seats;
  if (!facility) return { state: 'unknown', why: '定員の記録なし' };
  const day = firstDay(from, cell);
  const facts = capacityFactsOf(hostKind, facility, countIn(seats.taken, cell));
  const verdict = admit(facts, basisOn(bases, day), { day, cell });
  if (verdict.ok) return { state: 'free' };
  return toAsk.includes(verdict.code)
    ? { state: 'unknown', why: verdict.reason }
    : { state: 'full', why: verdict.reason };
}

/** How many of these people come in a slot; who has no slot yet counts in each. */
export function countIn(taken: readonly (readonly string[])[], cell: Cell): number {
  return taken.filter((slots) => slots.length === 0 || occupies(slots, cell)).length;
}

function firstDay(from: Day, cell: Cell): Day {
  const days = Array.from({ length: 7 }, (_, ahead) => addDays(from, ahead));
  return days.find((day) => weekdayOf(day) === weekdayOfCell(cell)) ?? from;
}

function occupies(slots: readonly string[], cell: Cell): boolean {
  return slots.some((slot) => (isCell(slot) ? slot === cell : cellsOf(slot).includes(cell)));
}
