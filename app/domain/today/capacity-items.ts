import { formatMonthDay, type Day } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { due, type TodayItem } from './items';

/** 環境の調整: from that day on not all who come fit (I2); a day to come is today's work already. */
export function rearrangeItem(
  fact: { id: string; caseId: string; hostName: string; from: Day },
  today: Day,
): TodayItem {
  return {
    key: `rearrange-${fact.id}`,
    ...due(fact.from, today, `${formatMonthDay(fact.from)}から`),
    what: `環境の調整：${fact.hostName}の定員に入らない日がある`,
    caseId: fact.caseId,
    action: { label: '調整する', to: paths.placement(fact.id) },
  };
}

/** 退所に向けた計画 of a stay that is to be looked at again (CAP-16). */
export function exitPlanItem(
  fact: { id: string; placementId: string; caseId: string; hostName: string; reviewOn: Day },
  today: Day,
): TodayItem {
  return {
    key: `exit-${fact.id}`,
    ...due(fact.reviewOn, today),
    what: `退所に向けた計画を見直す（${fact.hostName}）`,
    caseId: fact.caseId,
    action: { label: '見直す', to: paths.placement(fact.placementId) },
  };
}
