import type { z } from 'zod';
import { cellsOfHours, slotOfCell } from '~/domain/taxonomy/slots';
import { weekdayOf, type Day } from '~/lib/japanese-date';
import { timesFrom, type OfferTime } from './offer-times';
import type { registerOpportunitySchema } from './opportunity-schema';
import type { DatedTime, TimePattern } from './time-pattern';

type OfferInput = Omit<z.output<typeof registerOpportunitySchema>, 'hostId' | 'open'>;

/** The columns of an offer from its form; `earlier` are the times that stood before. */
export function offerColumns(input: OfferInput, earlier: readonly OfferTime[] = []) {
  const { cells, start, end, nth, seasonFrom, seasonTo, holidaysOut, dates, labour, ...rest } = input;
  const { answers: _answers, ...columns } = rest;
  const clock = start !== undefined && end !== undefined ? { start, end } : null;
  const season =
    seasonFrom !== undefined && seasonTo !== undefined ? { from: seasonFrom, to: seasonTo } : null;
  return {
    ...columns,
    description: input.description ?? '',
    easyDescription: input.easyDescription ?? '',
    travelNote: input.travelNote ?? '',
    minutesPerSession: input.minutesPerSession ?? null,
    sessionsPerMonth: input.sessionsPerMonth ?? null,
    timeNote: input.timeNote ?? '',
    places: input.places ?? null,
    minAge: input.minAge ?? null,
    startsOn: input.startsOn ?? null,
    validUntil: input.validUntil ?? null,
    times: timesFrom(cells, clock, earlier),
    calendar: calendarOf({ nth, season, holidaysOut, dates: dates.flatMap(datedTimes) }),
    labourAnswers: Object.fromEntries(Object.entries(labour).filter(([, answer]) => answer !== 'unknown')),
  };
}

/** What narrows the week, as it is kept: nothing that says nothing. */
export function calendarOf({ nth, season, holidaysOut, dates }: Omit<TimePattern, 'weekly'>) {
  return {
    ...(nth.length > 0 ? { nth: [...nth] } : {}),
    ...(season ? { season } : {}),
    ...(holidaysOut ? { holidaysOut } : {}),
    ...(dates.length > 0 ? { dates: [...dates] } : {}),
  };
}

interface DateRow {
  on?: string | undefined;
  start?: string | undefined;
  end?: string | undefined;
}

/** A single day in each slot that its time overlaps (D9); without a time it is the daytime. */
function datedTimes({ on, start, end }: DateRow): DatedTime[] {
  if (on === undefined) return [];
  const day: Day = on;
  if (start === undefined || end === undefined) {
    return [
      { on: day, slot: 'am' },
      { on: day, slot: 'pm' },
    ];
  }
  return cellsOfHours([weekdayOf(day)], minutes(start), minutes(end)).map((cell) => ({
    on: day,
    slot: slotOfCell(cell),
    start,
    end,
  }));
}

/** The rows of the form from what is kept: a day once, with its time. */
export function dateRows(dates: readonly DatedTime[]): { on: Day; start: string; end: string }[] {
  const rows = new Map(
    dates.map(({ on, start = '', end = '' }) => [`${on} ${start} ${end}`, { on, start, end }]),
  );
  return [...rows.values()].sort((a, b) => `${a.on} ${a.start}`.localeCompare(`${b.on} ${b.start}`));
}

function minutes(clock: string): number {
  const [hours = 0, rest = 0] = clock.split(':').map(Number);
  return hours * 60 + rest;
}
