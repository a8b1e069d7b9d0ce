import { formatMonthDay } from '~/lib/japanese-date';
import { Notice } from '~/ui';

interface Referral {
  kind: string;
  message: string;
  requestedOn: string;
  hostName: string | null;
}

/** What the agency that referred asked for, and at which place it was noticed. */
export function ReferralNote({ referrals }: { referrals: readonly Referral[] }) {
  const told = referrals.filter(({ kind, message, hostName }) => kind === 'again' || message || hostName);
  return told.map(({ kind, message, requestedOn, hostName }, index) => (
    <Notice
      key={index}
      title={`${formatMonthDay(requestedOn)} つなぎ元から${kind === 'again' ? '、もう一度の依頼' : 'の依頼'}${hostName ? `（「${hostName}」で気づいた）` : ''}`}
    >
      {message}
    </Notice>
  ));
}
