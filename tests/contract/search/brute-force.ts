import type { HostDocument, OfferFacts } from '#search/document';
import { foldForms, toKatakana, type Folded } from '#search/normalise/normalise';
import {
  freshnessValues,
  hostFilters,
  offerFilters,
  weekdayValues,
  type Choice,
  type FilterName,
  type SearchQuery,
} from '#search/port';
import type { Form, Term } from '#search/query';
import { addDays } from '~/lib/japanese-date';
import { distanceInMetres } from '~/lib/geo/distance';

/** The answer of the port computed the slow, plain way: every document, every filter, one after the other. */
export function bruteForce(
  documents: readonly HostDocument[],
  query: SearchQuery,
  terms: readonly Term[],
  today: string,
) {
  const found = documents.filter((document) =>
    terms.every((term) => holds(document, term) !== term.excluded),
  );
  const met = (without?: FilterName | 'place' | 'times') =>
    found.filter((document) => passes(document, query, today, without));
  const counts = (name: FilterName, values: (document: HostDocument) => Iterable<string>) => {
    const total = new Map<string, number>();
    for (const document of met(name))
      for (const value of new Set(values(document))) total.set(value, (total.get(value) ?? 0) + 1);
    return Object.fromEntries(total);
  };
  const offerCounts = (name: FilterName, values: (offer: OfferFacts) => Iterable<string>) =>
    counts(name, (document) =>
      live(document, today)
        .filter((offer) => offerPasses(offer, query, name))
        .flatMap((offer) => Array.from(values(offer))),
    );
  return {
    ids: met().map(({ hostId }) => hostId),
    textTotal: found.length,
    without: (name: FilterName | 'place' | 'times') => met(name).length,
    facets: {
      kind: counts('kind', ({ kind }) => [kind]),
      area: counts('area', ({ areas }) => areas),
      stance: counts('stance', ({ stance }) => (stance === null ? [] : [stance])),
      status: counts('status', ({ status }) => [status]),
      freshness: counts('freshness', (document) =>
        freshnessValues.filter((value) => isFresh(document.confirmedOn, value, query.ages, today)),
      ),
      menu: offerCounts('menu', ({ menu }) => (menu === null ? [] : [menu])),
      activity: offerCounts('activity', ({ activities }) => activities),
      condition: offerCounts('condition', ({ conditions }) => conditions),
      weekday: offerCounts('weekday', (offer) =>
        offer.times
          .filter(({ slot }) => included(query.filters.slot, slot))
          .map(({ weekday }) => weekdayValues[weekday - 1] ?? ''),
      ),
      slot: offerCounts('slot', (offer) =>
        offer.times
          .filter(({ weekday }) => included(query.filters.weekday, weekdayValues[weekday - 1] ?? ''))
          .flatMap(({ slot }) => (slot === null ? [] : [slot])),
      ),
      open: offerCounts('open', ({ open }) => (open ? ['yes'] : [])),
    },
  };
}

function included(choice: Choice | undefined, value: string | null): boolean {
  return !choice?.include.length || (value !== null && choice.include.includes(value));
}

function holds(document: HostDocument, term: Term): boolean {
  const forms: readonly Form[] = [...term.own, ...term.same, ...(term.excluded ? [] : term.related)];
  const folded = foldedValues(document);
  if (
    forms.some((form) =>
      folded.some(({ l1, l2 }) => (form.asWritten ? l1.includes(form.l1) : l2.includes(form.l2))),
    )
  )
    return true;
  return (
    !term.excluded &&
    document.offers.some(({ times }) =>
      times.some(({ weekday, slot }) =>
        term.facts.some((fact) => [`#w${weekday}`, `#s${slot ?? '?'}`].includes(fact)),
      ),
    )
  );
}

const foldedOnce = new WeakMap<HostDocument, readonly Folded[]>();

function foldedValues(document: HostDocument): readonly Folded[] {
  const known = foldedOnce.get(document);
  if (known) return known;
  const { names, readings, tags, conditions, texts } = document;
  const values = [...names, ...readings, ...readings.map(toKatakana), ...tags, ...conditions, ...texts];
  const folded = values.flatMap(foldForms);
  foldedOnce.set(document, folded);
  return folded;
}

const nothing: OfferFacts = {
  menu: null,
  activities: [],
  conditions: [],
  times: [],
  open: false,
  left: null,
  since: null,
  until: null,
};

function live({ offers }: HostDocument, today: string): readonly OfferFacts[] {
  const running = offers.filter(({ until }) => until === null || until >= today);
  if (running.length === 0) return [nothing];
  return running.map((offer) => ({
    ...offer,
    open: offer.open && (offer.since === null || offer.since <= today),
  }));
}

function passes(document: HostDocument, query: SearchQuery, today: string, without?: string): boolean {
  const { filters } = query;
  const ofHost: Record<(typeof hostFilters)[number], (value: string) => boolean> = {
    kind: (value) => document.kind === value,
    area: (value) => document.areas.includes(value),
    stance: (value) => document.stance === value,
    status: (value) => document.status === value,
    freshness: (value) => isFresh(document.confirmedOn, value, query.ages, today),
  };
  for (const name of hostFilters) if (name !== without && !chosen(filters[name], ofHost[name])) return false;
  if (without !== 'place' && !isInPlace(document, query)) return false;
  return live(document, today).some((offer) => offerPasses(offer, query, without));
}

function offerPasses(offer: OfferFacts, { filters }: SearchQuery, without?: string): boolean {
  const is: Record<(typeof offerFilters)[number], (value: string) => boolean> = {
    menu: (value) => offer.menu === value,
    activity: (value) => offer.activities.includes(value),
    condition: (value) => offer.conditions.includes(value),
    open: (value) => value === 'yes' && offer.open,
    weekday: (value) => offer.times.some(({ weekday }) => weekdayValues[weekday - 1] === value),
    slot: (value) => offer.times.some(({ slot }) => slot === value),
  };
  for (const name of offerFilters) {
    const left = name === without || (without === 'times' && (name === 'weekday' || name === 'slot'));
    if (!left && !chosen(filters[name], is[name])) return false;
  }
  const [weekday, slot] = [
    without === 'weekday' || without === 'times' ? undefined : filters.weekday,
    without === 'slot' || without === 'times' ? undefined : filters.slot,
  ];
  if (!weekday?.include.length || !slot?.include.length) return true;
  return offer.times.some(
    (time) => included(weekday, weekdayValues[time.weekday - 1] ?? '') && included(slot, time.slot),
  );
}

function chosen(choice: Choice | undefined, is: (value: string) => boolean): boolean {
  if (!choice) return true;
  return (choice.include.length === 0 || choice.include.some(is)) && !choice.exclude.some(is);
}

function isFresh(
  confirmedOn: string | null,
  value: string,
  { due, old }: SearchQuery['ages'],
  today: string,
): boolean {
  if (confirmedOn === null) return value === 'never';
  if (confirmedOn < addDays(today, -old)) return value === 'old';
  return confirmedOn < addDays(today, -due) ? value === 'due' : value === 'fresh';
}

function isInPlace({ lat, lng }: HostDocument, { near, withinM, box }: SearchQuery): boolean {
  if (near && withinM !== undefined)
    if (lat === null || lng === null || distanceInMetres(near, { lat, lng }) > withinM) return false;
  if (!box) return true;
  const [west, south, east, north] = box;
  return lat !== null && lng !== null && lng >= west && lng <= east && lat >= south && lat <= north;
}
