import { addDays, today, type Day } from '~/lib/japanese-date';

/** A card as it was shown: closed or not, and the last day on which the host sees it. */
export interface CardEnd {
  readonly closedAt: Date | null;
  readonly closedBecause: string;
  readonly expiresOn: Day | null;
}

/** Whether the host still sees a card, and if not since when and why. */
export type CardState = { shown: true; until: Day | null } | { shown: false; since: Day; because: string };

/** The last day of a card: so many days from now, but never longer than the consent it stands on. */
export function lastDay(day: Day, days: number, consentUntil: Day | null): Day {
  const end = addDays(day, days);
  return consentUntil !== null && consentUntil < end ? consentUntil : end;
}

/** Whether a card is still shown on a day; without an end it is until it is closed. */
export function isShown(card: Pick<CardEnd, 'closedAt' | 'expiresOn'>, day: Day): boolean {
  return card.closedAt === null && (card.expiresOn === null || card.expiresOn >= day);
}

/** What became of a card: whatever came first, its last day or somebody who closed it. */
export function cardState({ closedAt, closedBecause, expiresOn }: CardEnd, day: Day): CardState {
  if (isShown({ closedAt, expiresOn }, day)) return { shown: true, until: expiresOn };
  const closedOn = closedAt === null ? day : today(closedAt);
  const gone = expiresOn === null ? null : addDays(expiresOn, 1);
  return gone !== null && gone <= closedOn
    ? { shown: false, since: gone, because: '期限が過ぎた' }
    : { shown: false, since: closedOn, because: closedBecause };
}
