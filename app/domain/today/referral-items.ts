import { addDays, formatMonthDay, type Day } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { due, type TodayItem } from './items';

export interface ReferralFact {
  caseId: string;
  code: string;
  kind: string;
  requestedOn: Day;
  hostName: string | null;
}

/** Working days are not counted: what somebody asked for is looked at within five days. */
const answerDays = 5;

/** A referral that waits for 参加支援 or 多機関協働: new, or asked for again after its end. */
export function referralItem(fact: ReferralFact, today: Day): TodayItem {
  const from = fact.hostName ? `（「${fact.hostName}」から）` : '';
  const again = fact.kind === 'again';
  const on = formatMonthDay(fact.requestedOn);
  const band = due(addDays(fact.requestedOn, answerDays), today);
  return {
    key: `referral-${fact.kind}-${fact.caseId}`,
    ...(band.band === 'late' ? band : due(today, today)),
    what: again ? `つなぎ元から、もう一度の依頼（${on}）` : `新しい依頼を見る（${on}）${from}`,
    caseId: fact.caseId,
    action: { label: again ? '再開を考える' : '依頼を見る', to: paths.case(fact.code) },
  };
}
