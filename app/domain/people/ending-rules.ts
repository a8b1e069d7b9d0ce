import { allowed, refuse, type Decision } from '~/domain/kernel/errors';
import { addMonths, type Day } from '~/lib/japanese-date';
import type { CaseStatus } from './case-rules';
import { consentStateNames, type ConsentState } from './consent-rules';

/** How a case ends: the first two after a meeting, the others without one. */
export const endingHows = ['closure', 'suspension', 'hand_back', 'withdraw', 'transfer'] as const;
export type EndingHow = (typeof endingHows)[number];
export const endingNames: Record<EndingHow, string> = {
  closure: '終結',
  suspension: '中断',
  hand_back: 'つなぎもどし',
  withdraw: '取下げ',
  transfer: '転出・移管',
};

export const statusAfter: Record<EndingHow, CaseStatus> = {
  closure: 'closed',
  suspension: 'suspended',
  hand_back: 'handed_back',
  withdraw: 'withdrawn',
  transfer: 'transferred',
};

/** How a case came into an ended state; null for one that goes on. */
export function endingOfStatus(status: string): EndingHow | null {
  return endingHows.find((how) => statusAfter[how] === status) ?? null;
}

/** Why a case moves elsewhere. */
export const transferReasons = ['moved_away', 'other_scheme'] as const;
export type TransferReason = (typeof transferReasons)[number];
export const transferReasonNames: Record<TransferReason, string> = {
  moved_away: '転出（ほかの市町村へ）',
  other_scheme: '移管（ほかの制度・機関へ）',
};

/** What the referrer is told on a hand-back (INT-14). */
export const comeAgain = '支援の必要があるときには、いつでもまた依頼してください。';

/** Whether a transfer may be recorded as told: what is known goes along only within the consent (INT-10). */
export function decideTransfer(facts: {
  readonly informationPassed: boolean;
  /** The state of the consent to share outside the members of the meeting. */
  readonly consent: ConsentState;
}): Decision {
  if (!facts.informationPassed || facts.consent === 'granted') return allowed;
  return refuse(
    `「会議の外の機関との共有」は「${consentStateNames[facts.consent]}」なので、移り先に情報を渡せません。`,
    '同意のページで説明して返事を記録するか、「情報は渡さない」を選んでください。',
  );
}

export interface ReopeningFacts {
  readonly status: CaseStatus;
  readonly endedOn: Day | null;
  readonly today: Day;
  readonly hasCoordinator: boolean;
  readonly consultation: ConsentState;
  readonly familyConsultation: boolean;
  /** The plan that held at the suspension still runs. */
  readonly planRuns: boolean;
  /** Who opens it again coordinates; a referrer asks for it. */
  readonly coordinates: boolean;
  /** For so many months after a 中断 a case goes on where it stood, without the whole intake (CLS-7). */
  readonly resumeMonths: number;
}

/** The state in which an ended case goes on, with the reason in words; nothing that is known is asked again (CLS-2, CLS-7). */
export function reopeningOf(facts: ReopeningFacts): { to: CaseStatus; why: string } {
  if (facts.status === 'suspended') return afterSuspension(facts);
  if (facts.status === 'closed') {
    return {
      to: 'assessing',
      why: 'アセスメントから続けます。プロフィール、同意、先に考えた制度、前のプランは残っています。',
    };
  }
  return facts.consultation === 'granted' && facts.coordinates && facts.hasCoordinator
    ? { to: 'assessing', why: 'アセスメントから続けます。これまでに書いたことは残っています。' }
    : { to: 'intake', why: '相談受付にもどります。これまでに書いたことは残っていて、聞きなおしません。' };
}

function afterSuspension({ endedOn, today, planRuns, resumeMonths }: ReopeningFacts): {
  to: CaseStatus;
  why: string;
} {
  const soon = endedOn !== null && today <= addMonths(endedOn, resumeMonths);
  if (soon && planRuns) {
    return {
      to: 'active',
      why: `中断から${resumeMonths}か月以内で、プランの期間の中なので、支援中にもどります。プランもそのまま続きます。`,
    };
  }
  return {
    to: 'assessing',
    why: soon
      ? 'プランの期間が終わっているので、アセスメントから続けます。これまでに書いたことは残っています。'
      : `中断から${resumeMonths}か月をこえたので、様子を聞きなおすところから続けます。これまでに書いたことは残っています。`,
  };
}

/** Whether an ended case may go on now. A suspended one resumes with the knowledge of the municipality (§3.2). */
export function decideReopening(facts: ReopeningFacts & { readonly officerKnows: boolean }): Decision {
  return reopeningOf(facts).to === 'active' && !facts.officerKnows
    ? refuse(
        '支援中にもどすことを、まだ自治体の担当に伝えていません。',
        '電話などで伝えてから、「自治体の担当に伝えた」に印を付けてください。',
      )
    : allowed;
}

/**
 * What is needed of the consent to begin again: a closed or suspended case goes on with the agreement alone; one that is
 * received anew only must not go against what the person said.
 */
export function decideConsentToReopen(
  facts: Pick<ReopeningFacts, 'status' | 'consultation' | 'familyConsultation'>,
): Decision {
  const supported = facts.status === 'closed' || facts.status === 'suspended';
  const saidNo = facts.consultation === 'withdrawn' || facts.consultation === 'refused';
  if (facts.consultation === 'granted') return allowed;
  if (!supported && (!saidNo || facts.familyConsultation)) return allowed;
  return refuse('再開には、相談の同意が要ります。', '同意のページで、もう一度説明して記録してください。');
}
