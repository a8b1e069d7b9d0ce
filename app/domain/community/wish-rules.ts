import { allowed, refuse, type Decision } from '~/domain/kernel/errors';

export const wishStatuses = ['received', 'open', 'answered', 'closed', 'dismissed'] as const;
export type WishStatus = (typeof wishStatuses)[number];

/** Those of which something may be made. */
export const wishesInUse: readonly string[] = ['open', 'answered'] satisfies WishStatus[];

export const wishStatusNames: Record<WishStatus, string> = {
  received: '届いた',
  open: '生かしている',
  answered: 'こたえた',
  closed: '終わった',
  dismissed: '載せない',
};

export const wishSteps = ['answer', 'close', 'dismiss', 'reopen'] as const;
export type WishStep = (typeof wishSteps)[number];

/** What a button says. */
export const wishStepNames: Record<WishStep, string> = {
  answer: 'こたえた',
  close: '終わりにする',
  dismiss: '載せない',
  reopen: 'もう一度生かす',
};

const stepFrom: Record<WishStep | 'accept', readonly WishStatus[]> = {
  accept: ['received'],
  answer: ['open'],
  close: ['open', 'answered'],
  dismiss: ['received'],
  reopen: ['answered', 'closed', 'dismissed'],
};

/** A wish that was taken back to the beginning is looked at anew; one that was accepted once is open again. */
export function wishStepTo(step: WishStep, from: WishStatus): WishStatus {
  if (step === 'answer') return 'answered';
  if (step === 'close') return 'closed';
  if (step === 'dismiss') return 'dismissed';
  return from === 'dismissed' ? 'received' : 'open';
}

/** Whether a wish may take a step; it is left out only with a reason, and nothing is used before a person accepts it. */
export function decideWishStep(
  step: WishStep | 'accept',
  { status, reason }: { status: WishStatus; reason: string },
): Decision {
  if (!stepFrom[step].includes(status))
    return refuse(
      `いまは「${wishStatusNames[status]}」なので、この操作はできません。`,
      'ページを開き直して、いまの状態を確かめてください。',
    );
  if (step === 'dismiss' && reason.trim() === '')
    return refuse('載せない理由がありません。', 'あとで見て分かるように、理由をひとこと書いてください。');
  return allowed;
}

/** The steps that a state opens, beside the acceptance. */
export function openWishSteps(status: WishStatus): WishStep[] {
  return wishSteps.filter((step) => stepFrom[step].includes(status));
}
