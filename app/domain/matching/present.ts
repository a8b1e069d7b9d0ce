import { stanceNames, type Stance } from '~/domain/registry/rules';
import { label } from '~/domain/taxonomy/lists';
import { cellsLabel, daysLabel } from '~/domain/taxonomy/slots';
import type { Day } from '~/lib/japanese-date';
import { isStay } from './candidates';
import { reasonsOf, type Reason } from './near-miss';
import { describe, rank, type Ranked, type Ranking } from './rules';
import { MODE_WORDS } from '~/lib/geo/travel';
import type { Band, Explanation, Place, Question, Seeker, Voice } from './types';

/** A place as its card shows it: plain text and numbers, ready for the page. */
export interface PlaceCard {
  readonly number: number;
  readonly hostId: string;
  /** The offer that fits best; null when the place has none yet. */
  readonly offerId: string | null;
  readonly name: string;
  /** The number to call; empty: not known. */
  readonly phone: string;
  /** 「農家・農業法人・北山・火曜の午前・あと2人」 */
  readonly facts: string;
  readonly band: Band;
  readonly stance: { readonly slug: Stance; readonly label: string };
  readonly fresh: { readonly label: string; readonly old: boolean };
  readonly way: { readonly words: string; readonly minutes: number | null } | null;
  readonly explanation: Explanation;
  readonly question: Question | null;
}

/** A row of 「ほかの場所を外したわけ」 with some of the places by name. */
export interface ReasonRow extends Omit<Reason, 'hosts'> {
  readonly names: readonly string[];
}

export interface Results {
  readonly total: number;
  readonly found: number;
  readonly ready: readonly PlaceCard[];
  readonly ask: readonly PlaceCard[];
  readonly readyTotal: number;
  readonly askTotal: number;
  /** Places that are not left out, but of which nothing is known to fit. */
  readonly others: number;
  readonly reasons: readonly ReasonRow[];
}

const NAMES_SHOWN = 20;

/** All that a page of results shows; `limit` cards a band, numbered through. */
export function resultsFor(
  seeker: Seeker,
  places: readonly Place[],
  voices: readonly Voice[],
  today: Day,
  limit: number,
): Results {
  const ranking = rank(seeker, places, today);
  const card = (item: Ranked, index: number) => cardOf(seeker, item, index + 1, voices, today);
  const ready = ranking.ready.slice(0, limit);
  return {
    total: ranking.total,
    found: ranking.ready.length + ranking.ask.length,
    ready: ready.map(card),
    ask: ranking.ask.slice(0, limit).map((item, index) => card(item, ready.length + index)),
    readyTotal: ranking.ready.length,
    askTotal: ranking.ask.length,
    others: ranking.others.length,
    reasons: reasonRows(seeker, ranking),
  };
}

function reasonRows(seeker: Seeker, { excluded }: Ranking): ReasonRow[] {
  return reasonsOf(seeker, excluded).map(({ hosts, ...reason }) => ({
    ...reason,
    names: hosts.slice(0, NAMES_SHOWN),
  }));
}

function cardOf(
  seeker: Seeker,
  item: Ranked,
  number: number,
  voices: readonly Voice[],
  today: Day,
): PlaceCard {
  const { place, candidate } = item.judgement;
  return {
    number,
    hostId: place.hostId,
    offerId: candidate.real ? candidate.offer.id : null,
    name: place.name,
    phone: place.phone,
    facts: factsOf(item),
    band: item.band,
    stance: { slug: place.stance, label: stanceNames[place.stance] },
    fresh: {
      label: place.confirmedLabel,
      old: place.freshness === 'old' || place.freshness === 'never',
    },
    way: wayOf(item),
    ...describe(seeker, item, voices, today),
  };
}

function factsOf({ judgement: { place, candidate } }: Ranked): string {
  const { offer, real } = candidate;
  const people = offer.openEntry ? '出入り自由' : offer.free === null ? '' : `あと${offer.free}人`;
  return [
    label('hostKind', place.kind),
    place.outside ? '市外' : place.areaName || '圏域は未確認',
    timeOf(place, candidate.offer),
    real ? people : '',
  ]
    .filter(Boolean)
    .join('・');
}

function timeOf(place: Place, offer: Ranked['judgement']['candidate']['offer']): string {
  if (isStay(offer.menuKind)) return '泊まれる場所';
  if (offer.timeNegotiable) return '時間は相談';
  if (offer.cells) return cellsLabel(offer.cells);
  return place.openDays.length > 0 ? `${daysLabel(place.openDays)}に開いている` : '時間は未確認';
}

function wayOf({ judgement: { way } }: Ranked): PlaceCard['way'] {
  if (way === null) return null;
  if (way.at === 'home') return { words: '家でできる', minutes: null };
  return { words: MODE_WORDS[way.trip.mode], minutes: way.trip.minutes };
}
