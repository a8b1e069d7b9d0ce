import type { Day } from '~/lib/japanese-date';

export const caseSorts = ['next', 'contact', 'new'] as const;
/** How a list of cases is put in order. */
export type CaseSort = (typeof caseSorts)[number];

export const caseSortNames: Record<CaseSort, string> = {
  next: 'つぎの訪問が近い順',
  contact: '連絡があいている順',
  new: '受け付けが新しい順',
};

/** Whose cases a list shows: the reader's own, those one may see, those one opened last. */
export const caseViews = ['mine', 'all', 'recent'] as const;
export type CaseView = (typeof caseViews)[number];

/** Of what kind the next planned day of a case is: its next step, a trial, a follow-up of one side. */
export type VisitKind = 'next' | 'trial' | 'person' | 'host';

export interface NextVisit {
  readonly on: Day;
  readonly kind: VisitKind;
}

/** What the next planned day is for; the next step of a case has words of its own. */
export const visitNames: Record<Exclude<VisitKind, 'next'>, string> = {
  trial: '見学・お試し',
  person: 'ご本人の様子を聞く',
  host: '受入先の様子を聞く',
};

/** A case number as numbers are compared: letters and digits alone decide, not width, hyphens or spaces. */
export function plainRef(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u2010-\u2015\u2212ー・._/-]/gu, '');
}
