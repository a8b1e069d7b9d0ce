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

/** The acceptance card of somebody who comes is about to end: it is shown on with one press, or looked at first. */
export function cardItem(
  fact: { id: string; version: number; caseId: string; hostName: string; until: Day },
  today: Day,
): TodayItem {
  const to = paths.placement(fact.id);
  return {
    key: `card-${fact.id}`,
    ...due(fact.until, today, `${formatMonthDay(fact.until)}まで`),
    what: `受入れカードの期限をのばすか、決める（${fact.hostName}）`,
    caseId: fact.caseId,
    action: { label: '見て決める', to },
    press: {
      label: 'そのままのばす',
      to,
      fields: {
        ...{ intent: 'renew_card', about: 'renew_card' },
        ...{ id: fact.id, version: String(fact.version) },
      },
    },
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
