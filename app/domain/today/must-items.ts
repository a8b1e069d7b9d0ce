import { formatMonthDayFrom, type Day } from '~/lib/japanese-date';
import { paths } from '~/paths';
import type { TodayItem } from './items';

export interface MustFact {
  placementId: string;
  caseId: string;
  code: string;
  hostId: string;
  hostName: string;
  opportunityId: string | null;
  /** Conditions the person must have and the host has not answered, in the words of the field; at least one. */
  musts: readonly string[];
  /** Since when the person wants the place. */
  agreedOn: Day;
}

/** So many conditions are named in one line. */
const NAMED = 2;

/** The person wants a place, and the host has not said whether it has what the person must have (G2, I9). */
export function mustItem(fact: MustFact, today: Day): TodayItem {
  const named = fact.musts.slice(0, NAMED).map((words) => `「${words}」`);
  const more = fact.musts.length - named.length;
  return {
    key: `must-${fact.placementId}`,
    ...{ band: 'today', when: `${formatMonthDayFrom(fact.agreedOn, today)}から`, day: fact.agreedOn },
    what: `${fact.hostName}に${named.join('')}${more > 0 ? `ほか${more}つ` : ''}を聞く`,
    caseId: fact.caseId,
    action: {
      label: '聞いて書く',
      to: paths.whyNot(fact.code, { host: fact.hostId, opportunity: fact.opportunityId ?? undefined }),
    },
  };
}
