import { toldCount } from '~/lib/small-cells';
import { allowed, refuse, type Decision } from '~/domain/kernel/errors';

export { leadStageNames, leadStepNames, usualNextOn, type LeadStage, type LeadStep } from './lead-rules';
export { wishStatusNames, wishStepNames, type WishStatus, type WishStep } from './wish-rules';

/** 0 足りている, 1 もう少し, 2 足りない, 3 とても足りない. */
export type Lack = 0 | 1 | 2 | 3;

export const lackNames: Record<Lack, string> = {
  0: '足りている',
  1: 'もう少し',
  2: '足りない',
  3: 'とても足りない',
};

/** People as a degree may count them: as many as the told number says, and fewer than the threshold as that many. */
export function toldPeople(count: number, threshold: number): number {
  return toldCount(count, threshold) ?? threshold;
}

/**
 * How much is lacking: people who look for it (`toldPeople`, so that the degree tells no more than the number beside
 * it) against people who could be taken; nobody lacks nothing.
 * Under a third: とても足りない, under two thirds: 足りない, under all: もう少し (a proposal; no source names degrees).
 */
export function lackOf(people: number, places: number): Lack {
  if (people === 0) return 0;
  if (places * 3 < people) return 3;
  if (places * 3 < people * 2) return 2;
  return places < people ? 1 : 0;
}

export const gapStatuses = [
  'observed',
  'raised',
  'assigned',
  'in_development',
  'resolved',
  'deferred',
] as const;
export type GapStatus = (typeof gapStatuses)[number];

export const gapStatusNames: Record<GapStatus, string> = {
  observed: '伝えられた',
  raised: '会議で共有した',
  assigned: '担当が決まった',
  in_development: '開拓している',
  resolved: '解消した',
  deferred: '見送った',
};

export const gapSteps = ['raise', 'assign', 'develop', 'resolve', 'defer', 'reopen'] as const;
export type GapStep = (typeof gapSteps)[number];

const stepFrom: Record<GapStep, readonly GapStatus[]> = {
  raise: ['observed'],
  assign: ['raised'],
  develop: ['assigned'],
  resolve: ['in_development'],
  defer: ['observed', 'raised', 'assigned', 'in_development'],
  reopen: ['deferred', 'resolved'],
};

export const gapStepTo: Record<GapStep, GapStatus> = {
  raise: 'raised',
  assign: 'assigned',
  develop: 'in_development',
  resolve: 'resolved',
  defer: 'deferred',
  reopen: 'raised',
};

/** What a button says. */
export const gapStepNames: Record<GapStep, string> = {
  raise: '会議で共有した',
  assign: '担当を決める',
  develop: '開拓を始めた',
  resolve: '解消した',
  defer: '見送る',
  reopen: 'もう一度取り上げる',
};

export interface GapStepFacts {
  status: GapStatus;
  /** Whether a person was named who sees to it. */
  hasOwner: boolean;
  /** Reason given with this step. */
  reason: string;
}

/** Whether a gap may take a step; a gap is put off only with a reason (CNF-22, 03-lifecycles §3.8). */
export function decideGapStep(step: GapStep, { status, hasOwner, reason }: GapStepFacts): Decision {
  if (!stepFrom[step].includes(status))
    return refuse(
      `いまは「${gapStatusNames[status]}」なので、この操作はできません。`,
      'ページを開き直して、いまの状態を確かめてください。',
    );
  if (step === 'assign' && !hasOwner)
    return refuse('担当が選ばれていません。', '地域づくりの担当を一人選んでください。');
  if (step === 'defer' && reason.trim() === '')
    return refuse('見送る理由がありません。', 'いつ見直すかを含めて、理由を書いてください。');
  return allowed;
}

/** The steps that a state opens, in their order. */
export function openGapSteps(status: GapStatus): GapStep[] {
  return gapSteps.filter((step) => stepFrom[step].includes(status));
}

/** Gaps about which something is still to be done. */
export const openGapStatuses: readonly GapStatus[] = ['observed', 'raised', 'assigned', 'in_development'];
