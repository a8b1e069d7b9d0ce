import { allowed, refuse, type Decision } from '~/domain/kernel/errors';
import type { Day } from '~/lib/japanese-date';
import { offerStateNames, type HostStatus, type OpportunityStatus } from './labels';

export const opportunitySteps = ['open', 'pause', 'close'] as const;
export type OpportunityStep = (typeof opportunitySteps)[number];

/** Verbs for buttons. */
export const opportunityStepNames: Record<OpportunityStep, string> = {
  open: '募集を始める',
  pause: '休止にする',
  close: '終わりにする',
};

/** product decision D4: draft → open ⇄ paused → closed. */
const table: Record<OpportunityStep, { from: readonly OpportunityStatus[]; to: OpportunityStatus }> = {
  open: { from: ['draft', 'paused'], to: 'open' },
  pause: { from: ['open'], to: 'paused' },
  close: { from: ['draft', 'open', 'paused'], to: 'closed' },
};

export interface OpportunityFacts {
  status: OpportunityStatus;
  hostStatus: HostStatus;
  /** Slots of the week that are offered. */
  times: number;
  timeNegotiable: boolean;
  places: number | null;
  openEntry: boolean;
  validUntil: Day | null;
  /** The offer takes seats of a designated facility's 定員. */
  usesCapacity: boolean;
  /** 定員 and the usual number of users are registered (CAP-1). */
  capacityKnown: boolean;
  /** A basis of temporary use holds today and does not need 財産処分 (CAP-5..8). */
  basisHolds: boolean;
}

export function opportunityStatusAfter(step: OpportunityStep): OpportunityStatus {
  return table[step].to;
}

/** May the offer take the step on this day? */
export function decideOpportunityStep(step: OpportunityStep, facts: OpportunityFacts, today: Day): Decision {
  if (!table[step].from.includes(facts.status)) {
    return refuse(
      `いまは「${offerStateNames[facts.status]}」なので、${opportunityStepNames[step]}ことはできません。`,
      facts.status === 'closed' ? '新しい受入枠を作ってください。' : '',
    );
  }
  return step === 'open' ? decideOpening(facts, today) : allowed;
}

/** What an offer needs before somebody can be sent to it (handbook §3.4). */
function decideOpening(facts: OpportunityFacts, today: Day): Decision {
  if (facts.hostStatus === 'archived') {
    return refuse('登録を終えた受入先です。', '受入先を新しく登録してから、受入枠を作ってください。');
  }
  if (facts.times === 0 && !facts.timeNegotiable) {
    return refuse('曜日と時間が決まっていません。', '曜日と時間を選ぶか、「相談して決める」にしてください。');
  }
  if (facts.places === null && !facts.openEntry) {
    return refuse('人数が決まっていません。', '同時に受けられる人数を書くか、「出入り自由」にしてください。');
  }
  if (facts.validUntil !== null && facts.validUntil < today) {
    return refuse('募集の期限が過ぎています。', '期限を先の日付に変えるか、空にしてください。');
  }
  if (facts.usesCapacity && !facts.capacityKnown) {
    return refuse(
      '定員を使う受入枠ですが、定員が登録されていません。',
      '受入先の「定員と余力」に、定員といつもの人数を書いてください。',
    );
  }
  if (facts.usesCapacity && !facts.basisHolds) {
    return refuse(
      '一時的に使ってよい根拠の記録が、いまはありません。',
      '受入先の「定員と余力」に、所管課と確かめた日と期間を書いてください。',
    );
  }
  return allowed;
}
