import { considerations, type ConsiderationType } from '~/domain/taxonomy/lists';
import { maskWhere, type CellMask } from '~/domain/taxonomy/cell-masks';
import { ALL_CELLS, slotOfCell, weekdayOfCell, type Cell } from '~/domain/taxonomy/slots';
import { usualOffer } from '~/domain/taxonomy/usual-offers';
import { minutesFor, type TravelMode } from '~/lib/geo/travel';
import type { Answer, Candidate, ConditionFinding, Place, Source, Verdict } from './types';

const EASY_MINUTES = 15;
const POSSIBLE_MINUTES = 30;

const BY_DISTANCE: Readonly<Record<string, TravelMode>> = {
  walking_distance: 'walk',
  bicycle_distance: 'bicycle',
};

const isWeekend = (cell: Cell) => ['sat', 'sun'].includes(weekdayOfCell(cell));
const isDaytime = (cell: Cell) => ['am', 'pm'].includes(slotOfCell(cell));

/** Conditions that the time of an offer answers: which of its slots would meet them. */
const BY_TIME: ReadonlyMap<string, CellMask> = new Map([
  ['morning_only', maskWhere((cell) => slotOfCell(cell) === 'am')],
  ['afternoon_only', maskWhere((cell) => ['pm', 'evening'].includes(slotOfCell(cell)))],
  ['weekday_only', maskWhere((cell) => !isWeekend(cell))],
  ['evening_weekend', maskWhere((cell) => isWeekend(cell) || slotOfCell(cell) === 'evening')],
  ['avoid_school_hours', maskWhere((cell) => isWeekend(cell) || !isDaytime(cell))],
]);

/** What is known besides the answers: how far it is, and which slots are in question. */
export interface Surroundings {
  readonly metres: number | null;
  readonly cells: CellMask;
}

/** The slots that meet a condition which the time in question can decide; null: the time decides nothing of it. */
export function slotsMeeting(slug: string): CellMask | null {
  return BY_TIME.get(slug) ?? null;
}

/** Whether the time in question can decide a condition. */
export function goesByTime(slug: string): boolean {
  return BY_TIME.has(slug);
}

/** Stands for a slot that there is not, so that it meets no condition. */
export const NO_SLOT: CellMask = 1 << ALL_CELLS.length;

/** A place in the list of all conditions, by slug. */
const INDEX = new Map(considerations.map(({ slug }, index) => [slug, index]));

/** Where a condition stands in what is told of a place; null: the time decides it, or no list names it. */
export function indexOfTold(slug: string): number | null {
  return goesByTime(slug) ? null : (INDEX.get(slug) ?? null);
}

const LETTERS: readonly Verdict[] = ['unknown', 'yes', 'partly', 'no'];
const IN_A_WORD = 16;

/** So many words tell of every condition, two bits each. */
export const TOLD_WORDS = Math.ceil(INDEX.size / IN_A_WORD);

/** What is told of a condition, by `indexOfTold`, in the words that begin at a word among others. */
export function verdictTold(words: Int32Array, at: number, index: number): Verdict {
  const word = words[at + (index >>> 4)] ?? 0;
  return LETTERS[(word >>> ((index & 15) * 2)) & 3] ?? 'unknown';
}

/** Conditions that an offer answers by what it is. */
const OF_OFFER = ['online_only', 'greeting_watch'];

/** Writes what is known of every condition that does not go by the time, while the way is not known. */
export function writeTold(words: Int32Array, at: number, place: Place, candidate: Candidate): void {
  const write = (slug: string, verdict: Verdict) => {
    const index = indexOfTold(slug);
    if (index === null) return;
    const word = at + (index >>> 4);
    const shift = (index & 15) * 2;
    words[word] = ((words[word] ?? 0) & ~(3 << shift)) | (LETTERS.indexOf(verdict) << shift);
  };
  // What counts less first (`whatIsKnown`): the next is written over it.
  for (const slug of usualOffer(place.kind).never) write(slug, 'no');
  for (const slug of OF_OFFER) {
    const found = fromOffer(place, candidate, slug, 0);
    if (found) write(slug, found.verdict);
  }
  for (const answers of [place.answers, candidate.offer.answers])
    for (const [slug, { answer }] of Object.entries(answers)) write(slug, answer);
}

/**
 * Can this condition be met here? Four answers: 合う, 相談, 合わない, 分からない. How far it is from the person's own
 * area is known better than the host can; then the answer of the offer, then of the host, counts; then what the
 * offer or the kind of place says of itself. Anything else is unknown, and unknown is never no (D12).
 */
export function judgeCondition(
  place: Place,
  candidate: Candidate,
  wanted: { readonly slug: string; readonly type: ConsiderationType },
  around: Surroundings,
): ConditionFinding {
  const { slug, type } = wanted;
  const found = whatIsKnown(place, candidate, slug, around);
  return found
    ? { slug, type, verdict: found.verdict, note: found.note ?? '', source: found.source }
    : { slug, type, verdict: 'unknown', note: '', source: nothingKnown(place) };
}

/** What is known of a condition; null: nothing. */
export function whatIsKnown(
  place: Place,
  candidate: Candidate,
  slug: string,
  around: Surroundings,
): Found | null {
  return (
    fromDistance(slug, around.metres) ??
    fromAnswers(place, candidate, slug) ??
    fromOffer(place, candidate, slug, around.cells) ??
    fromKind(place, slug)
  );
}

export interface Found {
  readonly verdict: Verdict;
  readonly source: Source;
  readonly note?: string;
}

function fromDistance(slug: string, metres: number | null): Found | null {
  const mode = modeOf(slug);
  if (!mode || metres === null) return null;
  const minutes = minutesFor(metres, mode);
  return { verdict: verdictOfMinutes(minutes), note: `${minutes}分`, source: { from: 'distance' } };
}

/** How one goes where the way decides a condition; null: it does not. */
export function modeOf(slug: string): TravelMode | null {
  return BY_DISTANCE[slug] ?? null;
}

/** What so many minutes of way are to such a condition. */
export function verdictOfMinutes(minutes: number): Verdict {
  return minutes <= EASY_MINUTES ? 'yes' : minutes <= POSSIBLE_MINUTES ? 'partly' : 'no';
}

/** What the host said of a condition; undefined: nothing. */
export function answerOf(place: Place, { offer }: Candidate, slug: string): Answer | undefined {
  return offer.answers[slug] ?? place.answers[slug];
}

function fromAnswers(place: Place, candidate: Candidate, slug: string): Found | null {
  const answer = answerOf(place, candidate, slug);
  return answer ? { verdict: answer.answer, note: answer.note, source: answer.source } : null;
}

function fromOffer(place: Place, { real, offer }: Candidate, slug: string, cells: CellMask): Found | null {
  if (slug === 'online_only' && place.kind === 'online_host') {
    return { verdict: 'yes', source: place.source };
  }
  if (!real) return null;
  const source: Source = { from: 'offer', title: offer.title };
  if (slug === 'online_only' && offer.menuKind === 'online_home_work') return { verdict: 'yes', source };
  if (slug === 'greeting_watch' && offer.watchOver.some((item) => item === 'greet' || item === 'watch')) {
    return { verdict: 'yes', source };
  }
  const meets = slotsMeeting(slug);
  if (meets !== null && cells !== 0) return { verdict: (cells & meets) === 0 ? 'no' : 'yes', source };
  return null;
}

function fromKind(place: Place, slug: string): Found | null {
  if (!usualOffer(place.kind).never.includes(slug)) return null;
  return { verdict: 'no', source: { from: 'usual', hostKind: place.kind } };
}

function nothingKnown(place: Place): Source {
  return { from: 'none', what: place.assessedOn ? '記録なし' : '訪問の記録なし' };
}
