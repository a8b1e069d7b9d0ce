import type { PlaceRows } from '#db/queries/matching.server';
import { isDesignated } from '~/domain/taxonomy/lists';
import {
  cellOfTime,
  dayRoom,
  isStayMenu,
  patternOf,
  periodOf,
  weeklyRoom,
  type Facility,
  type TimePattern,
} from '~/domain/registry/rules';
import { ALL_CELLS, cellAt, datedSlotsOf, type Cell, type DatedSlot } from '~/domain/taxonomy/slots';
import { groupBy } from '~/lib/group-by';
import type { Day } from '~/lib/japanese-date';
import { countIn, countOn, facilitiesFrom } from '../rooms';
import type { OfferRooms, RoomLeft } from './types';

type IsHoliday = (day: Day) => boolean;
type Rows = Pick<PlaceRows, 'hosts' | 'offers' | 'taken' | 'capacity'>;
type Taken = readonly (readonly string[])[];

/** More than these seats at once are never asked of a facility. */
const MOST_SEATS = 12;

/** How many more each offer takes in each of its slots: of its own places, of its host's and of the facility's seats. */
export function roomsLeft(rows: Rows, today: Day, isHoliday: IsHoliday): OfferRooms[] {
  const hosts = new Map(rows.hosts.map((host) => [host.id, host]));
  const taken = groupBy(rows.taken, ({ hostId }) => hostId);
  const facilitiesAt = facilitiesFrom(rows.capacity, today, isHoliday);
  return rows.offers.flatMap((offer): OfferRooms[] => {
    const host = hosts.get(offer.hostId);
    if (!host) return [];
    const pattern = patternOf(offer);
    const { startsOn } = periodOf({ startsOn: offer.startsOn, validUntil: null }, pattern, today);
    const from = startsOn !== null && startsOn > today ? startsOn : today;
    const times: Times = { pattern, from, stay: isStayMenu(offer.menuKind) };
    const there = taken.get(host.id) ?? [];
    const inOffer = there.filter(({ opportunityId }) => opportunityId === offer.id);
    const counted = there.filter(({ openEntry }) => !openEntry);
    const facility = offer.usesCapacity && isDesignated(host.kind) ? facilitiesAt(host).of(offer.id) : null;
    return [
      {
        offerId: offer.id,
        hostId: host.id,
        places: left(offer.openEntry ? null : offer.places, inOffer.map(slotsOf), times),
        host: left(offer.openEntry ? null : host.totalPlaces, counted.map(slotsOf), times),
        seats: facility && { key: facility.service.id, ...seatsLeft(facility, times) },
      },
    ];
  });
}

interface Times {
  readonly pattern: TimePattern;
  readonly from: Day;
  readonly stay: boolean;
}

function slotsOf({ slots }: { readonly slots: readonly string[] }): readonly string[] {
  return slots;
}

/** The slots of the week in which an offer stands, each with its single days; none: it comes every week. */
function cellsOf({ pattern: { weekly, dates }, from, stay }: Times): Map<Cell, DatedSlot[]> {
  if (stay) return new Map(ALL_CELLS.map((cell) => [cell, []]));
  const cells = new Map<Cell, DatedSlot[]>(weekly.map((time) => [cellOfTime(time), []]));
  for (const { on, slot } of dates) {
    const at = { day: on, slot };
    if (on < from || weekly.some((time) => cellOfTime(time) === cellAt(at))) continue;
    cells.set(cellAt(at), [...(cells.get(cellAt(at)) ?? []), at]);
  }
  return cells;
}

function left(places: number | null, taken: Taken, times: Times): RoomLeft {
  if (places === null) return { byCell: {}, anyTime: null };
  const of = (count: number) => Math.max(0, places - count);
  const byCell = [...cellsOf(times)].map(([cell, days]): [Cell, number] => [
    cell,
    days.length > 0
      ? Math.max(...days.map((day) => of(countOn(taken, day))))
      : of(mostIn(taken, cell, times.from)),
  ]);
  return { byCell: Object.fromEntries(byCell), anyTime: of(taken.length) };
}

/** Who comes every week, and on the fullest of the single days on which somebody comes besides. */
function mostIn(taken: Taken, cell: Cell, from: Day): number {
  const days = datedSlotsOf(taken.flat()).filter((at) => at.day >= from && cellAt(at) === cell);
  return Math.max(countIn(taken, cell), ...days.map((day) => countOn(taken, day)));
}

function seatsLeft(facility: Facility, times: Times): RoomLeft {
  const byCell = [...cellsOf(times)].map(([cell, days]): [Cell, number | null] => [
    cell,
    days.length > 0
      ? most(days.map((day) => seatsWhere((adding) => dayRoom(facility, day, adding))))
      : seatsWhere((adding) => weeklyRoom(facility, cell, times.from, adding)),
  ]);
  return { byCell: Object.fromEntries(byCell), anyTime: null };
}

/** The largest number for which there is room; null where none is counted or nothing is recorded to count by. */
function seatsWhere(roomFor: (adding: number) => ReturnType<typeof dayRoom>): number | null {
  const first = roomFor(1);
  if (!first.ok) return first.code === 'capacity' || first.code === 'staffing' ? 0 : null;
  if (first.left === null) return null;
  let seats = 1;
  while (seats < MOST_SEATS && roomFor(seats + 1).ok) seats += 1;
  return seats;
}

function most(seats: readonly (number | null)[]): number | null {
  return seats.includes(null) ? null : Math.max(...seats.map((one) => one ?? 0));
}
