import type { Day } from '~/lib/japanese-date';

export type LinkChannel = 'mail' | 'paper';

export interface SheetFact {
  label: string;
  value: string;
}

/** For so many days a question can be answered; then somebody calls (handbook §3.4). */
export const linkDays = 30;

/** What can be done with a link: it is open, or why it is not. */
export type LinkState = 'open' | 'answered' | 'expired' | 'replaced' | 'newer';

export interface LinkFacts {
  shown: readonly SheetFact[];
  expiresOn: Day;
  replaced: boolean;
  answered: boolean;
}

/**
 * A link confirms exactly what it showed: it holds while the registry still says the same, until its last day, once.
 *
 * @param current what the registry says now.
 */
export function linkStateOf(link: LinkFacts, current: readonly SheetFact[], today: Day): LinkState {
  if (link.answered) return 'answered';
  if (!sameSheet(link.shown, current)) return 'newer';
  if (link.replaced) return 'replaced';
  return link.expiresOn < today ? 'expired' : 'open';
}

export function sameSheet(a: readonly SheetFact[], b: readonly SheetFact[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ label, value }, index) => label === b[index]?.label && value === b[index].value)
  );
}
