import { cellLabel } from '~/domain/taxonomy/slots';
import type { CaseLine } from '~/domain/people/index.server';
import type { Day } from '~/lib/japanese-date';
import { candidatesOf, isStay } from '../candidates';
import { bandOf, judge } from '../gates';
import { cardOf, type PlaceCard } from '../present';
import { changeName, changesInWords } from '../relaxations';
import { fitOf } from '../score';
import type { Place, Seeker } from '../types';
import { limitNames } from './by-hand';
import type { AllocationFacts, Person } from './facts.server';
import { leftTimesInWords } from './left-times';
import type { AllocationResult, LeftReason, Pair } from './types';

/** A place as the card of one person shows it. */
export interface PairCard {
  readonly offerId: string;
  readonly offerTitle: string;
  /** 「火曜の午前」 */
  readonly slot: string;
  readonly card: PlaceCard;
}

/** How somebody fares against choosing one by one, whoever waits longest first. */
export type Change = 'same' | 'gains' | 'gives_way' | 'moves';

export interface Row {
  readonly line: CaseLine;
  readonly pair: PairCard | null;
  /** Why there is none; null where there is one. */
  readonly left: LeftInWords | null;
  readonly alone: { readonly name: string; readonly slot: string; readonly counts: Counts } | null;
  readonly change: Change;
  /** 「前の2回の案で見つかりませんでした」; null: found in the last one, or in none yet. */
  readonly leftBefore: string | null;
  readonly since: Day;
}

/** How many lines stand under each of the three views. */
export interface Counts {
  readonly fits: number;
  readonly adjusts: number;
  readonly unknowns: number;
}

export interface LeftInWords {
  readonly why: string;
  /** Said where nobody looked for what would help. */
  readonly note: string | null;
  readonly helps: readonly { readonly words: string; readonly tries: readonly string[] }[];
}

/** Everybody who waits with what was found, those with a place first; within that whoever waits longest first. */
export function rowsOf(facts: AllocationFacts, result: AllocationResult): Row[] {
  const places = new Map(facts.places.flatMap((place) => place.offers.map(({ id }) => [id, place])));
  const pairs = new Map(result.pairs.map((pair) => [pair.caseId, pair]));
  const alone = new Map(result.oneByOne.map((pair) => [pair.caseId, pair]));
  const left = new Map(result.left.map(({ caseId, reason }) => [caseId, reason]));
  const cardFor = (person: Person, pair: Pair | undefined): PairCard | null => {
    const place = pair && places.get(pair.offerId);
    return place ? pairCardOf(person.seeker, place, pair, facts.day) : null;
  };
  return [...facts.waiting]
    .sort((a, b) => (a.since < b.since ? -1 : Number(a.since > b.since)))
    .map((person): Row => {
      const pair = cardFor(person, pairs.get(person.caseId));
      const other = cardFor(person, alone.get(person.caseId));
      const reason = left.get(person.caseId);
      return {
        line: person.line,
        pair,
        left: reason ? leftInWords(reason, places) : null,
        alone: other && { name: other.card.name, slot: other.slot, counts: countsOf(other.card) },
        change: changeOf(pairs.get(person.caseId), alone.get(person.caseId)),
        leftBefore: leftTimesInWords(person.leftOut),
        since: person.since,
      };
    })
    .sort((a, b) => Number(b.pair !== null) - Number(a.pair !== null));
}

/** One pair with its reasons, as a search for this person alone would show it, but for the days of what was said and the voices; null when it is no longer offered. */
export function pairCardOf(
  seeker: Seeker,
  place: Place,
  pair: Pick<Pair, 'offerId' | 'cell'>,
  day: Day,
): PairCard | null {
  const candidate = candidatesOf(seeker, place).find(({ offer }) => offer.id === pair.offerId);
  if (!candidate) return null;
  const judgement = judge(seeker, place, candidate);
  const fit = fitOf(seeker, candidate.offer);
  return {
    offerId: pair.offerId,
    offerTitle: candidate.offer.title,
    slot: pair.cell ? cellLabel(pair.cell) : isStay(candidate.offer.menuKind) ? '滞在' : '時間は相談',
    card: cardOf(seeker, { judgement, fit, band: bandOf(judgement), score: 0 }, 0, [], day),
  };
}

export function countsOf({ explanation }: Pick<PlaceCard, 'explanation'>): Counts {
  const { fits, adjusts, unknowns } = explanation;
  return { fits: fits.length, adjusts: adjusts.length, unknowns: unknowns.length };
}

function changeOf(pair: Pair | undefined, alone: Pair | undefined): Change {
  if (pair && !alone) return 'gains';
  if (!pair && alone) return 'gives_way';
  return pair?.offerId === alone?.offerId ? 'same' : 'moves';
}

function leftInWords(reason: LeftReason, places: ReadonlyMap<string, Place>): LeftInWords {
  if (reason.why === 'none') {
    return {
      why: noneWords(reason.aside),
      note: reason.helps ? null : '何があればよいかは、時間が足りず調べていません。',
      helps: (reason.helps ?? []).map(({ changes, hosts }) => ({
        words: `${changesInWords(changes)}、${hosts}か所が合います。`,
        tries: changes.map(changeName),
      })),
    };
  }
  return {
    why: `合う枠は${reason.offers}つありますが、ほかの方の分でいっぱいになります。`,
    note: null,
    helps: reason.best.flatMap(({ offerId, limits }) => {
      const place = places.get(offerId);
      const offer = place?.offers.find(({ id }) => id === offerId);
      const standing = limits.map((kind) => limitNames[kind]).join('と');
      return place && offer
        ? [
            {
              words: `${place.name}の「${offer.title}」は、${standing || 'ほかの組との兼ね合い'}がさまたげです。`,
              tries: [],
            },
          ]
        : [];
    }),
  };
}

const asideNames = {
  by_hand: '「この組は外す」に入れたもの',
  declined: '前に見送った受入先のもの',
};

function noneWords(aside: readonly (keyof typeof asideNames)[]): string {
  return aside.length > 0
    ? `条件と時間に合う枠は、${aside.map((kind) => asideNames[kind]).join('と')}だけです。`
    : '条件と時間に合い、空いている枠がありません。';
}
