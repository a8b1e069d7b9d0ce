import type { OpportunityStatus } from '~/domain/registry/rules';
import type { Day } from '~/lib/japanese-date';
import { placesOf } from './assemble';
import type { Ranked } from './rules';
import { hasFit } from './score';
import type { Place } from './types';
import type { Standing } from './why-not';
import type { PlaceRows } from '#db/queries/matching.server';

/** What the registry says of a host and all its offers, whether matching looks at them or not. */
export interface Standings {
  readonly host: Standing['host'];
  readonly offers: readonly {
    readonly id: string;
    readonly title: string;
    readonly status: OpportunityStatus;
    readonly validUntil: Day | null;
  }[];
}

/** A host as the list knows it, and with every offer it ever made. */
export interface PlaceInFull {
  /** As the list judges it: offers that are open or paused; a host that is no part of the list rests. */
  readonly listed: Place;
  readonly offers: Place['offers'];
  /** Offers whose last day has passed. */
  readonly over: ReadonlySet<string>;
}

/** Puts together one host from rows that hold its drafts and what has ended, too. Those rest, as in a pause. */
export function placeInFull(
  rows: PlaceRows,
  { host, offers }: Standings,
  today: Day,
  isHoliday: (day: Day) => boolean,
): PlaceInFull | null {
  const [place] = placesOf(rows, today, isHoliday);
  if (!place) return null;
  const gone = rows.offers.filter(({ id }) => place.offers.every((offer) => offer.id !== id));
  const withoutDays = gone.map((row) => ({ ...row, times: [], calendar: {}, timeNegotiable: false }));
  const [past] = placesOf({ ...rows, offers: withoutDays }, today, isHoliday);
  const over = new Set([
    ...gone.map(({ id }) => id),
    ...offers.flatMap(({ id, validUntil }) => (validUntil !== null && validUntil < today ? [id] : [])),
  ]);
  const inList = new Set(
    offers.flatMap(({ id, status }) =>
      (status === 'open' || status === 'paused') && !over.has(id) ? [id] : [],
    ),
  );
  const rests = host.status === 'draft' || host.status === 'archived';
  return {
    listed: {
      ...place,
      status: rests ? 'paused' : place.status,
      offers: place.offers.filter(({ id }) => inList.has(id)),
    },
    offers: [...place.offers, ...(past?.offers ?? [])].map((offer) =>
      inList.has(offer.id) ? offer : { ...offer, paused: true },
    ),
    over,
  };
}

/** Whether one offer of a place can be proposed sooner than another, or, where both stand alike, fits more. */
export function isBetter(one: Ranked, other: Ranked): boolean {
  if (one.band === 'excluded') return false;
  if (one.band !== other.band) return one.band === 'ready' || other.band === 'excluded';
  if (hasFit(one.fit) !== hasFit(other.fit)) return hasFit(one.fit);
  return one.score > other.score;
}
