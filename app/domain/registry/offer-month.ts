import { SLOT_LABELS, SLOTS, type DatedSlot as Moment } from '~/domain/taxonomy/slots';
import type { Day } from '~/lib/japanese-date';
import { daysOfMonth, type Month, type MonthCell } from './capacity-month';
import { comesAt, dayRoom, type Facility } from './facility';
import { timesOn, type TimePattern } from './time-pattern';

/** What says on which days of a month an offer stands, and on which of them somebody more can come. */
export interface OfferMonthFacts {
  readonly pattern: TimePattern;
  readonly startsOn: Day | null;
  readonly validUntil: Day | null;
  /** Persons at the same time in the offer; null: not counted. */
  readonly places: number | null;
  /** Persons at the same time in all offers of the host; null: no such limit. */
  readonly totalPlaces: number | null;
  /** Slots of those who come: in this offer, and at the host altogether. */
  readonly comers: readonly (readonly string[])[];
  readonly comersOfHost: readonly (readonly string[])[];
  /** Slots of days on which the host takes nobody, or wants to be asked first. */
  readonly marks: readonly { readonly day: Day; readonly slot: string; readonly mark: string }[];
  /** The service whose seats it takes; null: none. */
  readonly facility: Facility | null;
  readonly isHoliday: (day: Day) => boolean;
}

/** A month of an offer, day by day; in days without it there is nothing, on a holiday that is left out 休. */
export function monthOfOffer(facts: OfferMonthFacts, month: string): Month {
  const days = daysOfMonth(month).map((day) => ({ day, times: timesOf(facts, day) }));
  const slots = SLOTS.filter((slot) => days.some(({ times }) => times.some((time) => time.slot === slot)));
  return {
    month,
    slots: slots.map((slot) => ({ slot, label: SLOT_LABELS[slot] })),
    days: days.map(({ day, times }) => ({
      day,
      isHoliday: facts.isHoliday(day),
      cells:
        times.length === 0
          ? []
          : slots.map((slot) => {
              const time = times.find((one) => one.slot === slot);
              return time ? cellOf(facts, { day, slot }, time) : none(slot);
            }),
    })),
  };
}

interface Time {
  readonly slot: Moment['slot'];
  readonly clock: string;
  /** A public holiday on which it would stand otherwise. */
  readonly leftOut: boolean;
}

function timesOf({ pattern, startsOn, validUntil, isHoliday }: OfferMonthFacts, day: Day): Time[] {
  if ((startsOn !== null && day < startsOn) || (validUntil !== null && day > validUntil)) return [];
  const told = (leftOut: boolean) => (time: { slot: Moment['slot']; start?: string; end?: string }) => ({
    slot: time.slot,
    clock: time.start && time.end ? `${time.start}〜${time.end} ` : '',
    leftOut,
  });
  const standing = timesOn(pattern, day, isHoliday).map(told(false));
  const otherwise = timesOn({ ...pattern, holidaysOut: false }, day, isHoliday)
    .filter(({ slot }) => standing.every((time) => time.slot !== slot))
    .map(told(true));
  return [...standing, ...otherwise];
}

function none(slot: Moment['slot']): MonthCell {
  return { slot, mark: 'none', left: null, over: 0, words: '受け入れていない' };
}

function cellOf(facts: OfferMonthFacts, at: Moment, { clock, leftOut }: Time): MonthCell {
  const cell = (mark: MonthCell['mark'], words: string, left: number | null = null): MonthCell => {
    return { slot: at.slot, mark, left, over: 0, words: `${clock}${words}` };
  };
  if (leftOut) return cell('closed', '祝日は休み');
  const said = facts.marks.find(({ day, slot }) => day === at.day && slot === at.slot)?.mark;
  if (said === 'no') return cell('no', '受入先が休み');
  const left = leftAt(facts, at);
  if (left !== null && left <= 0) return cell('no', '満員');
  if (said === 'maybe') return cell('maybe', '先に聞いてほしい日', left);
  const seats = facts.facility && dayRoom(facts.facility, at);
  if (seats && !seats.ok) return cell(seats.code === 'basis_period' ? 'maybe' : 'no', seats.reason);
  const free = seats && seats.left !== null ? Math.min(left ?? Infinity, seats.left + 1) : left;
  return cell('yes', free === null ? '受けられる' : `あと${free}人`, free);
}

/** Places left on a day, of the offer and of the whole host; null: not counted. */
function leftAt({ places, totalPlaces, comers, comersOfHost }: OfferMonthFacts, at: Moment): number | null {
  const there = (all: OfferMonthFacts['comers']) => all.filter((slots) => comesAt(slots, at)).length;
  const limits = [
    ...(places === null ? [] : [places - there(comers)]),
    ...(totalPlaces === null ? [] : [totalPlaces - there(comersOfHost)]),
  ];
  return limits.length === 0 ? null : Math.min(...limits);
}
