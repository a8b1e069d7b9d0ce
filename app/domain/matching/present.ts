import { stanceNames, type Stance } from '~/domain/registry/rules';
import { label } from '~/domain/taxonomy/lists';
import { cellsLabel, daysLabel } from '~/domain/taxonomy/slots';
import type { Day } from '~/lib/japanese-date';
import { isStay } from './candidates';
import { nearPlaces, type NearMisses, type NearPlace } from './ask-host/ask-rows';
import { listedFor } from './combined';
import { combinedRows, type CombinedRow } from './combined-rows';
import { reasonsOf, type Reason } from './near-miss';
import {
  changedBy,
  changeName,
  changesInWords,
  relaxationsOf,
  type Change,
  type Relaxation,
  type Relaxations,
} from './relaxations';
import { inBrief, type InBrief } from './in-brief';
import { describe, firstOfSome, rank, type Ranked } from './rules';
import type { Weights } from './score';
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
  /** What of the explanation is told first. */
  readonly brief: InBrief;
  readonly question: Question | null;
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
  readonly reasons: readonly Reason[];
  /** The smallest sets of changes that bring most places back; none where enough was found. */
  readonly relaxations: readonly RelaxationRow[];
  /** Two or three places that together give more of the week than one. */
  readonly combined: readonly CombinedRow[];
  /** Places that a host could bring back by changing one thing, with what to say on the telephone. */
  readonly near: NearMisses;
}

/** The same before it is read what hosts said to the questions for places that miss by one thing. */
export interface ResultsFound extends Omit<Results, 'near'> {
  readonly nearPlaces: readonly NearPlace[];
}

/** One or two changes, what they bring, and the best of it. */
export interface RelaxationRow {
  readonly changes: readonly Change[];
  /** The same as an address names them. */
  readonly names: readonly string[];
  /** 「「静かな場所」を必須から外すと」 */
  readonly words: string;
  readonly places: number;
  readonly best: readonly { readonly name: string; readonly band: Band }[];
}

/** Three places to choose from are enough; with fewer, what could be changed is told too. */
const ENOUGH_READY = 3;
const SINGLES_SHOWN = 4;
const PAIRS_SHOWN = 3;
const BEST_SHOWN = 3;

/** All that a page of results shows but for what hosts said before; `limit` cards a band, numbered through. */
export function resultsFor(
  seeker: Seeker,
  places: readonly Place[],
  voices: readonly Voice[],
  today: Day,
  limit: number,
  weights: Weights,
): ResultsFound {
  const ranking = rank(seeker, places, today, weights, limit, listedFor(seeker));
  const card = (item: Ranked, index: number) => cardOf(seeker, item, index + 1, voices, today);
  const ready = ranking.ready.slice(0, limit);
  const { readyTotal, askTotal } = ranking;
  const relaxations = relaxationsOf(seeker, places);
  return {
    total: ranking.total,
    found: readyTotal + askTotal,
    ready: ready.map(card),
    ask: ranking.ask.slice(0, limit).map((item, index) => card(item, ready.length + index)),
    readyTotal,
    askTotal,
    others: ranking.othersTotal,
    reasons: reasonsOf(ranking.left, relaxations),
    relaxations:
      readyTotal < ENOUGH_READY ? relaxationRows(seeker, relaxations, { places, today, weights }) : [],
    combined: combinedRows(seeker, [...ranking.ready, ...ranking.ask], today),
    nearPlaces: nearPlaces(seeker, ranking, today),
  };
}

function relaxationRows(
  seeker: Seeker,
  { singles, pairs }: Relaxations,
  { places, ...by }: { places: readonly Place[]; today: Day; weights: Weights },
): RelaxationRow[] {
  const row = ({ changes, count, set }: Relaxation): RelaxationRow => {
    const first = firstOfSome(BEST_SHOWN, changedBy(seeker, changes), places, { only: set, ...by });
    const best = first.map(({ judgement, band }) => ({ name: judgement.place.name, band }));
    return {
      changes,
      names: changes.map(changeName),
      words: changesInWords(changes),
      places: count,
      best,
    };
  };
  return [...singles.slice(0, SINGLES_SHOWN), ...pairs.slice(0, PAIRS_SHOWN)].map(row);
}

/** One place as a page shows it. */
export function cardOf(
  seeker: Seeker,
  item: Ranked,
  number: number,
  voices: readonly Voice[],
  today: Day,
): PlaceCard {
  const { place, candidate } = item.judgement;
  const described = describe(seeker, item, voices, today);
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
    ...described,
    brief: inBrief(described.explanation),
  };
}

/** One place by itself, as its card shows it. */
export function placeCardOf(seeker: Seeker, item: Ranked, voices: readonly Voice[], today: Day): PlaceCard {
  return cardOf(seeker, item, 1, voices, today);
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
