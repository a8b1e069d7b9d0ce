import { z } from 'zod';
import type { PlaceRows } from '#db/queries/matching.server';

type OfferRow = PlaceRows['offers'][number];
type HostRow = PlaceRows['hosts'][number];
type AnswerRow = PlaceRows['answers'][number];

/** How a row was before it changed, by the names of its columns; `before` null: there was none. */
export interface OfferChange {
  readonly about: string;
  /** The id of an offer; of an answer '<id of the offer, or nothing> <condition>'. */
  readonly subject: string;
  readonly before: Readonly<Record<string, unknown>> | null;
}

const offerBefore = z.object({
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
});

const hostBefore = z.object({
  status: z.string(),
  stance: z.string(),
  kind: z.string(),
  confirmed_on: z.string().nullable(),
  cleared_for_minors: z.boolean(),
  total_places: z.number().nullable(),
  open_weekdays: z.array(z.number()),
  lat: z.number().nullable(),
  lng: z.number().nullable(),
});

const answerBefore = z.object({ answer: z.string(), answered_on: z.string() });
const visitBefore = z.object({ assessed_on: z.string().nullable() });

/**
 * The rows of one host as they were before some changes. An offer that was not open then is left out, and so is one that
 * is not open now: it suits nobody, whatever it was.
 */
export function rowsBefore(rows: PlaceRows, changes: readonly OfferChange[], day: string): PlaceRows {
  return changes.reduce((now, change) => undone(now, change, day), rows);
}

function undone(rows: PlaceRows, { about, subject, before }: OfferChange, day: string): PlaceRows {
  switch (about) {
    case 'offer':
      return { ...rows, offers: rows.offers.flatMap((row) => offerThen(row, subject, before, day)) };
    case 'host':
      return { ...rows, hosts: rows.hosts.map((row) => hostThen(row, before)) };
    case 'visit':
      return { ...rows, assessments: visitThen(rows, before) };
    case 'answer':
      return { ...rows, answers: answersThen(rows, subject, before) };
    default:
      return rows;
  }
}

function offerThen(row: OfferRow, id: string, before: OfferChange['before'], day: string): OfferRow[] {
  if (row.id !== id) return [row];
  if (before === null) return [];
  const was = offerBefore.parse(before);
  const over = was.valid_until !== null && was.valid_until < day;
  if (over || !['open', 'paused'].includes(was.status)) return [];
  return [
    {
      ...row,
      ...{
        status: was.status,
        title: was.title,
        menuKind: was.menu_kind,
        activities: was.activities,
        strengths: was.strengths,
      },
      ...{ places: was.places, openEntry: was.open_entry, times: was.times, calendar: was.calendar },
      ...{ timeNegotiable: was.time_negotiable, usesCapacity: was.uses_capacity },
      ...{ rewardKind: was.reward_kind, minAge: was.min_age, startsOn: was.starts_on },
    },
  ];
}

function hostThen(row: HostRow, before: OfferChange['before']): HostRow {
  const was = hostBefore.parse(before);
  return {
    ...row,
    ...{ status: was.status, stance: was.stance, kind: was.kind, lat: was.lat, lng: was.lng },
    ...{ confirmedOn: was.confirmed_on, clearedForMinors: was.cleared_for_minors },
    ...{ totalPlaces: was.total_places, openWeekdays: was.open_weekdays },
  };
}

function visitThen({ hosts }: PlaceRows, before: OfferChange['before']): PlaceRows['assessments'] {
  const { assessed_on: assessedOn } = visitBefore.parse(before);
  return assessedOn === null ? [] : hosts.map(({ id }) => ({ hostId: id, assessedOn }));
}

function answersThen(
  { answers, hosts }: PlaceRows,
  subject: string,
  before: OfferChange['before'],
): AnswerRow[] {
  const [offer = '', consideration = ''] = subject.split(' ');
  const opportunityId = offer === '' ? null : offer;
  const others = answers.filter(
    (row) => row.opportunityId !== opportunityId || row.consideration !== consideration,
  );
  if (before === null) return others;
  const was = answerBefore.parse(before);
  return [
    ...others,
    ...hosts.map(({ id }) => ({
      ...{ hostId: id, opportunityId, consideration, answer: was.answer, note: '' },
      ...{ source: 'registration', answeredOn: was.answered_on },
    })),
  ];
}
