import { allowed, refuse, type Decision } from '~/domain/kernel/errors';
import { addDays, addMonths, dayOf, type Day } from '~/lib/japanese-date';

export const leadStages = [
  'noticed',
  'contacted',
  'visited',
  'offer_found',
  'trial',
  'registered',
  'not_now',
  'declined',
] as const;
export type LeadStage = (typeof leadStages)[number];

export const leadStageNames: Record<LeadStage, string> = {
  noticed: '新しく知った',
  contacted: '連絡した',
  visited: '訪ねた',
  offer_found: 'できることを聞いた',
  trial: 'ためしている',
  registered: '登録につなげた',
  not_now: '今は見送り',
  declined: '見送り',
};

export const leadSteps = ['contact', 'visit', 'find_offer', 'try', 'later', 'decline', 'reopen'] as const;
export type LeadStep = (typeof leadSteps)[number];

/** What a button says. */
export const leadStepNames: Record<LeadStep | 'register', string> = {
  contact: '連絡した',
  visit: '訪ねた',
  find_offer: 'できることを聞いた',
  try: 'ためしてもらっている',
  register: '登録につなげる',
  later: '今は見送る',
  decline: '見送る',
  reopen: 'もう一度声をかける',
};

/** Stages in which somebody still does something about a lead. */
export const underWay: readonly LeadStage[] = ['noticed', 'contacted', 'visited', 'offer_found', 'trial'];

const stepFrom: Record<LeadStep | 'register', readonly LeadStage[]> = {
  contact: ['noticed'],
  visit: ['contacted'],
  find_offer: ['contacted', 'visited'],
  try: ['offer_found'],
  register: ['contacted', 'visited', 'offer_found', 'trial'],
  later: underWay,
  decline: underWay,
  reopen: ['not_now', 'declined'],
};

export const leadStepTo: Record<LeadStep | 'register', LeadStage> = {
  contact: 'contacted',
  visit: 'visited',
  find_offer: 'offer_found',
  try: 'trial',
  register: 'registered',
  later: 'not_now',
  decline: 'declined',
  reopen: 'noticed',
};

export interface LeadStepFacts {
  stage: LeadStage;
  /** Reason given with this step. */
  reason: string;
  /** When to ask again, given with this step. */
  nextOn: Day | null;
  today: Day;
}

/** Whether a lead may take a step: it is put off with a reason and a day, declined with a reason (lifecycles §3.7). */
export function decideLeadStep(
  step: LeadStep | 'register',
  { stage, reason, nextOn, today }: LeadStepFacts,
): Decision {
  if (!stepFrom[step].includes(stage))
    return refuse(
      `いまは「${leadStageNames[stage]}」なので、この操作はできません。`,
      stage === 'noticed' && step === 'register'
        ? '先に連絡して、載せてよいかを確かめてください。'
        : 'ページを開き直して、いまの状態を確かめてください。',
    );
  if ((step === 'later' || step === 'decline') && reason.trim() === '')
    return refuse('見送る理由がありません。', 'あとで見て分かるように、理由をひとこと書いてください。');
  if (step === 'later' && (nextOn === null || nextOn <= today))
    return refuse('次に声をかける日がありません。', 'あしたより後の日を選んでください。');
  return allowed;
}

/** The steps that a stage opens, in their order. */
export function openLeadSteps(stage: LeadStage): LeadStep[] {
  return leadSteps.filter((step) => stepFrom[step].includes(stage));
}

/** Whether it can be said what is done next. */
export function mayPlan(stage: LeadStage): boolean {
  return underWay.includes(stage);
}

export function mayRegister(stage: LeadStage): boolean {
  return stepFrom.register.includes(stage);
}

/** When somebody who was put off is asked again, unless another day is chosen. */
export function usualNextOn(today: Day): Day {
  return addMonths(today, 6);
}

/** Days for which the contact of somebody who told what they can bring is kept. */
export const contactKeptDays = 180;

/** After a step to one of these nobody needs the contact any more: it is with the host, or not wanted. */
export function erasesContact(stage: LeadStage): boolean {
  return stage === 'registered' || stage === 'declined';
}

/** The last day on which a contact received at an instant may be seen. */
export function contactKeptUntil(receivedAt: Date): Day {
  return addDays(dayOf(receivedAt), contactKeptDays);
}
