import { allowed, refuse, type Decision } from '~/domain/kernel/errors';
import type { CaseStatus } from '~/domain/people/rules';
import { decideAsk } from './ask-rules';
import { decideCaseGoesOn } from './case-goes-on';
import { decideSchool, type SchoolFacts } from './school-rules';
export * from './card-rules';
export * from './ending';
export * from './following-rules';
export * from './risk-questions';

export const placementStatuses = [
  'proposed',
  'agreed',
  'asked',
  'accepted',
  'trial',
  'active',
  'paused',
  'settled',
  'ended',
  'declined',
] as const;
export type PlacementStatus = (typeof placementStatuses)[number];
export type PlacementKind = 'placement' | 'drop_in';

export const placementStatusNames: Record<PlacementStatus, string> = {
  proposed: '本人に提案中',
  agreed: '本人が希望',
  asked: '受入先に打診中',
  accepted: '受入先が了承',
  trial: '見学・お試し',
  active: '活動中',
  paused: 'お休み中',
  settled: '安定',
  ended: '終了',
  declined: '見送り',
};

/** What a host can say to an inquiry. */
export const hostAnswers = ['accept', 'meet_first', 'decline'] as const;
export const hostAnswerNames: Record<(typeof hostAnswers)[number], string> = {
  accept: '受けたい',
  meet_first: '会ってから決めたい',
  decline: '今回は難しい',
};

const beforeStart: readonly PlacementStatus[] = ['proposed', 'agreed', 'asked', 'accepted', 'trial'];
const running: readonly PlacementStatus[] = ['active', 'paused', 'settled'];

export const placementSteps = [
  'agree',
  'ask',
  'answer',
  'plan_trial',
  'start',
  'rearrange',
  'pause',
  'resume',
  'settle',
  'end',
  'decline',
] as const;
export type PlacementStep = (typeof placementSteps)[number];

/** Everything a step is judged by, read in the transaction of the step. */
export interface PlacementFacts {
  caseStatus: CaseStatus;
  kind: PlacementKind;
  status: PlacementStatus;
  /** Consent `hosts_anonymous` is granted and not out of date. */
  consentToAsk: boolean;
  host: {
    status: string;
    stance: string;
    /** A visit has been recorded (ASM-3). */
    assessed: boolean;
  };
  /** Labels of the person's musts that the host has not answered or answered with no. */
  openMusts: readonly string[];
  refusedMusts: readonly string[];
  isMinor: boolean;
  guardianConsent: boolean;
  childViewHeard: boolean;
  /** Compulsory school, and what the offer is now: what was proposed may have changed since. */
  school: SchoolFacts;
  /** The same on the day of the start; while none is chosen, on the coming 1 April. */
  schoolAtStart: SchoolFacts;
  /** The case has a confirmed plan with a 支援決定 that is in force. */
  decisionId: string | null;
  /** 支援決定前の関わり is recorded and looked at in time: what a trial needs before the decision (INT-2). */
  engaged: Decision;
  /** Why no place can be taken (定員, 人員配置, 根拠); null when one is free. */
  noPlaceBecause: string | null;
  /** 退所に向けた計画 of a temporary stay (CAP-16). */
  exitPlan: 'not_needed' | 'missing' | 'written';
  /** Follow-ups done since the start, of each side. */
  doneFollowUps: { person: number; host: number };
}

const stepFrom: Record<PlacementStep, readonly PlacementStatus[]> = {
  agree: ['proposed'],
  ask: ['agreed'],
  answer: ['asked'],
  plan_trial: ['accepted', 'trial'],
  start: ['trial', 'accepted'],
  rearrange: ['trial', 'active', 'paused', 'settled'],
  pause: ['active', 'settled'],
  resume: ['paused'],
  settle: ['active'],
  end: running,
  decline: beforeStart,
};

/** The state each step leads to; an answer's depends on the answer, and other times leave the state as it is. */
export const stepTo: Record<Exclude<PlacementStep, 'answer' | 'rearrange'>, PlacementStatus> = {
  agree: 'agreed',
  ask: 'asked',
  plan_trial: 'trial',
  start: 'active',
  pause: 'paused',
  resume: 'active',
  settle: 'settled',
  end: 'ended',
  decline: 'declined',
};

/** Whether a step may be taken now; if not, why and what would open it (D4, I5, I9). */
export function decideStep(step: PlacementStep, facts: PlacementFacts): Decision {
  const from = facts.kind === 'drop_in' ? dropInFrom(step) : stepFrom[step];
  if (!from.includes(facts.status)) {
    return refuse(`いまは「${placementStatusNames[facts.status]}」なので、この操作はできません。`);
  }
  const goesOn = decideCaseGoesOn(step, facts.caseStatus);
  if (!goesOn.ok) return goesOn;
  switch (step) {
    case 'agree':
      return decideAgree(facts);
    case 'ask':
      return decideAsk(facts);
    case 'plan_trial':
      return facts.decisionId === null && !facts.engaged.ok ? facts.engaged : decidePlace(facts);
    case 'start':
      return decideStart(facts);
    case 'settle':
      return decideSettle(facts);
    case 'answer':
    case 'rearrange':
    case 'pause':
    case 'resume':
    case 'end':
    case 'decline':
      return allowed;
  }
}

/** Every step of the state with its decision, for the page: offered, or closed with the reason. */
export function allowedSteps(facts: PlacementFacts): { step: PlacementStep; decision: Decision }[] {
  return placementSteps
    .filter((step) => (facts.kind === 'drop_in' ? dropInFrom(step) : stepFrom[step]).includes(facts.status))
    .map((step) => ({ step, decision: decideStep(step, facts) }));
}

/** 「通う」: no inquiry, no trial; started as soon as the person agrees. */
function dropInFrom(step: PlacementStep): readonly PlacementStatus[] {
  if (step === 'start') return ['agreed'];
  return step === 'ask' || step === 'answer' || step === 'plan_trial' ? [] : stepFrom[step];
}

/** 厚生労働省「参加支援事業について」(2021-04-01)「本人の希望も確認しつつ」; minors: guardian and the child's own view. */
function decideAgree(facts: PlacementFacts): Decision {
  if (facts.isMinor && !facts.guardianConsent) {
    return refuse('未成年の方は、保護者の同意が要ります。', 'ケースに保護者の同意を記録してください。');
  }
  if (facts.isMinor && !facts.childViewHeard) {
    return refuse('お子さん自身の考えがまだ記録されていません。', 'ご本人に聞き、ケースに記録してください。');
  }
  return allowed;
}

/** Whether the wished times have a place. */
export function decidePlace(facts: PlacementFacts): Decision {
  return facts.noPlaceBecause
    ? refuse(facts.noPlaceBecause, '別の曜日・時間か、ほかの受入先を選んでください。')
    : allowed;
}

/** What is known must be in order; that a place has no offer is a matter of the inquiry. 厚生労働省 研修資料「法に基づく事業等を含むプランは、自治体による支援決定後に確定することになり」. */
function decideStart(facts: PlacementFacts): Decision {
  if (!facts.decisionId) {
    return refuse(
      '支援決定がまだないので、活動を始められません。見学・お試しはできます。',
      'プランを重層的支援会議に出し、市の支援決定を受けてください。',
    );
  }
  const school = decideSchool(facts.schoolAtStart);
  if (!school.ok) return school;
  if (facts.exitPlan === 'missing') {
    return refuse(
      '退所に向けた計画がないので、滞在を始められません。',
      'つぎの住まいと、そこまでにすることを、このページの「退所に向けた計画」に書いてください。',
    );
  }
  return decidePlace(facts);
}

function decideSettle(facts: PlacementFacts): Decision {
  const { person, host } = facts.doneFollowUps;
  return person >= 2 && host >= 2
    ? allowed
    : refuse(
        `安定とするには、本人と受入先の様子を2回ずつ聞いた記録が要ります（いま本人${person}回、受入先${host}回）。`,
        'フォローアップを記録してください。',
      );
}
