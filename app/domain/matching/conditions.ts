import type { ConsiderationType } from '~/domain/taxonomy/lists';
import { slotOfCell, weekdayOfCell, type Cell } from '~/domain/taxonomy/slots';
import { usualOffer } from '~/domain/taxonomy/usual-offers';
import { minutesFor, type TravelMode } from '~/lib/geo/travel';
import type { Candidate, ConditionFinding, Place, Source, Verdict } from './types';

const EASY_MINUTES = 15;
const POSSIBLE_MINUTES = 30;

const BY_DISTANCE: Readonly<Record<string, TravelMode>> = {
  walking_distance: 'walk',
  bicycle_distance: 'bicycle',
};

const isWeekend = (cell: Cell) => ['sat', 'sun'].includes(weekdayOfCell(cell));
const isDaytime = (cell: Cell) => ['am', 'pm'].includes(slotOfCell(cell));

/** Conditions that the time of an offer answers: which of its slots would meet them. */
const BY_TIME: Readonly<Record<string, (cell: Cell) => boolean>> = {
  morning_only: (cell) => slotOfCell(cell) === 'am',
  afternoon_only: (cell) => ['pm', 'evening'].includes(slotOfCell(cell)),
  weekday_only: (cell) => !isWeekend(cell),
  evening_weekend: (cell) => isWeekend(cell) || slotOfCell(cell) === 'evening',
  avoid_school_hours: (cell) => isWeekend(cell) || !isDaytime(cell),
};

/** What is known besides the answers: how far it is, and which slots are in question. */
export interface Surroundings {
  readonly metres: number | null;
  readonly cells: readonly Cell[] | null;
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
  const found =
    fromDistance(wanted.slug, around.metres) ??
    fromAnswers(place, candidate, wanted.slug) ??
    fromOffer(place, candidate, wanted.slug, around.cells) ??
    fromKind(place, wanted.slug);
  const unknown = { verdict: 'unknown' as const, source: nothingKnown(place) };
  return { note: '', ...wanted, ...(found ?? unknown) };
}

interface Found {
  readonly verdict: Verdict;
  readonly source: Source;
  readonly note?: string;
}

function fromDistance(slug: string, metres: number | null): Found | null {
  const mode = BY_DISTANCE[slug];
  if (!mode || metres === null) return null;
  const minutes = minutesFor(metres, mode);
  const verdict = minutes <= EASY_MINUTES ? 'yes' : minutes <= POSSIBLE_MINUTES ? 'partly' : 'no';
  return { verdict, note: `${minutes}分`, source: { from: 'distance' } };
}

function fromAnswers(place: Place, candidate: Candidate, slug: string): Found | null {
  const answer = candidate.offer.answers[slug] ?? place.answers[slug];
  return answer ? { verdict: answer.answer, note: answer.note, source: answer.source } : null;
}

function fromOffer(
  place: Place,
  { real, offer }: Candidate,
  slug: string,
  cells: readonly Cell[] | null,
): Found | null {
  const source: Source = { from: 'offer', title: offer.title };
  if (slug === 'online_only' && place.kind === 'online_host') {
    return { verdict: 'yes', source: place.source };
  }
  if (!real) return null;
  if (slug === 'online_only' && offer.menuKind === 'online_home_work') return { verdict: 'yes', source };
  if (slug === 'greeting_watch' && offer.watchOver.some((item) => item === 'greet' || item === 'watch')) {
    return { verdict: 'yes', source };
  }
  const meets = BY_TIME[slug];
  if (meets && cells && cells.length > 0) return { verdict: cells.some(meets) ? 'yes' : 'no', source };
  return null;
}

function fromKind(place: Place, slug: string): Found | null {
  if (!usualOffer(place.kind).never.includes(slug)) return null;
  return { verdict: 'no', source: { from: 'usual', hostKind: place.kind } };
}

function nothingKnown(place: Place): Source {
  return { from: 'none', what: place.assessedOn ? '記録なし' : '訪問の記録なし' };
}
