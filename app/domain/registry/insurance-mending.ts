import { allowed, refuse, type Decision } from '~/domain/kernel/errors';
import { formatDay, type Day } from '~/lib/japanese-date';

/** Why what is written of an insurance is corrected. */
export const correctionReasons = ['mistyped', 'paper_seen', 'contract_changed'] as const;
export type CorrectionReason = (typeof correctionReasons)[number];
export const correctionReasonNames: Record<CorrectionReason, string> = {
  mistyped: '書きまちがい',
  paper_seen: '証書を見たら、ちがっていた',
  contract_changed: '期間や種類が変わった',
};

/** Why an insurance is taken back. What was written at the wrong place is taken back there and written anew. */
export const takeBackReasons = ['elsewhere', 'twice', 'not_taken_out', 'cancelled'] as const;
export type TakeBackReason = (typeof takeBackReasons)[number];
export const takeBackReasonNames: Record<TakeBackReason, string> = {
  elsewhere: 'ほかの受入先や受入枠の保険だった',
  twice: '同じ保険を二度書いた',
  not_taken_out: '入っていなかった',
  cancelled: '解約した',
};

interface Written {
  readonly kind: string;
  readonly eventPlan: string;
  readonly validFrom: Day;
  readonly validTo: Day;
}

/** Whether an insurance may still be taken back: once. */
export function decideTakingBack({ takenBackOn }: { takenBackOn: Day | null }): Decision {
  return takenBackOn === null
    ? allowed
    : refuse(
        `この保険は、${formatDay(takenBackOn)}に取り消されています。`,
        '入っているときは、新しく書いてください。',
      );
}

/** Whether an insurance may be corrected: one that stands, to something else than it says. */
export function decideCorrection(before: Written & { takenBackOn: Day | null }, after: Written): Decision {
  const stands = decideTakingBack(before);
  if (!stands.ok) return stands;
  const parts = ['kind', 'eventPlan', 'validFrom', 'validTo'] as const;
  return parts.some((part) => before[part] !== after[part])
    ? allowed
    : refuse(
        '書いてあることと、変わったところがありません。',
        '直すところを変えてから送ってください。なかった保険は、取り消せます。',
      );
}
