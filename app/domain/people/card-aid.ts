import type { ProfilePart } from './profile-content';

/** What is asked with pictures, in this order; each part may be passed over. */
export const aidTopics = [
  'wishes',
  'strengths',
  'considerations',
  'time',
  'travel',
] as const satisfies readonly ProfilePart[];
export type AidTopic = (typeof aidTopics)[number];

/** How a card is answered: liked or not, how far, how like oneself, needed or not, or one of a few. */
export type AidAsking = 'liking' | 'how_far' | 'likeness' | 'need' | 'one' | 'week';

export type AidList =
  'wish' | 'strength' | 'consideration' | 'travelMode' | 'minutesPerSession' | 'travelMinutesMax';

/** One screen: a question and the few cards that lie on the table at once. */
export interface AidScreen {
  readonly id: string;
  readonly topic: AidTopic;
  readonly asking: AidAsking;
  readonly list: AidList;
  /** The group of cards, in ordinary words, for who helps. */
  readonly group: string;
  readonly slugs: readonly string[];
}

/** The answers to a card of each kind, in the order of its buttons. */
export const aidAnswers = {
  liking: ['yes', 'no', 'unknown'],
  how_far: ['interest', 'some', 'can_do', 'can_teach'],
  likeness: ['can_do', 'some', 'unknown'],
  need: ['yes', 'no', 'unknown'],
  one: ['yes'],
  week: ['yes'],
} as const satisfies Record<AidAsking, readonly string[]>;

/** What a card is kept under: `wish:want_talk`, `slot:tue_am`, `part:time`. */
export const cardKey = (list: AidList | 'slot' | 'part', slug: string): string => `${list}:${slug}`;

/** What was answered, by card; a card that is not there was passed over. */
export type AidChoices = Readonly<Record<string, string>>;

/** An answer given, taken back (null) or given anew, and when (ms). */
export interface AidAnswer {
  readonly value: string | null;
  readonly at: number;
}
export type AidLog = Readonly<Record<string, AidAnswer>>;

/** Two logs of one interview, from two open pages: of each card the later answer holds, the second where they came at once. */
export function joinLogs(one: AidLog, other: AidLog): AidLog {
  const joined: Record<string, AidAnswer> = { ...one };
  for (const [key, answer] of Object.entries(other)) {
    const known = joined[key];
    if (!known || known.at <= answer.at) joined[key] = answer;
  }
  return joined;
}

export function choicesOf(log: AidLog): AidChoices {
  return Object.fromEntries(
    Object.entries(log).flatMap(([key, { value }]) => (value === null ? [] : [[key, value]])),
  );
}
