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
  /** The name of who asked. */
  readonly askedBy: string;
  readonly askedById: string;
  readonly closedOn: Day | null;
  /** 声かけ先 that it became. */
  readonly lead: { readonly id: string; readonly isOver: boolean } | null;
  /** Why it is not written into an offer now; empty: it can be. */
  readonly whyNotIn: string;
}

/** The first day whose answers still stand. */
export function standsSince(today: Day): Day {
  return addMonths(today, -standsForMonths);
}

/** Whether something is still to be talked over with the host. */
export function isOpen({ answer, closedOn }: Pick<Proposal, 'answer' | 'closedOn'>): boolean {
  return answer === 'partly' && closedOn === null;
}

/** Whether another answer may take its place: not while a lead is made of it, which would go on unaware. */
export function mayChange({ lead }: Pick<Proposal, 'lead'>): boolean {
  return lead === null || lead.isOver;
}

/** What a question is compared by. */
interface Question {
  readonly hostId: string;
  readonly offerId: string | null;
  readonly asked: Asked;
}

/**
 * The answer for which a question is not asked now: what is still talked over about the same kind of thing at the same
 * offer, else the newest answer to the same question; null: it can be asked. An answer to a condition is a fact of the
 * offer, of which the newest counts: only a no keeps it from being asked again.
 */
export function standingFor(question: Question, proposals: readonly Proposal[], today: Day): Proposal | null {
  const { about } = question.asked;
  const last = lastAnswerTo(question, proposals, today);
  if (about === 'condition') return last?.answer === 'no' ? last : null;
  const talkedOver = answersAt(question, proposals, today).find(
    (one) => isOpen(one) && one.asked.about === about,
  );
  return talkedOver ?? last;
}

/** The newest answer to the same question that is not gone by. */
export function lastAnswerTo(
  question: Question,
  proposals: readonly Proposal[],
  today: Day,
): Proposal | null {
  const { asked } = question;
  return answersAt(question, proposals, today).find((one) => isSameAsked(one.asked, asked)) ?? null;
}

/** What was said at the same offer and is not gone by, the newest first. */
function answersAt({ hostId, offerId }: Question, proposals: readonly Proposal[], today: Day): Proposal[] {
  const since = standsSince(today);
  return proposals
    .filter((one) => one.hostId === hostId && one.offerId === offerId && one.askedOn >= since)
    .sort((a, b) => (a.askedOn === b.askedOn ? (a.id < b.id ? 1 : -1) : a.askedOn < b.askedOn ? 1 : -1));
}

/** 「× 11月20日（金）に聞いて、できないとのこと」 */
export function standingWords({ answer, askedOn }: Pick<Proposal, 'answer' | 'askedOn'>): string {
  return `${proposalMarks[answer]} ${formatDayShort(askedOn)}に聞いて、${proposalAnswerNames[answer]}とのこと`;
}
