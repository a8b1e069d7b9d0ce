import {
  comesAt,
  facilitiesOf,
  dayRoom,
  occupies,
  weeklyRoom,
  type CapacityRows,
  type Facility,
  type RefusalCode,
  type RoomVerdict,
} from '~/domain/registry/rules';
import { isCell, type Cell, type DatedSlot } from '~/domain/taxonomy/slots';
import type { Day } from '~/lib/japanese-date';
import type { Room } from './types';

/** Refusals that only say what is not recorded yet: something to ask, not a no. */
const NOT_RECORDED: readonly RefusalCode[] = ['basis_missing', 'basis_period', 'staffing_unknown'];

/** The facilities as they are looked at on a day: whoever came for the last time on it leaves the seat to others. */
export function facilitiesFrom(rows: CapacityRows, today: Day, isHoliday: (day: Day) => boolean) {
  const seats = rows.seats.filter(({ endedOn }) => endedOn === null || endedOn > today);
  return facilitiesOf({ ...rows, seats }, isHoliday);
}

/** Whether one more person has a seat in a slot of the week, on every day of it from `from` on. */
export function roomAt(facility: Facility | null, cell: Cell, from: Day): Room {
  return roomUnless(NOT_RECORDED, facility && weeklyRoom(facility, cell, from));
}

/** Whether one more person has a seat in a slot of one single day. */
export function roomOn(facility: Facility | null, at: DatedSlot): Room {
  return roomUnless(NOT_RECORDED, facility && dayRoom(facility, at));
}

/** The seats of a facility in general, in its own hours: for an offer or a place that has named no time. */
export function usualRoom(facility: Facility | null, from: Day): Room {
  const cells = facility?.service.operatingCells.filter(isCell) ?? [];
  let first: Room | null = null;
  for (const cell of cells) {
    const room = roomUnless([...NOT_RECORDED, 'basis_time'], facility && weeklyRoom(facility, cell, from));
    if (room.state === 'free') return room;
    first ??= room;
  }
  return first ?? { state: 'unknown', why: '定員の記録なし' };
}

function roomUnless(toAsk: readonly RefusalCode[], verdict: RoomVerdict | null): Room {
  if (!verdict) return { state: 'unknown', why: '定員の記録なし' };
  if (verdict.ok) return { state: 'free' };
  return toAsk.includes(verdict.code)
    ? { state: 'unknown', why: verdict.reason }
    : { state: 'full', why: verdict.reason };
}

/** How many of these people come in a slot; who has no slot yet counts in each. */
export function countIn(taken: readonly (readonly string[])[], cell: Cell): number {
  return taken.filter((slots) => slots.length === 0 || occupies(slots, cell)).length;
}

/** How many of these people come in a slot of one single day. */
export function countOn(taken: readonly (readonly string[])[], at: DatedSlot): number {
  return taken.filter((slots) => comesAt(slots, at)).length;
}
