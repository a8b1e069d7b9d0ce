import type { Day } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { due, type TodayItem } from './items';

export interface WorkFact {
  id: string;
  caseId: string;
  code: string;
  hostName: string;
  title: string;
  dueOn: Day | null;
  recalledOn: Day | null;
}

/** A work is to be fetched: it may stay there no longer, or its day has come. */
export function workItem(fact: WorkFact, today: Day): TodayItem {
  const { hostName, title, recalledOn } = fact;
  return {
    key: `work-${fact.id}`,
    ...due(recalledOn ?? fact.dueOn ?? today, today),
    what: recalledOn
      ? `返してもらう：作品「${title}」（${hostName}。貸し続けられなくなりました）`
      : `返してもらう：作品「${title}」（${hostName}）`,
    caseId: fact.caseId,
    action: { label: '受け取って書く', to: paths.caseWorks(fact.code) },
  };
}
