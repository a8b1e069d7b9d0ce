import type { Day } from '~/lib/japanese-date';
import { metresTo } from '../gates';
import { isGuess } from '../candidates';
import { lensOf, type Lens } from '../lens';
import type { LeftOut, Ranking } from '../rules';
import type { BlockerKind, Place, Seeker } from '../types';
import { sentenceOf, type Asked } from './asked';
import { hostAskFor, type HostAsk } from './host-ask';
import { isOpen, standingFor, standingWords, type Proposal } from './proposal-rules';

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
  /** 「△ 11月20日（金）に聞いて、相談したいとのこと」 */
  readonly words: string;
  readonly sentence: string;
  readonly note: string;
  readonly by: string;
}

export interface NearMisses {
  readonly rows: readonly AskRow[];
  /** Places that said no not long ago: not asked again now. */
  readonly refused: readonly AskRow[];
}

const SHOWN = 5;
/** Of one kind of question, so that a task is seen beside times. */
const SHOWN_OF_A_KIND = 3;
/** Places that are looked at for a question, the nearest first. */
const LOOKED_AT = 100;
const MENDABLE: readonly BlockerKind[] = ['time', 'condition'];

/**
 * The places that a host could bring back by changing one thing: those that miss by a time or a condition before those
 * where nothing fits yet, the nearest first. Who said no to the same question is told apart.
 */
export function nearMisses(
  seeker: Seeker,
  { excluded, others }: Pick<Ranking, 'excluded' | 'others'>,
  proposals: readonly Proposal[],
  today: Day,
): NearMisses {
  const lens = lensOf(seeker);
  const missing = excluded.filter(
    ({ judgement: { blockers } }) =>
      blockers.length === 1 && MENDABLE.some((kind) => kind === blockers[0]?.kind),
  );
  const withOffers = others.filter(({ judgement }) => judgement.place.offers.length > 0);
  const rows: AskRow[] = [];
  const refused: AskRow[] = [];
  for (const place of [...nearest(lens, missing), ...nearest(lens, withOffers)]) {
    if (rows.length === SHOWN) break;
    const ask = hostAskFor(lens, place, today);
    if (ask === null) continue;
    const row = askRow(ask, proposals, today);
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
  const ask = hostAskFor(lensOf(seeker), place, today);
  return ask && askRow(ask, proposals, today);
}

function askRow(
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
  const { id, answer, sentence, note, askedBy } = standing;
  return { id, answer, open: isOpen(standing), words: standingWords(standing), sentence, note, by: askedBy };
}

/** The nearest places, then by name; of whom the way is not known stand last. */
function nearest(lens: Lens, left: readonly LeftOut[]): Place[] {
  return left
    .map(({ judgement: { place } }) => ({ place, metres: metresTo(lens, place) ?? Number.MAX_SAFE_INTEGER }))
    .sort((a, b) => a.metres - b.metres || compare(a.place, b.place))
    .slice(0, LOOKED_AT)
    .map(({ place }) => place);
}

function compare(a: Place, b: Place): number {
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.hostId < b.hostId ? -1 : 1;
}
