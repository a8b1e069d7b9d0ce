import {
  burdenDueOn,
  burdenQuestion,
  burdenWarnings,
  isAskedMonthly,
  type LastAnswers,
} from '~/domain/placements/burden-rules';
import type { PlacementStatus } from '~/domain/placements/rules';
import { formatMonthDay, type Day } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { due, type TodayItem } from './items';

export interface BurdenFact extends LastAnswers {
  placementId: string;
  caseId: string;
  status: PlacementStatus;
  startedOn: Day;
  hostName: string;
  /** A talk with the person waits anyway; the question is on its form. */
  personTalkDue: boolean;
}

/** What was heard of a load that grows, until a later talk is better; and the question where a month has passed. */
export function burdenItems(fact: BurdenFact, today: Day): TodayItem[] {
  const { placementId, caseId, hostName } = fact;
  const to = paths.placement(placementId);
  const warnings = burdenWarnings(fact);
  const since = warnings.map(({ on }) => on).sort()[0];
  const items: TodayItem[] = [];
  if (since !== undefined) {
    items.push({
      key: `burden-${placementId}`,
      ...{ band: 'today', when: `${formatMonthDay(since)}から`, day: since },
      what: `負担をいっしょに見直す：${warnings.map(({ words }) => words).join('、')}（${hostName}）`,
      caseId,
      action: { label: '聞いて書く', to },
    });
  }
  const dueOn = burdenDueOn(fact);
  if (isAskedMonthly(fact.status) && dueOn <= today && !fact.personTalkDue) {
    items.push({
      key: `burden-asked-${placementId}`,
      ...due(dueOn, today),
      what: `ご本人に「${burdenQuestion}」と聞く（${hostName}）`,
      caseId,
      action: { label: '聞いて書く', to },
    });
  }
  return items;
}
