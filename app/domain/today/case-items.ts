import type { Day } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { due, pileItem, type TodayItem } from './items';

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

/** The paper of a case that was taken up in another one is still there; somebody destroys it by hand (D1). */
export function leftSlipItem(
  fact: { caseId: string; code: string; name: string; into: string; mergedOn: Day },
  today: Day,
): TodayItem {
  return {
    key: `left-slip-${fact.code}`,
    ...due(fact.mergedOn, today),
    what: `まとめたケース（${fact.name}）の対応票を片づける`,
    caseId: fact.caseId,
    action: { label: '片づける', to: paths.mergeCase(fact.into) },
  };
}

/** Offers have come to suit somebody, or have room again; which ones is told on their page, not here. */
export function offerNewsItem(
  fact: { caseId: string; number: number; onlyRoom: boolean },
  today: Day,
): TodayItem {
  const pile = {
    key: `offer-news-${fact.caseId}`,
    number: fact.number,
    what: fact.onlyRoom ? '空きが出た受入枠を見る' : '新しく合いそうな受入枠を見る',
  };
  return { ...pileItem({ ...pile, label: '見る', to: paths.offerNews() }, today), caseId: fact.caseId };
}

/** A case past its first talk that nobody is in charge of. */
export function noCoordinatorItem(fact: { caseId: string; code: string }, today: Day): TodayItem {
  return {
    key: `no-coordinator-${fact.code}`,
    ...due(today, today),
    what: '担当が決まっていないケースがあります',
    caseId: fact.caseId,
    action: { label: '担当を決める', to: paths.editCase(fact.code) },
  };
}
