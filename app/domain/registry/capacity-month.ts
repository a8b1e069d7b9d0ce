import { SLOT_LABELS, SLOTS, type Slot } from '~/domain/taxonomy/slots';
import { addDays, addMonths, type Day } from '~/lib/japanese-date';
import type { RefusalCode } from './capacity';
import { spareAt, type Facility, type Spare } from './facility';

/** 〇 one more can come, △ something is to be made sure of first, × full or not meant for it, 休 closed, – nothing. */
export type DayMark = 'yes' | 'maybe' | 'no' | 'closed' | 'none';

const toBeAsked: readonly RefusalCode[] = ['basis_missing', 'basis_period', 'staffing_unknown'];

export function markOf({ verdict }: Spare): DayMark {
  if (verdict.ok) return 'yes';
  if (verdict.code === 'not_operating') return 'closed';
  return toBeAsked.includes(verdict.code) ? 'maybe' : 'no';
}

/** What a cell says to whoever hears it read out. */
function spareWords(spare: Spare): string {
  const { verdict, coreUsers, participants, capacity } = spare;
  const figures = `本来${coreUsers}、参加支援${participants}、定員${capacity}`;
  if (spare.over > 0) return `${spare.over}人分足りない（${figures}）`;
  if (verdict.ok) {
    return verdict.left === null ? '使える（定員の外の時間）' : `あと${verdict.left + 1}人（${figures}）`;
  }
  return verdict.code === 'not_operating' ? '休み' : verdict.reason;
}

export interface MonthCell {
  slot: Slot;
  mark: DayMark;
  /** How many more can come; null where no number says it. */
  left: number | null;
  over: number;
  words: string;
}

export interface MonthDay {
  day: Day;
  isHoliday: boolean;
  cells: MonthCell[];
}

export interface Month {
  /** YYYY-MM */
  month: string;
  slots: { slot: Slot; label: string }[];
  days: MonthDay[];
}

/** A month of 余力, day by day, in the slots that mean anything for the service. */
export function monthOf(facility: Facility, month: string): Month {
  const rows = daysOfMonth(month).map((day) => ({
    day,
    spares: SLOTS.map((slot) => spareAt(facility, { day, slot })),
  }));
  const slots = SLOTS.filter((slot) =>
    rows.some(({ spares }) => spares.some((spare) => matters(spare, slot))),
  );
  return {
    month,
    slots: slots.map((slot) => ({ slot, label: SLOT_LABELS[slot] })),
    days: rows.map(({ day, spares }) => ({
      day,
      isHoliday: facility.isHoliday(day),
      cells: spares.filter(({ slot }) => slots.includes(slot)).map(cellOf),
    })),
  };
}

function matters(spare: Spare, slot: Slot): boolean {
  if (spare.slot !== slot) return false;
  return spare.operates || spare.participants > 0 || (spare.verdict.ok && slot !== 'night');
}

function cellOf(spare: Spare): MonthCell {
  const { verdict, slot, over } = spare;
  return {
    slot,
    mark: markOf(spare),
    left: verdict.ok && verdict.left !== null ? verdict.left + 1 : null,
    over,
    words: spareWords(spare),
  };
}

/** A day of the sheet for 運営指導: the slot of the day with most people. */
export interface SheetRow extends Spare {
  isHoliday: boolean;
  slotLabel: string;
}

/** One row a day: 定員, 本来, 参加支援, staff there and needed, in the fullest slot. */
export function sheetOf(facility: Facility, month: string): SheetRow[] {
  return daysOfMonth(month).map((day) => {
    const spares = SLOTS.map((slot) => spareAt(facility, { day, slot }, 0));
    const fullest = spares.reduce((most, one) => (peopleIn(one) > peopleIn(most) ? one : most));
    return { ...fullest, isHoliday: facility.isHoliday(day), slotLabel: SLOT_LABELS[fullest.slot] };
  });
}

function peopleIn({ coreUsers, participants, operates }: Spare): number {
  return operates ? coreUsers + participants : participants - 1;
}

export function daysOfMonth(month: string): Day[] {
  const first = `${month}-01`;
  const next = addMonths(first, 1);
  const days: Day[] = [];
  for (let day = first; day < next; day = addDays(day, 1)) days.push(day);
  return days;
}

/** A month as an address carries it; any other text is the month of the day. */
export function monthFrom(text: string | null | undefined, today: Day): string {
  return text && /^20\d{2}-(0[1-9]|1[0-2])$/.test(text) ? text : today.slice(0, 7);
}
