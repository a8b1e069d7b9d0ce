import { addMonths, formatDayShort, type Day } from '~/lib/japanese-date';
import { isSameAsked, type Asked } from './asked';

export const proposalAnswers = ['yes', 'partly', 'no'] as const;
export type ProposalAnswer = (typeof proposalAnswers)[number];
export const proposalAnswerNames: Readonly<Record<ProposalAnswer, string>> = {
  yes: 'できる',
  partly: '相談したい',
  no: 'できない',
};
export const proposalMarks: Readonly<Record<ProposalAnswer, string>> = { yes: '○', partly: '△', no: '×' };

/** How long a host is not asked the same again, and what it said is gone by (own choice: half a year). */
export const standsForMonths = 6;

/** What one host was asked for one offer, and what it said. */
export interface Proposal {
  readonly id: string;
  readonly hostId: string;
  /** Null: the host in general. */
  readonly offerId: string | null;
  readonly asked: Asked;
  readonly sentence: string;
  readonly answer: ProposalAnswer;
  readonly note: string;
  readonly askedOn: Day;
  readonly askedBy: string;
  readonly closedOn: Day | null;
}

/** The first day whose answers still stand. */
export function standsSince(today: Day): Day {
  return addMonths(today, -standsForMonths);
}

/** Whether something is still to be talked over with the host. */
export function isOpen({ answer, closedOn }: Pick<Proposal, 'answer' | 'closedOn'>): boolean {
  return answer === 'partly' && closedOn === null;
}

/** What a question is compared by. */
interface Question {
  readonly hostId: string;
  readonly offerId: string | null;
  readonly asked: Asked;
}

/**
 * The answer for which a question is not asked now: what is still talked over about the same kind of thing at the same
 * offer, else the newest answer to the same question; null: it can be asked.
 */
export function standingFor(
  { hostId, offerId, asked }: Question,
  proposals: readonly Proposal[],
  today: Day,
): Proposal | null {
  const since = standsSince(today);
  const near = proposals
    .filter((one) => one.hostId === hostId && one.offerId === offerId && one.askedOn >= since)
    .sort((a, b) => (a.askedOn === b.askedOn ? (a.id < b.id ? 1 : -1) : a.askedOn < b.askedOn ? 1 : -1));
  return (
    near.find((one) => isOpen(one) && one.asked.about === asked.about) ??
    near.find((one) => isSameAsked(one.asked, asked)) ??
    null
  );
}

/** 「× 11月20日（金）に聞いて、できないとのこと」 */
export function standingWords({ answer, askedOn }: Pick<Proposal, 'answer' | 'askedOn'>): string {
  return `${proposalMarks[answer]} ${formatDayShort(askedOn)}に聞いて、${proposalAnswerNames[answer]}とのこと`;
}
