import type { Day } from '~/lib/japanese-date';
import { metresTo } from '../gates';
import { isGuess } from '../candidates';
import { lensOf, type Lens } from '../lens';
import { REAL, TAKES_PEOPLE } from '../numbers';
import type { Prepared } from '../prepared';
import type { Ranking } from '../rules';
import { eachLeft, isFit, isOut, type Left, type Outcome } from '../standing';
import type { Place, Seeker } from '../types';
import { sentenceOf, type Asked } from './asked';
import { smallest } from '~/lib/smallest';
import { compareText } from '~/lib/text/compare';
import { hostAsks, type HostAsk } from './host-ask';
import { isOpen, mayChange, standingFor, standingWords, type Proposal } from './proposal-rules';

/** A place that misses by one thing, as a page shows it: what to say, and what was said already. */
export interface AskRow {
  readonly hostId: string;
  readonly name: string;
  /** The number to call; empty: not known. */
  readonly phone: string;
  readonly offerId: string | null;
  readonly offerTitle: string;
  /** What is missing, in words. */
  readonly missing: string;
  readonly asked: Asked;
  readonly sentence: string;
  readonly standing: StandingRow | null;
}

/** An answer that still stands. */
export interface StandingRow {
  readonly id: string;
  readonly answer: Proposal['answer'];
  /** To be talked over still. */
  readonly open: boolean;
  readonly asked: Asked;
  /** 「△ 11月20日（金）に聞いて、相談したいとのこと」 */
  readonly words: string;
  readonly sentence: string;
  readonly note: string;
  readonly by: string;
  readonly lead: Proposal['lead'];
  /** Another answer may take its place. */
  readonly mayChange: boolean;
  /** Why it is not written into an offer now; empty: it can be. */
  readonly whyNotIn: string;
}

export interface NearMisses {
  readonly rows: readonly AskRow[];
  /** Places that said no not long ago: not asked again now. */
  readonly refused: readonly AskRow[];
}

const SHOWN = 5;
/** Of one kind of question, so that a task is seen beside times. */
const SHOWN_OF_A_KIND = 3;
/** Places that can be asked and where something fits, the nearest first: so many are looked at for a question at most. */
const LOOKED_AT = 400;
/** So many with a question are found: more than are shown, because some have said no. */
const FOUND = 20;

/** A place that misses by one thing, with what it could be asked. */
export interface NearPlace {
  readonly hostId: string;
  readonly asks: readonly HostAsk[];
}

/**
 * The places that a host could bring back by changing one thing: those that miss by a time or a condition before those
 * where nothing fits yet, the nearest first.
 */
export function nearPlaces(
  seeker: Seeker,
  { left }: Pick<Ranking, 'left'>,
  today: Day,
): readonly NearPlace[] {
  const lens = lensOf(seeker);
  const missing = nearest(left, (outcome) => isOut(outcome) && isFit(outcome));
  const withOffers = nearest(left, (outcome, one) => !isOut(outcome) && one.is(REAL));
  return [missing, withOffers].flatMap((places) => askable(lens, places, today));
}

/** The first of these places for which there is a question. */
function askable(lens: Lens, places: readonly Place[], today: Day): NearPlace[] {
  const found: NearPlace[] = [];
  for (const place of places) {
    if (found.length === FOUND) break;
    const asks = hostAsks(lens, place, today);
    if (asks.length > 0) found.push({ hostId: place.hostId, asks });
  }
  return found;
}

/** What to ask these places, with what they said before. Who said no to the same question is told apart. */
export function nearMisses(
  places: readonly NearPlace[],
  proposals: readonly Proposal[],
  today: Day,
): NearMisses {
  const rows: AskRow[] = [];
  const refused: AskRow[] = [];
  for (const { asks } of places) {
    if (rows.length === SHOWN) break;
    const row = askRow(asks, proposals, today);
    if (row === null) continue;
    const ofKind = rows.filter(({ asked }) => asked.about === row.asked.about).length;
    if (row.standing?.answer !== 'no') {
      if (ofKind < SHOWN_OF_A_KIND) rows.push(row);
    } else if (refused.length < SHOWN) refused.push(row);
  }
  return { rows, refused };
}

/** What to ask one place, with what it said before; null: nothing. */
export function askRowFor(
  seeker: Seeker,
  place: Place,
  proposals: readonly Proposal[],
  today: Day,
): AskRow | null {
  return askRow(hostAsks(lensOf(seeker), place, today), proposals, today);
}

/** The first question that was not answered with no; else the first that was, to tell it with its day. */
function askRow(asks: readonly HostAsk[], proposals: readonly Proposal[], today: Day): AskRow | null {
  let refused: AskRow | null = null;
  for (const ask of asks) {
    const row = rowOf(ask, proposals, today);
    if (row.standing?.answer === 'no') refused ??= row;
    else if (!ask.refusedLately) return row;
  }
  return refused;
}

function rowOf(
  { place, offer, asked, missing }: HostAsk,
  proposals: readonly Proposal[],
  today: Day,
): AskRow {
  const offerId = isGuess(offer) ? null : offer.id;
  const standing = standingFor({ hostId: place.hostId, offerId, asked }, proposals, today);
  return {
    hostId: place.hostId,
    name: place.name,
    phone: place.phone,
    offerId,
    offerTitle: offer.title,
    missing,
    asked,
    sentence: sentenceOf(asked),
    standing: standing && standingRow(standing),
  };
}

export function standingRow(standing: Proposal): StandingRow {
  const { id, answer, asked, sentence, note, askedBy, lead, whyNotIn } = standing;
  const words = standingWords(standing);
  const said = { id, answer, open: isOpen(standing), asked, words, sentence, note, by: askedBy };
  return { ...said, lead, mayChange: mayChange(standing), whyNotIn };
}

/** The nearest of the places in no band that take people, then by name; of whom the way is not known stand last. */
function nearest(left: Left, isAsked: (outcome: Outcome, one: Prepared) => boolean): Place[] {
  const found: number[] = [];
  const ways: number[] = [];
  eachLeft(left, (outcome, one, at) => {
    if (!one.is(TAKES_PEOPLE) || !isAsked(outcome, one)) return;
    found.push(at);
    ways.push(metresTo(left.lens, one) ?? FARTHEST);
  });
  const within = smallest(LOOKED_AT, ways, (metres) => metres);
  const near: { place: Place; metres: number }[] = [];
  found.forEach((at, nth) => {
    const metres = ways[nth] ?? FARTHEST;
    const place = metres <= within ? left.listed.places[at] : undefined;
    if (place) near.push({ place, metres });
  });
  return near
    .sort(
      (a, b) =>
        a.metres - b.metres ||
        compareText(a.place.name, b.place.name) ||
        compareText(a.place.hostId, b.place.hostId),
    )
    .slice(0, LOOKED_AT)
    .map(({ place }) => place);
}

const FARTHEST = Number.MAX_SAFE_INTEGER;
