import { z } from 'zod';
import type { PlaceRows } from '#db/queries/matching.server';
import { seatUndone, serviceUndone, snapshotUndone } from './rooms-before';

type OfferRow = PlaceRows['offers'][number];
type HostRow = PlaceRows['hosts'][number];
type AnswerRow = PlaceRows['answers'][number];

/** How a row was before it changed, by the names of its columns; `before` null: there was none. */
export interface OfferChange {
  readonly id: string;
  readonly about: string;
  /** The id of the row; of an answer '<id of the offer, or nothing> <condition>', of a day '<id of the service> <day> <slot>'. */
  readonly subject: string;
  readonly before: Readonly<Record<string, unknown>> | null;
}

/** What was noted before a column came to be does not tell it: that one stands as it is now. */
const offerBefore = z
  .object({
    status: z.string(),
    title: z.string(),
    menu_kind: z.string(),
    activities: z.array(z.string()),
    strengths: z.array(z.string()),
    places: z.number().nullable(),
    open_entry: z.boolean(),
    times: z.custom<OfferRow['times']>(Array.isArray),
    calendar: z.custom<OfferRow['calendar']>((value) => typeof value === 'object'),
    time_negotiable: z.boolean(),
    uses_capacity: z.boolean(),
    reward_kind: z.string(),
    min_age: z.number().nullable(),
    starts_on: z.string().nullable(),
    valid_until: z.string().nullable(),
  })
  .partial();

const hostBefore = z
  .object({
    status: z.string(),
    stance: z.string(),
    kind: z.string(),
    confirmed_on: z.string().nullable(),
    cleared_for_minors: z.boolean(),
    total_places: z.number().nullable(),
    open_weekdays: z.array(z.number()),
    lat: z.number().nullable(),
    lng: z.number().nullable(),
  })
  .partial();

const answerBefore = z.object({ answer: z.string(), answered_on: z.string() });
const visitBefore = z.object({ assessed_on: z.string().nullable() });

export interface RowsBefore {
  readonly rows: PlaceRows;
  /** Ids of changes whose rows cannot be read; what they are about stands as it is now. */
  readonly unread: readonly string[];
}

/**
 * The rows of one host as they were before some changes. An offer that was not open then is left out, and so is one that
 * is not open now: it suits nobody, whatever it was.
 */
export function rowsBefore(rows: PlaceRows, changes: readonly OfferChange[], day: string): RowsBefore {
  const unread: string[] = [];
  let then = rows;
  for (const change of changes) {
    const before = undone(then, change, day);
    if (before) then = before;
    else unread.push(change.id);
  }
  return { rows: then, unread };
}

/** Null: how it was cannot be read. */
function undone(rows: PlaceRows, { about, subject, before }: OfferChange, day: string): PlaceRows | null {
  switch (about) {
    case 'offer': {
      const { data: was } = offerBefore.nullable().safeParse(before);
      if (was === undefined) return null;
      return { ...rows, offers: rows.offers.flatMap((row) => offerThen(row, subject, was, day)) };
    }
    case 'host': {
      const { data: was } = hostBefore.safeParse(before);
      return was ? { ...rows, hosts: rows.hosts.map((row) => hostThen(row, was)) } : null;
    }
    case 'visit': {
      const { data: was } = visitBefore.safeParse(before);
      return was ? { ...rows, assessments: visitThen(rows, was.assessed_on) } : null;
    }
    case 'answer': {
      const { data: was } = answerBefore.nullable().safeParse(before);
      return was === undefined ? null : { ...rows, answers: answersThen(rows, subject, was) };
    }
    case 'seat':
      return seatUndone(rows, subject, before);
    case 'service':
      return serviceUndone(rows, subject, before);
    case 'snapshot':
      return snapshotUndone(rows, subject, before);
    default:
      return null;
  }
}

function offerThen(
  row: OfferRow,
  id: string,
  was: z.output<typeof offerBefore> | null,
  day: string,
): OfferRow[] {
  if (row.id !== id) return [row];
  if (was === null) return [];
  const until = was.valid_until ?? null;
  const over = until !== null && until < day;
  const then = {
    ...row,
    ...told({
      ...{ status: was.status, title: was.title, menuKind: was.menu_kind, activities: was.activities },
      ...{ strengths: was.strengths, places: was.places, openEntry: was.open_entry, times: was.times },
      ...{ calendar: was.calendar, timeNegotiable: was.time_negotiable, usesCapacity: was.uses_capacity },
      ...{ rewardKind: was.reward_kind, minAge: was.min_age, startsOn: was.starts_on },
    }),
  };
  return over || !['open', 'paused'].includes(then.status) ? [] : [then];
}

function hostThen(row: HostRow, was: z.output<typeof hostBefore>): HostRow {
  return {
    ...row,
    ...told({
      ...{ status: was.status, stance: was.stance, kind: was.kind, lat: was.lat, lng: was.lng },
      ...{ confirmedOn: was.confirmed_on, clearedForMinors: was.cleared_for_minors },
      ...{ totalPlaces: was.total_places, openWeekdays: was.open_weekdays },
    }),
  };
}

type Told<Columns> = { [Name in keyof Columns]?: Exclude<Columns[Name], undefined> };

/** The columns of which something is told. */
function told<Columns extends object>(columns: Columns): Told<Columns> {
  return Object.fromEntries(
    Object.entries(columns).filter(([, value]) => value !== undefined),
  ) as Told<Columns>;
}

function visitThen({ hosts }: PlaceRows, assessedOn: string | null): PlaceRows['assessments'] {
  return assessedOn === null ? [] : hosts.map(({ id }) => ({ hostId: id, assessedOn }));
}

function answersThen(
  { answers, hosts }: PlaceRows,
  subject: string,
  was: z.output<typeof answerBefore> | null,
): AnswerRow[] {
  const [offer = '', consideration = ''] = subject.split(' ');
  const opportunityId = offer === '' ? null : offer;
  const others = answers.filter(
    (row) => row.opportunityId !== opportunityId || row.consideration !== consideration,
  );
  if (was === null) return others;
  return [
    ...others,
    ...hosts.map(({ id }) => ({
      ...{ hostId: id, opportunityId, consideration, answer: was.answer, note: '' },
      ...{ source: 'registration', answeredOn: was.answered_on },
    })),
  ];
}
