import { placesLeft } from '~/domain/registry/rules';
import { ALL_CELLS, isCell, sortCells, WEEKDAYS, type Cell } from '~/domain/taxonomy/slots';
import { isDesignated } from '~/domain/taxonomy/lists';
import { dayOf, type Day } from '~/lib/japanese-date';
import { isStay } from './candidates';
import { countIn, roomAt, usualRoom, type Seats } from './rooms';
import type { Answer, Offer, Place, Room, Source } from './types';
import type { PlaceRows } from '#db/queries/matching.server';

type HostRow = PlaceRows['hosts'][number];
type OfferRow = PlaceRows['offers'][number];
type AnswerRow = PlaceRows['answers'][number];

/** Rows of the registry as the plain places of the rules. */
export function placesOf(rows: PlaceRows, today: Day): Place[] {
  const offers = groupBy(rows.offers, ({ hostId }) => hostId);
  const answers = groupBy(rows.answers, ({ hostId }) => hostId);
  const taken = groupBy(rows.taken, ({ hostId }) => hostId);
  const bases = groupBy(rows.bases, ({ hostId }) => hostId);
  const facilities = new Map(rows.facilities.map((facility) => [facility.hostId, facility]));
  const assessed = new Map(rows.assessments.map(({ hostId, assessedOn }) => [hostId, assessedOn]));
  return rows.hosts.map((host) => {
    const atHost = taken.get(host.id) ?? [];
    const seats: Seats = {
      hostKind: host.kind,
      facility: facilities.get(host.id) ?? null,
      bases: bases.get(host.id) ?? [],
      taken: atHost.filter(({ usesCapacity }) => usesCapacity).map(({ slots }) => slots),
    };
    const own = answers.get(host.id) ?? [];
    return {
      hostId: host.id,
      name: host.name,
      kind: host.kind,
      areaName: host.areaName ?? '',
      outside: host.outside,
      phone: host.publicPhone || host.contactPhone,
      point: host.lat === null || host.lng === null ? null : { lat: host.lat, lng: host.lng },
      status: host.status as Place['status'],
      stance: host.stance as Place['stance'],
      confirmedOn: host.confirmedOn,
      assessedOn: assessed.get(host.id) ?? null,
      clearedForMinors: host.clearedForMinors,
      openDays: host.openWeekdays.flatMap((number) => WEEKDAYS[number - 1] ?? []),
      source: sourceOfHost(host),
      room: isDesignated(host.kind) ? usualRoom(seats, today) : { state: 'not_needed' },
      answers: answersOf(own, null, host),
      offers: (offers.get(host.id) ?? []).map((row) =>
        offerOf(row, {
          seats,
          today,
          taken: atHost.filter(({ opportunityId }) => opportunityId === row.id).map(({ slots }) => slots),
          answers: answersOf(own, row.id, host),
        }),
      ),
    };
  });
}

function offerOf(
  row: OfferRow,
  around: {
    seats: Seats;
    today: Day;
    /** Slots of each person who holds a place in the offer. */
    taken: readonly (readonly string[])[];
    answers: Offer['answers'];
  },
): Offer {
  const cells = isStay(row.menuKind) ? ALL_CELLS : cellsOfTimes(row.times);
  const from = row.startsOn !== null && row.startsOn > around.today ? row.startsOn : around.today;
  const left = (cell: Cell) => placesLeft({ places: row.places, taken: countIn(around.taken, cell) });
  const roomOf = (cell: Cell): Room => {
    if (!row.openEntry && left(cell) === 0) return { state: 'full', why: 'この時間は満員' };
    return row.usesCapacity ? roomAt(around.seats, cell, from) : { state: 'not_needed' };
  };
  return {
    id: row.id,
    title: row.title,
    menuKind: row.menuKind,
    activities: row.activities,
    cells: cells.length === 0 && !row.timeNegotiable ? null : cells,
    timeNegotiable: row.timeNegotiable,
    answers: around.answers,
    free: row.openEntry || row.places === null ? null : mostLeft(row.places, around.taken, cells),
    openEntry: row.openEntry,
    paused: row.status === 'paused',
    startsOn: row.startsOn,
    minAge: row.minAge,
    rewardKind: row.rewardKind,
    watchOver: row.watchOver,
    room: row.usesCapacity ? usualRoom(around.seats, from) : { state: 'not_needed' },
    roomByCell: Object.fromEntries(cells.map((cell) => [cell, roomOf(cell)])),
  };
}

/** Places left in the slot that has most of them: an offer is full when every slot of it is. */
function mostLeft(places: number, taken: readonly (readonly string[])[], cells: readonly Cell[]): number {
  const busy = cells.length === 0 ? taken.length : Math.min(...cells.map((cell) => countIn(taken, cell)));
  return Math.max(0, places - busy);
}

function cellsOfTimes(times: OfferRow['times']): Cell[] {
  return sortCells(
    times.flatMap(({ weekday, slot }) => {
      const cell = `${WEEKDAYS[weekday - 1] ?? ''}_${slot}`;
      return isCell(cell) ? [cell] : [];
    }),
  );
}

function answersOf(
  rows: readonly AnswerRow[],
  opportunityId: string | null,
  host: HostRow,
): Offer['answers'] {
  return Object.fromEntries(
    rows
      .filter((row) => row.opportunityId === opportunityId)
      .map((row): [string, Answer] => [
        row.consideration,
        {
          answer: row.answer as Answer['answer'],
          note: row.note,
          source: sourceOfAnswer(row, host),
        },
      ]),
  );
}

function sourceOfAnswer({ source, answeredOn }: AnswerRow, host: HostRow): Source {
  switch (source) {
    case 'telephone':
    case 'visit':
    case 'portal':
      return { from: source, on: answeredOn };
    case 'import':
      return sourceOfHost(host);
    default:
      return { from: 'registration', on: answeredOn };
  }
}

function sourceOfHost({ origin, sourceCredit, createdAt }: HostRow): Source {
  return origin === 'import'
    ? { from: 'open_data', title: sourceCredit || '受入先の一覧' }
    : { from: 'registration', on: dayOf(createdAt) };
}

function groupBy<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}
