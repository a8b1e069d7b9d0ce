import type { Day } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { due, type TodayItem } from './items';

/** 支援決定前の関わり that is to be looked at again. */
export function engagementItem(fact: { caseId: string; code: string; reviewOn: Day }, today: Day): TodayItem {
  return {
    key: `engagement-${fact.caseId}`,
    ...due(fact.reviewOn, today),
    what: '支援決定前の関わりを続けるか、見直す',
    caseId: fact.caseId,
    action: { label: '見直す', to: paths.case(fact.code) },
  };
}

/** A case that has stood still for longer than is usual in its state; what was planned last stands with it. */
export function stalledItem(
  fact: { caseId: string; code: string; stateName: string; from: Day; days: number; nextWhat: string },
  today: Day,
): TodayItem {
  const planned = fact.nextWhat ? `。予定は「${fact.nextWhat}」` : '';
  return {
    key: `stalled-${fact.caseId}`,
    ...due(fact.from, today),
    what: `${fact.stateName}のまま、${fact.days}営業日をこえました${planned}`,
    caseId: fact.caseId,
    action: { label: 'つぎを決める', to: paths.case(fact.code) },
  };
}
