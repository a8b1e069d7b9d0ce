import { addMonths, type Day } from '~/lib/japanese-date';
import type { ConditionAnswer } from './labels';

/** What was seen at a place otherwise than registered: a condition, or the days and times of an offer. */
export const timesSubject = 'times';
/** So long what was seen is told, as long as nobody puts it right. */
export const foundMonths = 24;
/** The months that can be named in the form: this one and the two before. */
const monthsOffered = 3;

export interface Finding {
  readonly opportunityId: string | null;
  readonly subject: string;
  readonly found: ConditionAnswer;
  /** The first day of the month. */
  readonly seenIn: Day;
}

/** An answer that a finding can differ from. */
interface Registered {
  readonly opportunityId: string | null;
  readonly consideration: string;
  readonly answer: ConditionAnswer;
}

export interface Difference extends Finding {
  /** What the registry says; of times null. */
  readonly registered: ConditionAnswer | null;
}

export const monthOf = (day: Day): Day => `${day.slice(0, 7)}-01`;

/** The first month of which something is still told. */
export function foundSince(today: Day): Day {
  return addMonths(monthOf(today), -foundMonths);
}

/** The months a form offers, the newest first. */
export function foundMonthsOffered(today: Day): Day[] {
  return Array.from({ length: monthsOffered }, (_, index) => addMonths(monthOf(today), -index));
}

/**
 * Where what was seen and was not put right still differs from what the registry says: of each subject the newest month,
 * the newest first. An answer that was taken away leaves nothing to differ from. The order of the rows has no meaning.
 */
export function differences(findings: readonly Finding[], answers: readonly Registered[]): Difference[] {
  const newest = new Map<string, Finding>();
  for (const finding of findings) {
    const key = `${finding.opportunityId ?? ''} ${finding.subject}`;
    const other = newest.get(key);
    if (!other || other.seenIn < finding.seenIn) newest.set(key, finding);
  }
  return [...newest.values()]
    .flatMap((finding): Difference[] => {
      if (finding.subject === timesSubject) return [{ ...finding, registered: null }];
      const said = answers.find(
        ({ opportunityId, consideration }) =>
          opportunityId === finding.opportunityId && consideration === finding.subject,
      );
      return said && said.answer !== finding.found ? [{ ...finding, registered: said.answer }] : [];
    })
    .sort((a, b) => order(b.seenIn, a.seenIn) || order(keyOf(a), keyOf(b)));
}

/** Of the differences of a host those that hold for one offer: its own, and general ones it has no answer of its own to. */
export function differencesFor(
  all: readonly Difference[],
  answers: readonly Registered[],
  offerId: string | null,
): Difference[] {
  return all.filter(({ opportunityId, subject }) =>
    opportunityId === null
      ? !answers.some(
          (answer) =>
            answer.opportunityId === offerId && offerId !== null && answer.consideration === subject,
        )
      : opportunityId === offerId,
  );
}

const keyOf = ({ opportunityId, subject }: Finding) => `${subject} ${opportunityId ?? ''}`;
const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
