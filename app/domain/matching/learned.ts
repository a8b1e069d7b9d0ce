import { addDays, addMonths, dayOf, daysBetween, type Day } from '~/lib/japanese-date';

/** So many answers of a host are needed before anything is told of them: fewer would tell of single people (D11). */
export const fewestAnswers = 3;
/** So many days (ten working days, handbook §3.5) after it was asked an inquiry without an answer counts as not answered yet. */
export const unansweredAfter = 14;
/** So many months back answers are looked at. */
const monthsBack = 24;

/** What of an inquiry says something about the host, and nothing else of it: not whose it was nor how it went on. */
export interface InquiryTrace {
  readonly hostId: string;
  readonly askedAt: Date | null;
  /** accept | meet_first | decline; null: the host has not answered, whoever took the inquiry back. */
  readonly answer: string | null;
  readonly answeredAt: Date | null;
  /** The host is still asked. */
  readonly open: boolean;
}

/** The days between which answers are looked at: whole months that are over, so that no step of today moves a number. */
export interface LearnedSpan {
  readonly from: Day;
  readonly to: Day;
}

/** What the answers of one host have told. Null: too few to tell anything. */
export interface LearnedAnswers {
  /** At least half of the answers came within `withinDays` calendar days (Japan) of the asking. */
  readonly reply: { readonly answers: number; readonly withinDays: number } | null;
  /** Of `answers` of the host itself so many were 受けたい or 会ってから決めたい. */
  readonly acceptance: { readonly answers: number; readonly willing: number } | null;
  /** Inquiries that wait long for an answer. */
  readonly unanswered: number | null;
}

export function learnedSpan(today: Day): LearnedSpan {
  const monthBegins = `${today.slice(0, 7)}-01`;
  return { from: addMonths(monthBegins, -monthsBack), to: addDays(monthBegins, -1) };
}

/**
 * What the inquiries of one host tell of it. Only what the host itself said counts: whoever else ended an inquiry, before
 * or after the answer, changes nothing. The order of the traces has no meaning.
 */
export function learnedFromAnswers(traces: readonly InquiryTrace[], today: Day): LearnedAnswers {
  const span = learnedSpan(today);
  const answered = traces.flatMap(({ answer, answeredAt, askedAt }) => {
    if (answer === null || answeredAt === null) return [];
    const on = dayOf(answeredAt);
    return on >= span.from && on <= span.to ? [{ answer, on, asked: askedAt && dayOf(askedAt) }] : [];
  });
  const waits = answered.flatMap(({ on, asked }) => (asked ? [Math.max(0, daysBetween(asked, on))] : []));
  const waiting = traces.filter(
    ({ open, answer, askedAt }) =>
      open && answer === null && askedAt !== null && daysBetween(dayOf(askedAt), today) >= unansweredAfter,
  );
  const willing = answered.filter(({ answer }) => answer !== 'decline').length;
  return {
    reply: enough(waits.length) ? { answers: waits.length, withinDays: halfWithin(waits) } : null,
    acceptance: enough(answered.length) ? { answers: answered.length, willing } : null,
    unanswered: enough(waiting.length) ? waiting.length : null,
  };
}

const enough = (count: number) => count >= fewestAnswers;

/** The fewest days within which at least half of the answers came: the (lower) median. */
function halfWithin(days: readonly number[]): number {
  return [...days].sort((a, b) => a - b)[Math.ceil(days.length / 2) - 1] ?? 0;
}
