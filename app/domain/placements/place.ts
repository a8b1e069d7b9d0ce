import { allowed, refuse, type Decision } from '~/domain/kernel/errors';
import {
  comesAt,
  dayRoom,
  facilitiesOf,
  occupies,
  weeklyRoom,
  type CapacityRows,
  type Facility,
} from '~/domain/registry/rules';
import {
  cellAt,
  cellsOfAll,
  datedSlotsOf,
  slotOfCell,
  weekdayOfCell,
  type Cell,
  type DatedSlot,
} from '~/domain/taxonomy/slots';
import { formatDayShort, weekdayOf, type Day } from '~/lib/japanese-date';

/** What says whether a place at a host is free, read under one lock. */
export interface PlaceFacts {
  placementId: string;
  host: { id: string; kind: string };
  opportunityId: string | null;
  /** The first day on which somebody would come. */
  from: Day;
  /** Slots wished for, as patterns ('tue_am', 'stay') or single days ('2026-12-05_am'). */
  slots: readonly string[];
  /** Whether the offer takes a seat of the facility's 定員. */
  usesCapacity: boolean;
  /** Persons at the same time in this offer; null: nobody knows, or as many as come. */
  places: number | null;
  /** People come and go in this offer as they like: no place is counted, not of the host either. */
  openEntry: boolean;
  /** Persons at the same time in all offers of the host together, whatever each says; null: no such limit. */
  totalPlaces: number | null;
  taken: readonly {
    id: string;
    opportunityId: string | null;
    slots: readonly string[];
    openEntry: boolean | null;
  }[];
  /** Slots of days to come that the host has closed. */
  closed: readonly { readonly day: Day; readonly slot: string }[];
  capacity: CapacityRows;
  isHoliday: (day: Day) => boolean;
}

/** A wished time: a slot of every week, or of one day only. */
type Wished = { readonly cell: Cell; readonly on: null } | { readonly cell: Cell; readonly on: DatedSlot };

/** Whether the single days wished for lie on or after the first day on which somebody comes. */
export function decideDays(slots: readonly string[], from: Day): Decision {
  const [first] = datedSlotsOf(slots);
  if (!first || first.day >= from) return allowed;
  return refuse(
    `${formatDayShort(first.day)}は、はじめの日（${formatDayShort(from)}）より前です。`,
    'はじめの日を早くするか、その日を外してください。',
  );
}

/** Why none of the wished slots' places can be taken, in words for the page; null when every one is free. */
export function noPlaceBecause(facts: PlaceFacts): string | null {
  const cells = cellsOfAll(facts.slots);
  const days = datedSlotsOf(facts.slots).filter(({ day }) => day >= facts.from);
  const closed = closedRefusal(facts, cells, days);
  if (closed) return closed;
  const facility = facts.usesCapacity ? facilityOf(facts) : null;
  const wishes: Wished[] = [
    ...cells.map((cell) => ({ cell, on: null })),
    ...days.map((on) => ({ cell: cellAt(on), on })),
  ];
  for (const wished of wishes) {
    const because = countRefusal(facts, wished) ?? seatRefusal(facts, facility, wished);
    if (because) return because;
  }
  return null;
}

/** A weekly time begins on its first day, which must be open; a single day must be open itself. */
function closedRefusal({ from, closed }: PlaceFacts, cells: readonly Cell[], days: readonly DatedSlot[]) {
  const isClosed = (at: DatedSlot) => closed.some(({ day, slot }) => day === at.day && slot === at.slot);
  const first = cells
    .filter((cell) => weekdayOfCell(cell) === weekdayOf(from))
    .map((cell) => ({ day: from, slot: slotOfCell(cell) }));
  const shut = first.length > 0 && first.every(isClosed) ? first[0] : days.find(isClosed);
  return shut ? `${formatDayShort(shut.day)}は、受入先がお休みです。` : null;
}

function countRefusal(facts: PlaceFacts, { cell, on }: Wished): string | null {
  if (facts.openEntry) return null;
  const others = facts.taken.filter(({ id, openEntry }) => id !== facts.placementId && !openEntry);
  // Whoever comes every week also comes on each day that somebody else has to come on.
  const days = on ? [on] : daysIn(cell, others, facts.from);
  for (const day of on ? days : [null, ...days]) {
    const there = others.filter(({ slots }) =>
      day ? comesAt(slots, day) : slots.length === 0 || occupies(slots, cell),
    );
    const when = day ? `${formatDayShort(day.day)}は、` : '';
    const inOffer = there.filter(({ opportunityId }) => opportunityId === facts.opportunityId).length;
    if (facts.places !== null && inOffer >= facts.places) {
      return `${when}この受入枠は満員です（${facts.places}人のうち${inOffer}人が活動中）。`;
    }
    if (facts.totalPlaces !== null && there.length >= facts.totalPlaces) {
      return `${when}この受入先は満員です（受入枠を合わせて${facts.totalPlaces}人のうち${there.length}人が活動中）。`;
    }
  }
  return null;
}

/** The single days in a slot of the week on which somebody comes. */
function daysIn(cell: Cell, others: PlaceFacts['taken'], from: Day): DatedSlot[] {
  return datedSlotsOf(others.flatMap(({ slots }) => slots)).filter(
    (at) => at.day >= from && cellAt(at) === cell,
  );
}

/** The service whose seats are asked for, without the seat that is to be moved; null: none is registered. */
function facilityOf({ capacity, placementId, host, opportunityId, isHoliday }: PlaceFacts) {
  const seats = capacity.seats.filter((seat) => seat.placementId !== placementId);
  return facilitiesOf({ ...capacity, seats }, isHoliday)(host).of(opportunityId);
}

function seatRefusal(facts: PlaceFacts, facility: Facility | null, { cell, on }: Wished): string | null {
  if (!facts.usesCapacity) return null;
  if (!facility) return '定員が登録されていないため、空きを確かめられません。';
  const verdict = on ? dayRoom(facility, on) : weeklyRoom(facility, cell, facts.from);
  if (verdict.ok) return null;
  return `${on ? `${formatDayShort(on.day)}は、` : ''}${verdict.reason}。`;
}
