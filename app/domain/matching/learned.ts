import { addDays, addMonths, dayOf, daysBetween, startOfDay, type Day } from '~/lib/japanese-date';

/** About so many people a host must have been asked before anything is told: fewer would tell of single people (D11). */
export const fewestPeople = 3;
/**
 * About so many before it is told which way its answers go: then either both parts have three at least, or one answer more
 * cannot turn what is told. Below, neither a part nor its absence is told (decision 0102).
 */
export const fewestForAcceptance = 2 * fewestPeople;
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

/** Of how many different people the traces of a host are; the traces themselves do not tell it. */
export interface PeopleAsked {
  /** About whom it answered, of the answers that are looked at. */
  readonly answered: number;
  /** About whom it has not answered long. */
  readonly waiting: number;
}

/** The days between which answers are looked at: whole months that are over, so that no step of today moves a number. */
export interface LearnedSpan {
  readonly from: Day;
  readonly to: Day;
}

/** What the answers of one host have told. Null: too few to tell anything. */
export interface LearnedAnswers {
  /** At least half of the answers came within `withinDays` calendar days (Japan) of the asking. */
  readonly reply: { readonly withinDays: number } | null;
  /** Whether at least half of the answers were 受けたい or 会ってから決めたい; never how many. */
  readonly acceptance: 'half_or_more' | 'less_than_half' | null;
  /** Inquiries wait long for an answer; how many is not told, for it moves with each of them. */
  readonly unanswered: boolean;
}

/** Whom to count for `PeopleAsked`: the moments between which answers are looked at, and before which long waits began. */
export function peopleSpan(today: Day) {
  const { from, to } = learnedSpan(today);
  return {
    answeredFrom: startOfDay(from),
    answeredBefore: startOfDay(addDays(to, 1)),
    askedBefore: startOfDay(addDays(today, 1 - unansweredAfter)),
  };
}

export function learnedSpan(today: Day): LearnedSpan {
  const monthBegins = `${today.slice(0, 7)}-01`;
  return { from: addMonths(monthBegins, -monthsBack), to: addDays(monthBegins, -1) };
}

/**
 * What the inquiries of one host tell of it. Only what the host itself said counts: whoever else ended an inquiry, before
 * or after the answer, changes nothing. The order of the traces has no meaning.
 *
 * @param people Of how many different people the traces are, counted where they are kept.
 */
export function learnedFromAnswers(
  traces: readonly InquiryTrace[],
  people: PeopleAsked,
  today: Day,
): LearnedAnswers {
  const span = learnedSpan(today);
  const answered = traces.flatMap(({ answer, answeredAt, askedAt }) => {
    if (answer === null || answeredAt === null || askedAt === null) return [];
    const on = dayOf(answeredAt);
    return on >= span.from && on <= span.to
      ? [{ answer, waited: Math.max(0, daysBetween(dayOf(askedAt), on)) }]
      : [];
  });
  const waiting = traces.some(
    ({ open, answer, askedAt }) =>
      open && answer === null && askedAt !== null && daysBetween(dayOf(askedAt), today) >= unansweredAfter,
  );
  const willing = answered.filter(({ answer }) => answer !== 'decline').length;
  return {
    reply:
      answered.length > 0 && people.answered >= fewestPeople
        ? { withinDays: halfWithin(answered.map(({ waited }) => waited)) }
        : null,
    acceptance:
      answered.length > 0 && people.answered >= fewestForAcceptance
        ? 2 * willing >= answered.length
          ? 'half_or_more'
          : 'less_than_half'
        : null,
    unanswered: waiting && people.waiting >= fewestPeople,
  };
}

/** The fewest days within which at least half of the answers came: the (lower) median. */
function halfWithin(days: readonly number[]): number {
  return [...days].sort((a, b) => a - b)[Math.ceil(days.length / 2) - 1] ?? 0;
}
