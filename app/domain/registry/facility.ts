import {
  cellAt,
  cellsOf,
  datedSlot,
  isCell,
  SLOTS,
  type Cell,
  type DatedSlot as Moment,
  type Slot,
} from '~/domain/taxonomy/slots';
import { addDays, formatDayShort, weekdayOf, type Day } from '~/lib/japanese-date';
import { admit, toRearrange, type CapacityFacts, type RoomVerdict, type TemporaryUse } from './capacity';

/** A designated service as stored; the numbers with decimals come as text. */
export interface StoredService {
  readonly id: string;
  /** '' stands for the kind of the host. */
  readonly serviceKind: string;
  readonly authorisedCapacity: number;
  readonly usualCoreUsers: number;
  readonly operatingCells: readonly string[];
  readonly closedOnHolidays: boolean;
  readonly usualWeek: Readonly<Record<string, { readonly core: number; readonly staff: number | null }>>;
  readonly staffingRatio: string | null;
  readonly staffFte: string | null;
  readonly requiredFte: string | null;
  readonly supportedByFacilityStaff: boolean;
  readonly contractResidents: number | null;
  readonly responsibleDepartment: string;
  /** The last day on which somebody said that the numbers are true; null: nobody yet. */
  readonly numbersConfirmedOn: Day | null;
}

export interface StoredBasis {
  readonly kind: string;
  readonly validFrom: Day;
  readonly validTo: Day;
  readonly assetDisposalNeeded: boolean;
}

/** What differs from the usual week on one day and slot. */
export interface StoredSnapshot {
  readonly day: Day;
  readonly slot: string;
  readonly coreForecast: number | null;
  readonly coreActual: number | null;
  readonly staffFte: string | null;
  readonly closed: boolean;
}

/** Somebody who takes a seat; `from` and `to` bound the days, null is open. */
export interface Participant {
  readonly id: string;
  /** Patterns such as 'tue_am' or 'stay', or single days ('2026-12-05_am'); without one, every slot may be theirs. */
  readonly slots: readonly string[];
  readonly from: Day | null;
  readonly to: Day | null;
  /** When the placement was begun, for 「新しい順」. */
  readonly since: string;
}

/** One service with everything its 余力 is computed from. */
export interface Facility {
  readonly kind: string;
  readonly service: StoredService;
  readonly bases: readonly StoredBasis[];
  /** By `snapshotKey`. */
  readonly snapshots: ReadonlyMap<string, StoredSnapshot>;
  readonly participants: readonly Participant[];
  readonly isHoliday: (day: Day) => boolean;
}

export type { Moment };

/** Where the number of core users comes from; the first that is there holds. */
export type Known = 'actual' | 'forecast' | 'usual' | 'closed';

/** 余力 of one service on one day and slot. */
export interface Spare extends Moment {
  readonly capacity: number;
  readonly known: Known;
  readonly coreUsers: number;
  readonly participants: number;
  /** 定員 − 本来 − 参加支援; below zero when the core service has come to need the places. */
  readonly left: number;
  readonly staffFte: number | null;
  /** Staff needed for those who come; null when nobody says. */
  readonly requiredFte: number | null;
  readonly operates: boolean;
  /** May one more come? */
  readonly verdict: RoomVerdict;
  /** How many participants are to be re-arranged (I2). */
  readonly over: number;
}

/** So far ahead a weekly place is looked at, day by day: three months, the longest a basis holds. */
export const horizonDays = 92;

export function snapshotKey({ day, slot }: { day: Day; slot: string }): string {
  return `${day} ${slot}`;
}

/** 余力: the one function by which matching, the steps of a placement, the month and the sheet count. */
export function spareAt(facility: Facility, at: Moment, adding = 1): Spare {
  const facts = factsAt(facility, at);
  const snapshot = facility.snapshots.get(snapshotKey(at));
  const total = facts.coreUsers + facts.participants;
  const { requiredFte, staffingRatio, staffFte } = facts;
  const uses = usesOn(facility.bases, at.day);
  const verdicts = uses.map((use) => admit(facts, use, at.day, adding));
  const verdict = verdicts.find(({ ok }) => ok) ?? verdicts.at(-1) ?? admit(facts, null, at.day, adding);
  return {
    ...at,
    capacity: facts.authorisedCapacity,
    known: knownFrom(facts.operates, snapshot),
    coreUsers: facts.coreUsers,
    participants: facts.participants,
    left: facts.authorisedCapacity - total,
    staffFte,
    requiredFte: requiredFte ?? (staffingRatio === null ? null : total / staffingRatio),
    operates: facts.operates,
    verdict,
    over: facts.operates ? toRearrange(facts) : 0,
  };
}

/**
 * Whether `adding` more can come every week in a slot from a day on: on each day for which the numbers are known.
 * Whoever holds a place holds it all the time, also before the first day. Days on which the service is closed do not
 * count; a basis that ends later is renewed in time or the coordinator is told.
 */
export function weeklyRoom(of: Facility, cell: Cell, from: Day, adding = 1): RoomVerdict {
  const facility = heldAlways(of);
  let room: Extract<RoomVerdict, { ok: true }> | null = null;
  let closed: RoomVerdict | null = null;
  for (const at of momentsOf(cell, from)) {
    const { verdict, known } = spareAt(facility, at, adding);
    if (verdict.ok) {
      if (room === null || least(verdict.left) < least(room.left)) room = verdict;
    } else if (verdict.code === 'not_operating') {
      closed ??= verdict;
    } else if ((room ?? closed) && verdict.code === 'basis_period') {
      break;
    } else {
      const dated = room !== null || known === 'actual' || known === 'forecast';
      return dated ? { ...verdict, reason: `${formatDayShort(at.day)}は、${verdict.reason}` } : verdict;
    }
  }
  return room ?? closed ?? admit(factsAt(facility, firstMoment(cell, from)), null, from, adding);
}

/** Whether `adding` more can come in a slot of one single day. */
export function dayRoom(of: Facility, at: Moment, adding = 1): RoomVerdict {
  return spareAt(heldAlways(of), at, adding).verdict;
}

/** Whoever holds a place holds it also before the first day. */
function heldAlways(of: Facility): Facility {
  return { ...of, participants: of.participants.map((one) => ({ ...one, from: null })) };
}

function least(left: number | null): number {
  return left ?? Number.POSITIVE_INFINITY;
}

function firstMoment(cell: Cell, from: Day): Moment {
  return momentsOf(cell, from)[0] ?? { day: from, slot: 'am' };
}

/** The days of a slot of the week, up to the horizon. */
function momentsOf(cell: Cell, from: Day): Moment[] {
  const [weekday, slot] = cell.split('_') as [string, Slot];
  return Array.from({ length: horizonDays + 1 }, (_, ahead) => addDays(from, ahead))
    .filter((day) => weekdayOf(day) === weekday)
    .map((day) => ({ day, slot }));
}

/** Who comes in a slot of a day. */
export function participantsAt({ participants }: Pick<Facility, 'participants'>, at: Moment): Participant[] {
  return participants.filter(
    ({ slots, from, to }) =>
      (from === null || from <= at.day) && (to === null || at.day <= to) && comesAt(slots, at),
  );
}

/** Whether somebody with these slots comes on a day: every week, on this single day, or at no certain time. */
export function comesAt(slots: readonly string[], at: Moment): boolean {
  return slots.length === 0 || slots.includes(datedSlot(at)) || occupies(slots, cellAt(at));
}

export function occupies(slots: readonly string[], cell: Cell): boolean {
  return slots.some((slot) => (isCell(slot) ? slot === cell : cellsOf(slot).includes(cell)));
}

function factsAt(facility: Facility, at: Moment): CapacityFacts {
  const { service, kind } = facility;
  const snapshot = facility.snapshots.get(snapshotKey(at));
  const usual = service.usualWeek[cellAt(at)];
  const operates = operatesAt(facility, at);
  const number = (text: string | null | undefined) =>
    text === null || text === undefined ? null : Number(text);
  return {
    serviceKind: kind,
    authorisedCapacity: service.authorisedCapacity,
    coreUsers: operates
      ? (snapshot?.coreActual ?? snapshot?.coreForecast ?? usual?.core ?? service.usualCoreUsers)
      : 0,
    participants: participantsAt(facility, at).length,
    contractResidents: service.contractResidents,
    supportedByFacilityStaff: service.supportedByFacilityStaff,
    staffFte: number(snapshot?.staffFte) ?? usual?.staff ?? number(service.staffFte),
    staffingRatio: number(service.staffingRatio),
    ...(service.requiredFte !== null && { requiredFte: Number(service.requiredFte) }),
    responsibleDepartment: service.responsibleDepartment,
    operates,
    operatesThatDay: SLOTS.some((slot) => operatesAt(facility, { day: at.day, slot })),
  };
}

function operatesAt({ service, snapshots, isHoliday }: Facility, at: Moment): boolean {
  const snapshot = snapshots.get(snapshotKey(at));
  if (snapshot) return !snapshot.closed;
  if (service.closedOnHolidays && isHoliday(at.day)) return false;
  return service.operatingCells.includes(cellAt(at));
}

function knownFrom(operates: boolean, snapshot: StoredSnapshot | undefined): Known {
  if (!operates) return 'closed';
  if (snapshot?.coreActual !== null && snapshot?.coreActual !== undefined) return 'actual';
  return snapshot?.coreForecast === null || snapshot?.coreForecast === undefined ? 'usual' : 'forecast';
}

/** The bases that hold on the day, else any: its refusal then says what is wrong with it. */
function usesOn(bases: readonly StoredBasis[], day: Day): TemporaryUse[] {
  const holding = bases.filter(({ validFrom, validTo }) => validFrom <= day && day <= validTo);
  const taken = holding.length > 0 ? holding : bases.slice(0, 1);
  return taken.map((basis) => ({ ...basis, kind: basis.kind as TemporaryUse['kind'] }));
}
