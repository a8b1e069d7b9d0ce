import { addDays, type Day } from '~/lib/japanese-date';

export interface PlannedFollowUp {
  side: 'person' | 'host';
  /** Slug of the taxonomy `follow_up_kind`. */
  kind: string;
  plannedOn: Day;
}

/** Days after the start on which each side is asked at first (a municipality's usual rhythm; the sources name none). */
const firstRound: readonly { side: 'person' | 'host'; kind: string; after: number }[] = [
  { side: 'host', kind: 'host_call', after: 1 },
  { side: 'person', kind: 'person_site_visit', after: 7 },
  { side: 'host', kind: 'host_site_visit', after: 14 },
  { side: 'person', kind: 'person_interview', after: 28 },
  { side: 'host', kind: 'host_consult', after: 28 },
];

/** Days until the next follow-up of the same side, once the first round is over. */
const later = 30;

/**
 * The follow-ups that a start makes, of the person and of the host (厚生労働省「参加支援事業について」
 * 「受入先等に定期的に訪問するなど一定期間フォローアップを行う」).
 */
export function firstFollowUps(startedOn: Day): PlannedFollowUp[] {
  return firstRound.map(({ side, kind, after }) => ({ side, kind, plannedOn: addDays(startedOn, after) }));
}

/** The next follow-up of a side after one was done, or null while another of that side is still planned. */
export function nextFollowUp(
  side: 'person' | 'host',
  doneOn: Day,
  stillPlanned: readonly { side: string }[],
): PlannedFollowUp | null {
  if (stillPlanned.some((planned) => planned.side === side)) return null;
  return {
    side,
    kind: side === 'person' ? 'person_interview' : 'host_call',
    plannedOn: addDays(doneOn, later),
  };
}
