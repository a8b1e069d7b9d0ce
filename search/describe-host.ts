import { patternOf, placesLeftWithin, publicPlace, stretchesOf } from '~/domain/registry/rules';
import { SLOT_LABELS } from '~/domain/taxonomy/slots';
import {
  activity,
  consideration,
  hostKind,
  menuKinds,
  strength,
  type Slot,
} from '~/domain/taxonomy/index.server';
import { namesOf, phonesOf, type HostDocument, type OfferFacts } from './document';
import { areaOutside, areaUnknown } from './port';

/** What the registry knows of a host that bears on finding it. */
export interface HostFacts {
  id: string;
  name: string;
  kana: string;
  kind: string;
  organisation: string;
  /** From near to wide. */
  areas: readonly { id: string; name: string }[];
  outside: boolean;
  address: string;
  locationPrecision: string;
  lat: number | null;
  lng: number | null;
  publicPhone: string;
  contactName: string;
  contactPhone: string;
  whatWeCanBring: string;
  value: string;
  /** Persons at the same time in all offers together; null: no such limit. */
  totalPlaces: number | null;
  /** Persons who hold a place at the host, in whatever offer or in none; without those who come and go. */
  takenPlaces: number;
  openingText: string;
  openWeekdays: readonly number[];
  stance: string;
  status: string;
  visibility: string;
  confirmedOn: string | null;
  offers: readonly HostOffer[];
  /** Answers to considerations, for the host in general or for one offer. */
  answers: readonly { opportunityId: string | null; consideration: string; answer: string }[];
}

export interface HostOffer {
  id: string;
  title: string;
  menuKind: string;
  activities: readonly string[];
  /** Strengths that are welcome. */
  strengths: readonly string[];
  description: string;
  /** Persons at the same time; null: not counted. */
  places: number | null;
  openEntry: boolean;
  times: readonly { weekday: number; slot: Slot }[];
  calendar: Parameters<typeof patternOf>[0]['calendar'];
  timeNegotiable: boolean;
  timeNote: string;
  startsOn: string | null;
  validUntil: string | null;
  /** open | paused */
  status: string;
  /** Persons who hold a place of it. */
  taken: number;
}

/** What each audience may find a host by: staff unless it is archived, visitors when it is listed and public. */
export function documentsOf(facts: HostFacts, today: string): HostDocument[] {
  if (facts.status === 'archived') return [];
  const isPublic = facts.status === 'listed' && facts.visibility === 'public';
  return [...(isPublic ? [documentFor('public', facts, today)] : []), documentFor('staff', facts, today)];
}

function documentFor(audience: HostDocument['audience'], facts: HostFacts, today: string): HostDocument {
  const staff = audience === 'staff';
  const offers = facts.offers.filter((offer) => staff || offer.status === 'open');
  const where = staff ? facts : publicPlace({ ...facts, areaId: null, areaName: null });
  const areas = staff || facts.locationPrecision !== 'hidden' ? facts.areas : [];
  const described = offersOf(facts, offers, today);
  const menus = offers.map((offer) => menuKinds.find(({ slug }) => slug === offer.menuKind));
  const activities = offers.flatMap((offer) => offer.activities.map((slug) => activity(slug)));
  const conditions = described.flatMap((offer) => offer.conditions.map((slug) => consideration(slug)));
  const kind = hostKind(facts.kind);
  const contact = staff ? [facts.contactName, ...phonesOf(facts.contactPhone)] : [];
  return {
    hostId: facts.id,
    audience,
    names: namesOf(facts.name),
    readings: distinct(namesOf(facts.kana)),
    tags: distinct([kind, ...menus, ...activities].map((term) => term?.label)),
    conditions: distinct([
      ...areas.map(({ name }) => name),
      where.address,
      ...conditions.map((term) => term?.label),
      ...hourWords(described),
    ]),
    texts: distinct([
      facts.whatWeCanBring,
      facts.value,
      facts.openingText,
      facts.organisation,
      ...phonesOf(facts.publicPhone),
      ...contact,
      ...offers.flatMap((offer) => [offer.title, offer.description, offer.timeNote]),
      ...[kind, ...menus, ...activities, ...conditions].map((term) => term?.easy),
      ...offers.flatMap((offer) => offer.strengths.map((slug) => strength(slug)?.label)),
    ]),
    kind: facts.kind,
    areas: areas.length > 0 ? areas.map(({ id }) => id) : [where.outside ? areaOutside : areaUnknown],
    stance: staff ? facts.stance : null,
    status: facts.status,
    confirmedOn: facts.confirmedOn,
    lat: where.lat,
    lng: where.lng,
    quality: qualityOf(facts),
    offers: described,
  };
}

/**
 * What the offers say, each once for every stretch of days in which it stands: this season and the next ones, each
 * single day. The limit of the whole host narrows them all.
 */
function offersOf(facts: HostFacts, offers: readonly HostOffer[], today: string): OfferFacts[] {
  if (offers.length === 0) return [withoutOffer(facts)];
  return offers.flatMap((offer) => {
    const left = placesLeftWithin(offer, facts);
    const described = {
      menu: offer.menuKind,
      activities: offer.activities,
      conditions: conditionsMet(facts.answers, offer.id),
      open: facts.status === 'listed' && offer.status === 'open' && left !== 0,
      left,
    };
    const stretches = stretchesOf(patternOf(offer), today);
    const whole = { since: null, until: null, times: [] };
    const ended = stretches.length === 0 && (offer.calendar.dates ?? []).length > 0;
    return (stretches.length > 0 ? stretches : ended ? [] : [whole]).map((stretch) => ({
      ...described,
      times: stretch.times,
      since: later(offer.startsOn, stretch.since),
      until: earlier(offer.validUntil, stretch.until),
    }));
  });
}

function later(a: string | null, b: string | null): string | null {
  return a === null || (b !== null && b > a) ? b : a;
}

function earlier(a: string | null, b: string | null): string | null {
  return a === null || (b !== null && b < a) ? b : a;
}

/** A host without an offer can still be found by what it is itself: its days and general conditions. */
function withoutOffer(facts: HostFacts): OfferFacts {
  return {
    menu: null,
    activities: [],
    conditions: conditionsMet(facts.answers, null),
    times: facts.openWeekdays.map((weekday) => ({ weekday, slot: null })),
    open: false,
    left: null,
    since: null,
    until: null,
  };
}

/** Considerations met: the answer for the offer goes before the general one. */
function conditionsMet(answers: HostFacts['answers'], opportunityId: string | null): string[] {
  const met = new Map<string, boolean>();
  for (const level of [null, opportunityId])
    for (const { opportunityId: of, consideration: slug, answer } of answers)
      if (of === level) met.set(slug, answer === 'yes');
  return Array.from(met).flatMap(([slug, yes]) => (yes ? [slug] : []));
}

function hourWords(offers: readonly OfferFacts[]): string[] {
  return offers.flatMap((offer) =>
    offer.times.flatMap(({ weekday, slot }) => {
      const day = `${'月火水木金土日'[weekday - 1] ?? ''}曜日`;
      return slot === null ? [day] : [day, `${day} ${SLOT_LABELS[slot as Slot]}`];
    }),
  );
}

function distinct(values: readonly (string | undefined)[]): string[] {
  return Array.from(new Set(values.filter((value) => value !== undefined && value !== ''))) as string[];
}

/** How much is known; decides the order of hosts that fit equally well. */
function qualityOf(facts: HostFacts): number {
  const known = [
    [facts.kana !== '', 0.1],
    [facts.address !== '', 0.1],
    [facts.lat !== null, 0.1],
    [facts.whatWeCanBring !== '', 0.2],
    [facts.offers.some((offer) => offer.status === 'open'), 0.3],
    [facts.confirmedOn !== null, 0.1],
  ] as const;
  return known.reduce((sum, [is, weight]) => (is ? sum + weight : sum), 0);
}
