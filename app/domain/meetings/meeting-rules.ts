import { allowed, refuse, type Decision } from '~/domain/kernel/errors';
import type { Day } from '~/lib/japanese-date';
import type { PlanPattern, PlanStatus } from './plan-rules';

export const meetingStatuses = ['scheduled', 'held', 'cancelled'] as const;
export type MeetingStatus = (typeof meetingStatuses)[number];
export const meetingStatusNames: Record<MeetingStatus, string> = {
  scheduled: 'これから',
  held: '開いた',
  cancelled: 'とりやめ',
};

/** The four timings at which a meeting must be held (CNF-2). */
export const timings = ['plan_making', 'replan', 'closure', 'suspension'] as const;
export type Timing = (typeof timings)[number];
export const timingNames: Record<Timing, string> = {
  plan_making: 'プラン策定',
  replan: '再プラン',
  closure: '支援の終結',
  suspension: '支援の中断',
};

export const outcomes = [
  'appropriate',
  'revise',
  'return_to_referrer',
  'close',
  'suspend',
  'continue',
  'carried_over',
] as const;
export type Outcome = (typeof outcomes)[number];
export const outcomeNames: Record<Outcome, string> = {
  appropriate: '適切と判断',
  revise: '差戻し（直してもう一度）',
  return_to_referrer: 'つなぎもどし',
  close: '終結とする',
  suspend: '中断とする',
  continue: '支援を続ける',
  carried_over: '次の会議へ送る',
};

const outcomesOf: Record<Timing, readonly Outcome[]> = {
  plan_making: ['appropriate', 'revise', 'return_to_referrer', 'carried_over'],
  replan: ['appropriate', 'revise', 'carried_over'],
  closure: ['close', 'continue', 'carried_over'],
  suspension: ['suspend', 'continue', 'carried_over'],
};

/** What a meeting can find about an item of this timing. */
export function possibleOutcomes(timing: Timing): readonly Outcome[] {
  return outcomesOf[timing];
}

export interface MeetingFacts {
  readonly status: MeetingStatus;
  readonly heldOn: Day;
  readonly today: Day;
  readonly multiAgencyPresent: boolean;
  readonly officerPresent: boolean;
  /** Recorded beforehand by an officer or manager, with the reason (I7). */
  readonly hasException: boolean;
}

/** Whether a meeting may be marked as held: 多機関協働 and 自治体職員, or a recorded exception (CNF-5, CNF-7, I7). */
export function decideHeld(facts: MeetingFacts): Decision {
  if (facts.status !== 'scheduled') {
    return refuse(`この会議は「${meetingStatusNames[facts.status]}」になっています。`);
  }
  if (facts.heldOn > facts.today) {
    return refuse('会議の日がまだ来ていません。', '当日より前に開いたときは、会議の日を直してください。');
  }
  if ((facts.multiAgencyPresent && facts.officerPresent) || facts.hasException) return allowed;
  const absent = [
    ...(facts.multiAgencyPresent ? [] : ['多機関協働事業者']),
    ...(facts.officerPresent ? [] : ['自治体職員']),
  ];
  return refuse(
    `${absent.join('と')}の出席がないので、重層的支援会議を開いたことになりません。`,
    'やむをえないときは、自治体職員か責任者が、例外とその理由を先に記録してください。',
  );
}

/** Whether an exception from the attendance may be recorded: only by an officer or manager, before it is held. */
export function decideException(facts: Pick<MeetingFacts, 'status'>): Decision {
  return facts.status === 'scheduled'
    ? allowed
    : refuse(`この会議は「${meetingStatusNames[facts.status]}」なので、例外は記録できません。`);
}

/** Whether an item may be put on the agenda of a meeting; consent is judged by `decideSharing` of the area people. */
export function decideAgenda(facts: Pick<MeetingFacts, 'status' | 'heldOn' | 'today'>): Decision {
  if (facts.status !== 'scheduled') {
    return refuse(
      `この会議は「${meetingStatusNames[facts.status]}」なので、議題を加えられません。`,
      'これから開く会議を選んでください。',
    );
  }
  return facts.heldOn >= facts.today
    ? allowed
    : refuse('会議の日が過ぎています。', 'これから開く会議を選んでください。');
}

export interface OutcomeFacts {
  readonly meeting: MeetingStatus;
  readonly itemStatus: string;
  readonly timing: Timing;
  readonly sharedWithMembers: boolean;
}

/** Whether an outcome may be recorded for an item (I6, I8, CNF-13). */
export function decideOutcome(outcome: Outcome, facts: OutcomeFacts): Decision {
  if (facts.meeting !== 'held') {
    return refuse('会議を開いた記録がまだありません。', '先に出席を確かめて「開いた」にしてください。');
  }
  if (facts.itemStatus !== 'proposed') return refuse('この議題の結果は、もう記録されています。');
  if (!facts.sharedWithMembers && outcome !== 'carried_over') {
    return refuse(
      'ご本人の「会議での共有」の同意が、いまはありません。',
      '「次の会議へ送る」を選び、担当からご本人に確かめてください。',
    );
  }
  return outcomesOf[facts.timing].includes(outcome)
    ? allowed
    : refuse(`「${timingNames[facts.timing]}」の議題では「${outcomeNames[outcome]}」は選べません。`);
}

/** What an outcome changes; null leaves things as they are. */
export interface OutcomeEffect {
  readonly item: 'resolved' | 'carried_over';
  readonly plan: PlanStatus | null;
  readonly case: 'planning' | 'active' | 'closed' | 'suspended' | 'handed_back' | null;
  /** The meeting judged the use of 参加支援 necessary (INT-1). */
  readonly needConfirmed: boolean;
}

const unchanged: OutcomeEffect = { item: 'resolved', plan: null, case: null, needConfirmed: false };

/**
 * The effect of an outcome (handbook §3.9). A plan with a statutory service waits for the 支援決定 (PLN-6); one without is
 * fixed by the meeting (PLN-7). A re-plan that is returned leaves the case as it is: the old plan stays in force.
 */
export function outcomeEffect(outcome: Outcome, timing: Timing, pattern: PlanPattern | null): OutcomeEffect {
  switch (outcome) {
    case 'appropriate':
      return pattern === 'non_statutory'
        ? { item: 'resolved', plan: 'confirmed', case: 'active', needConfirmed: true }
        : { item: 'resolved', plan: 'found_appropriate', case: null, needConfirmed: true };
    case 'revise':
      return { ...unchanged, plan: 'returned', case: timing === 'plan_making' ? 'planning' : null };
    case 'return_to_referrer':
      return { ...unchanged, plan: 'returned', case: 'handed_back' };
    case 'close':
      return { ...unchanged, plan: 'completed', case: 'closed' };
    case 'suspend':
      return { ...unchanged, plan: 'discontinued', case: 'suspended' };
    case 'carried_over':
      return {
        ...unchanged,
        item: 'carried_over',
        plan: timing === 'plan_making' || timing === 'replan' ? 'draft' : null,
        case: timing === 'plan_making' ? 'planning' : null,
      };
    case 'continue':
      return unchanged;
  }
}
