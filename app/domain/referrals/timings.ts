import { allowed, refuse, type Decision } from '~/domain/kernel/errors';
import { caseStatusNames, type CaseStatus } from '~/domain/people/rules';
import { formatDay, formatMonthDay, type Day } from '~/lib/japanese-date';

/** What a referrer may know of the course of a case it referred: days and states, no word of what was said. */
export interface ReferralFacts {
  readonly status: CaseStatus;
  readonly requestedOn: Day;
  readonly coordinator: string | null;
  /** The last meeting that took it up, and the next that will. */
  readonly heldOn: Day | null;
  readonly meetingOn: Day | null;
  /** The day on which it came into its state, and why it was handed back. */
  readonly statusSince: Day;
  readonly handBackReason: string | null;
  readonly decidedOn: Day | null;
  readonly monitoringOn: Day | null;
  readonly closedOn: Day | null;
  readonly aftercareOn: Day | null;
  /** The newest time it was asked for again. */
  readonly askedAgainOn: Day | null;
}

export type TimingKey = 'request' | 'meeting' | 'hand_back' | 'plan' | 'after';

export interface Timing {
  readonly key: TimingKey;
  readonly name: string;
  readonly state: 'done' | 'current' | 'todo' | 'none';
  readonly words: string;
}

const names: Record<TimingKey, string> = {
  request: '依頼',
  meeting: '会議',
  hand_back: 'つなぎもどし',
  plan: '支援中',
  after: '終わったあと',
};

/**
 * The five timings at which the agency that referred is told how it stands (INT-19), in their order.
 * 厚生労働省 研修資料「特に、下記の５つのタイミングにおいて適切な連携を図ることが求められる」
 */
export function timingsOf(facts: ReferralFacts): Timing[] {
  const timing = (key: TimingKey, state: Timing['state'], words: string): Timing => ({
    key,
    name: names[key],
    state,
    words,
  });
  return [
    request(facts, timing),
    meeting(facts, timing),
    facts.status === 'handed_back'
      ? timing(
          'hand_back',
          'current',
          `${formatDay(facts.statusSince)}に戻りました。${facts.handBackReason ?? ''}`,
        )
      : timing('hand_back', 'none', 'ありません'),
    plan(facts, timing),
    after(facts, timing),
  ];
}

type Make = (key: TimingKey, state: Timing['state'], words: string) => Timing;

function request({ status, requestedOn, coordinator }: ReferralFacts, timing: Make): Timing {
  const asked = `${formatDay(requestedOn)}に頼みました。`;
  if (status === 'withdrawn') return timing('request', 'done', `${asked}ご本人が取り下げました。`);
  return coordinator === null
    ? timing('request', 'current', `${asked}担当が決まるのを待っています。`)
    : timing('request', 'done', `${asked}担当は${coordinator}です。`);
}

function meeting({ status, heldOn, meetingOn }: ReferralFacts, timing: Make): Timing {
  if (meetingOn !== null) return timing('meeting', 'current', `${formatDay(meetingOn)}の会議にかかります。`);
  if (heldOn !== null) return timing('meeting', 'done', `${formatDay(heldOn)}の会議で話し合いました。`);
  return timing('meeting', over(status) ? 'none' : 'todo', over(status) ? 'かかりませんでした' : 'これから');
}

function plan({ status, decidedOn, monitoringOn }: ReferralFacts, timing: Make): Timing {
  const decided = decidedOn === null ? '' : `${formatDay(decidedOn)}に支援が決まりました。`;
  if (status === 'active') {
    const next = monitoringOn === null ? '' : `つぎの見直しは${formatMonthDay(monitoringOn)}です。`;
    return timing('plan', 'current', `${decided}${next}` || '支援しています。');
  }
  if (status === 'suspended') return timing('plan', 'current', `${decided}いまは中断しています。`);
  if (decided !== '') return timing('plan', 'done', decided);
  return timing('plan', over(status) ? 'none' : 'todo', over(status) ? 'ありません' : 'これから');
}

function after({ status, closedOn, statusSince, aftercareOn }: ReferralFacts, timing: Make): Timing {
  if (status === 'closed') {
    const next = aftercareOn === null ? '' : `つぎの連絡は${formatMonthDay(aftercareOn)}ごろです。`;
    return timing('after', 'current', `${formatDay(closedOn ?? statusSince)}に終わりました。${next}`);
  }
  if (status === 'transferred') {
    return timing('after', 'current', `${formatDay(statusSince)}に転出・移管しました。`);
  }
  return timing('after', over(status) ? 'none' : 'todo', over(status) ? 'ありません' : 'これから');
}

function over(status: CaseStatus): boolean {
  return ['handed_back', 'withdrawn', 'transferred', 'closed'].includes(status);
}

/** Cases that can be asked for again by one press: those that ended, unless it was done since (INT-14, CLS-7). */
export function decideAskAgain(
  facts: Pick<ReferralFacts, 'status' | 'statusSince' | 'askedAgainOn'>,
): Decision {
  if (!['handed_back', 'closed', 'withdrawn', 'suspended'].includes(facts.status)) {
    return refuse(
      `いまは「${caseStatusNames[facts.status]}」で、支援は続いています。`,
      '伝えたいことは、担当に電話してください。',
    );
  }
  return facts.askedAgainOn !== null && facts.askedAgainOn >= facts.statusSince
    ? refuse('もう一度の依頼は、届いています。', '担当からの連絡を待ってください。')
    : allowed;
}

export interface AgencyFacts {
  readonly id: string;
  /** Open cases that it leads. */
  readonly leads: number;
}

/**
 * The agency that a referral goes to unless another is chosen: the own one where it does 参加支援 itself, else the one
 * that leads the most. null where nobody does it.
 */
export function rightAgency(own: string, agencies: readonly AgencyFacts[]): string | null {
  if (agencies.some(({ id }) => id === own)) return own;
  return [...agencies].sort((a, b) => b.leads - a.leads || (a.id < b.id ? -1 : 1))[0]?.id ?? null;
}
