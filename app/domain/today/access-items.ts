import type { Day } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { due, pileItem, type TodayItem } from './items';

/** Cases that somebody opened in an emergency; they stand on a page of their own, as not everybody who answers for them sees the case. */
export function openingsItem(number: number, today: Day): TodayItem {
  return pileItem(
    {
      key: 'openings',
      number,
      what: '急ぎで開かれたケースの、わけを確かめる',
      label: '確かめる',
      to: paths.caseOpenings(),
    },
    today,
  );
}

/** The 対応票 of a case was reported lost, and nobody who answers for the case has read it. */
export function slipLossItem(
  fact: { id: string; caseId: string; code: string; noticedOn: Day },
  today: Day,
): TodayItem {
  return {
    key: `slip-lost-${fact.id}`,
    ...due(fact.noticedOn, today),
    what: '対応票をなくした届け出を読む',
    caseId: fact.caseId,
    action: { label: '読む', to: paths.caseSlipLost(fact.code) },
  };
}
