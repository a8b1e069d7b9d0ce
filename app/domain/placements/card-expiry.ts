import { addDays, type Day } from '~/lib/japanese-date';

/** The last day of a card: so many days from now, but never longer than the consent it stands on. */
export function lastDay(day: Day, days: number, consentUntil: Day | null): Day {
  const end = addDays(day, days);
  return consentUntil !== null && consentUntil < end ? consentUntil : end;
}

/** Whether a card is still shown on a day. Cards from before they had an end are shown until they are closed. */
export function isShown(card: { closedAt: Date | null; expiresOn: Day | null }, day: Day): boolean {
  return card.closedAt === null && (card.expiresOn === null || card.expiresOn >= day);
}
