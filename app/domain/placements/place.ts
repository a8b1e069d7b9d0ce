import { facilitiesOf, occupies, weeklyRoom, type CapacityRows } from '~/domain/registry/rules';
import { cellsOfAll, slotOfCell, weekdayOfCell, type Cell } from '~/domain/taxonomy/slots';
import { formatDayShort, weekdayOf, type Day } from '~/lib/japanese-date';

/** What says whether a place at a host is free, read under one lock. */
export interface PlaceFacts {
  placementId: string;
  host: { id: string; kind: string };
  opportunityId: string | null;
  /** The first day on which somebody would come. */
  from: Day;
  /** Slots wished for, as patterns ('tue_am', 'stay'). */
  slots: readonly string[];
  /** Whether the offer takes a seat of the facility's 定員. */
  usesCapacity: boolean;
  /** Persons at the same time in this offer; null: as many as come. */
  places: number | null;
  /** Persons at the same time in all offers of the host together; null: no such limit. */
  totalPlaces: number | null;
  taken: readonly {
    id: string;
    opportunityId: string | null;
    slots: readonly string[];
    openEntry: boolean | null;
  }[];
  /** Slots of the first day that the host has closed. */
  closedSlots: readonly string[];
  capacity: CapacityRows;
  isHoliday: (day: Day) => boolean;
}

/** Why none of the wished slots' places can be taken, in words for the page; null when every one is free. */
export function noPlaceBecause(facts: PlaceFacts): string | null {
  const cells = cellsOfAll(facts.slots);
  const first = cells.filter((cell) => weekdayOfCell(cell) === weekdayOf(facts.from));
  if (first.length > 0 && first.every((cell) => facts.closedSlots.includes(slotOfCell(cell)))) {
    return `${formatDayShort(facts.from)}は、受入先がお休みです。`;
  }
  for (const cell of cells) {
    const because = countRefusal(facts, cell) ?? seatRefusal(facts, cell);
    if (because) return because;
  }
  return null;
}

function countRefusal(facts: PlaceFacts, cell: Cell): string | null {
  if (facts.places === null) return null;
  const others = facts.taken.filter(
    ({ id, slots, openEntry }) => id !== facts.placementId && !openEntry && occupies(slots, cell),
  );
  const inOffer = others.filter(({ opportunityId }) => opportunityId === facts.opportunityId).length;
  if (inOffer >= facts.places) {
    return `この受入枠は満員です（${facts.places}人のうち${inOffer}人が活動中）。`;
  }
  return facts.totalPlaces !== null && others.length >= facts.totalPlaces
    ? `この受入先は満員です（受入枠を合わせて${facts.totalPlaces}人のうち${others.length}人が活動中）。`
    : null;
}

function seatRefusal(facts: PlaceFacts, cell: Cell): string | null {
  if (!facts.usesCapacity) return null;
  const seats = facts.capacity.seats.filter(({ placementId }) => placementId !== facts.placementId);
  const facility = facilitiesOf(
    { ...facts.capacity, seats },
    facts.isHoliday,
  )(facts.host).of(facts.opportunityId);
  if (!facility) return '定員が登録されていないため、空きを確かめられません。';
  const verdict = weeklyRoom(facility, cell, facts.from);
  return verdict.ok ? null : `${verdict.reason}。`;
}
