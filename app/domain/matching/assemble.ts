import {
  freshnessLabel,
  freshnessLimitsOf,
  freshnessOf,
  cellOfTime,
  cellsFrom,
  limitsLabel,
  meeting,
  patternOf,
  periodOf,
  numbersLabel,
  placesLeft,
  usualNumbersFreshness,
  type Facility,
  type FreshnessLimits,
  type HostFacilities,
  type TimePattern,
} from '~/domain/registry/rules';
import { ALL_CELLS, cellAt, WEEKDAYS, type Cell, type DatedSlot } from '~/domain/taxonomy/slots';
import { isDesignated } from '~/domain/taxonomy/lists';
import { groupBy } from '~/lib/group-by';
import { dayOf, type Day } from '~/lib/japanese-date';
import { activitiesNamedIn } from './activity-words';
import { isStay } from './candidates';
import { everyWeekOf } from './every-week';
import { countIn, countOn, facilitiesFrom, roomAt, roomOn, usualRoom } from './rooms';
import type { Answer, Offer, Place, Room, Source } from './types';
import type { PlaceRows } from '#db/queries/matching.server';

type HostRow = PlaceRows['hosts'][number];
type OfferRow = PlaceRows['offers'][number];
type AnswerRow = PlaceRows['answers'][number];

type IsHoliday = (day: Day) => boolean;

/** Rows of the registry as the plain places of the rules. Offers whose last single day has passed are left out. */
export function placesOf(rows: PlaceRows, today: Day, isHoliday: IsHoliday): Place[] {
  const offers = groupBy(rows.offers, ({ hostId }) => hostId);
  const answers = groupBy(rows.answers, ({ hostId }) => hostId);
  const taken = groupBy(rows.taken, ({ hostId }) => hostId);
  const limits = freshnessLimitsOf(rows.freshness);
  const numbersLimits = freshnessLimitsOf(rows.numbersFreshness, usualNumbersFreshness);
  const facilitiesAt = facilitiesFrom(rows.capacity, today, isHoliday);
  const assessed = new Map(rows.assessments.map(({ hostId, assessedOn }) => [hostId, assessedOn]));
  return rows.hosts.map((host) => {
    const atHost = taken.get(host.id) ?? [];
    const facilities = facilitiesAt(host);
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
      freshness: freshnessOf(host.confirmedOn, today, limits),
      confirmedLabel: freshnessLabel(host.confirmedOn, today, limits),
      assessedOn: assessed.get(host.id) ?? null,
      clearedForMinors: host.clearedForMinors,
      openDays: host.openWeekdays.flatMap((number) => WEEKDAYS[number - 1] ?? []),
      source: sourceOfHost(host),
      room: isDesignated(host.kind) ? usualRoom(facilities.of(null), today) : { state: 'not_needed' },
      answers: answersOf(own, null, host),
      offers: (offers.get(host.id) ?? []).flatMap((row) =>
        offerOf(row, {
          facilities,
          numbersLimits,
          today,
          isHoliday,
          confirmedOn: host.confirmedOn,
          taken: atHost.filter(({ opportunityId }) => opportunityId === row.id).map(({ slots }) => slots),
          limit: {
            places: host.totalPlaces,
            taken: atHost.filter(({ openEntry }) => !openEntry).map(({ slots }) => slots),
          },
          answers: answersOf(own, row.id, host),
        }),
      ),
    };
  });
}

/** Places and the slots of each person who holds one. */
interface Counted {
  places: number | null;
  taken: readonly (readonly string[])[];
}

interface Around {
  facilities: HostFacilities;
  numbersLimits: FreshnessLimits;
  today: Day;
  isHoliday: IsHoliday;
  /** When the host last said that all of it holds. */
  confirmedOn: Day | null;
  /** Slots of each person who holds a place in the offer. */
  taken: Counted['taken'];
  /** The limit of the whole host over all its offers. */
  limit: Counted;
  answers: Offer['answers'];
}

function offerOf(row: OfferRow, around: Around): Offer[] {
  const pattern = patternOf(row);
  const period = periodOf({ startsOn: row.startsOn, validUntil: null }, pattern, around.today);
  if (period.validUntil !== null && period.validUntil < around.today) return [];
  const from = period.startsOn !== null && period.startsOn > around.today ? period.startsOn : around.today;
  const seats = around.facilities.of(row.id);
  const cells = isStay(row.menuKind) ? ALL_CELLS : comingCells(pattern, from, around.isHoliday);
  const counted = row.openEntry ? [] : [{ places: row.places, taken: around.taken }, around.limit];
  const times = cells.flatMap((cell) => timesIn(pattern, cell, from));
  const roomOf = (cell: Cell): Room => {
    const rooms = times.filter((time) => time.cell === cell).map((time) => roomIn(time));
    return rooms.find(({ state }) => state !== 'full') ?? rooms[0] ?? { state: 'not_needed' };
  };
  const roomIn = (time: Time): Room => {
    if (leftIn(counted, time) === 0) return { state: 'full', why: 'この時間は満員' };
    if (!row.usesCapacity) return { state: 'not_needed' };
    return time.on ? roomOn(seats, time.on) : roomAt(seats, time.cell, from);
  };
  const offer: Offer = {
    id: row.id,
    title: row.title,
    menuKind: row.menuKind,
    activities: row.activities,
    ...namedBeside(row),
    on: latest(dayOf(row.updatedAt), around.confirmedOn),
    welcomes: row.strengths,
    cells: cells.length === 0 && !row.timeNegotiable ? null : cells,
    ...everyWeekOf(pattern, cells),
    limits: limitsLabel(pattern),
    timeNegotiable: row.timeNegotiable,
    answers: around.answers,
    free: mostLeft(counted, times),
    openEntry: row.openEntry,
    numbers: row.usesCapacity ? numbersOf(seats, around) : null,
    paused: row.status === 'paused',
    startsOn: period.startsOn,
    minAge: row.minAge,
    rewardKind: row.rewardKind,
    watchOver: row.watchOver,
    room: row.usesCapacity ? usualRoom(seats, from) : { state: 'not_needed' },
    roomByCell: Object.fromEntries(cells.map((cell) => [cell, roomOf(cell)])),
  };
  return [offer];
}

/** Activities that the title names and nobody has ticked. */
function namedBeside({ title, activities }: OfferRow): Pick<Offer, 'named'> {
  const named = activitiesNamedIn(title).filter(({ activity }) => !activities.includes(activity));
  return named.length > 0 ? { named } : {};
}

function latest(one: Day, other: Day | null): Day {
  return other !== null && other > one ? other : one;
}

/** The numbers that the seats of an offer are counted by; null: there are none. */
function numbersOf(seats: Facility | null, { today, numbersLimits }: Around): Offer['numbers'] {
  if (!seats) return null;
  const { numbersConfirmedOn } = seats.service;
  return {
    freshness: freshnessOf(numbersConfirmedOn, today, numbersLimits),
    label: numbersLabel(numbersConfirmedOn, today, numbersLimits),
  };
}

/** The slots in which the offer really stands on some day to come. */
function comingCells(pattern: TimePattern, from: Day, isHoliday: IsHoliday): Cell[] {
  const cells = cellsFrom(pattern, from);
  const everyWeek = pattern.nth.length === 0 && pattern.season === null && !pattern.holidaysOut;
  return everyWeek ? cells : meeting(pattern, cells, from, isHoliday);
}

/** A slot in which the offer stands: of every week, or of one single day. */
interface Time {
  readonly cell: Cell;
  readonly on: DatedSlot | null;
}

/** A slot of the week as it comes; one that comes on single days only, as each of those days. */
function timesIn({ weekly, dates }: TimePattern, cell: Cell, from: Day): Time[] {
  const days = dates
    .map(({ on, slot }) => ({ day: on, slot }))
    .filter((at) => at.day >= from && cellAt(at) === cell);
  const comesWeekly = days.length === 0 || weekly.some((time) => cellOfTime(time) === cell);
  return [...(comesWeekly ? [{ cell, on: null }] : []), ...days.map((on) => ({ cell, on }))];
}

/** Places left at a time, of the offer and of the whole host; null: not counted. */
function leftIn(counted: readonly Counted[], { cell, on }: Time): number | null {
  const left = counted.flatMap(
    ({ places, taken }) =>
      placesLeft({ places, taken: on ? countOn(taken, on) : countIn(taken, cell) }) ?? [],
  );
  return left.length === 0 ? null : Math.min(...left);
}

/** Places left at the time that has most of them: an offer is full when every time of it is. Null: not counted. */
function mostLeft(counted: readonly Counted[], times: readonly Time[]): number | null {
  const limits = counted.filter(({ places }) => places !== null);
  if (limits.length === 0) return null;
  if (times.length === 0) {
    return Math.min(...limits.map(({ places, taken }) => placesLeft({ places, taken: taken.length }) ?? 0));
  }
  return Math.max(...times.map((time) => leftIn(limits, time) ?? 0));
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
    ? { from: 'open_data', title: sourceCredit || '受入先の一覧', on: dayOf(createdAt) }
    : { from: 'registration', on: dayOf(createdAt) };
}
