import { allowed, refuse, type Decision } from '~/domain/kernel/errors';
import { hostStatusNames, type HostStatus } from './labels';

export const hostSteps = ['list', 'pause', 'resume', 'archive'] as const;
export type HostStep = (typeof hostSteps)[number];

/** Verbs for buttons. */
export const hostStepNames: Record<HostStep, string> = {
  list: '一覧に載せる',
  pause: '休止にする',
  resume: '再開する',
  archive: '登録を終える',
};

/** product decision D4: draft → pending → listed ⇄ paused → archived. */
const table: Record<HostStep, { from: readonly HostStatus[]; to: HostStatus }> = {
  list: { from: ['pending'], to: 'listed' },
  pause: { from: ['listed'], to: 'paused' },
  resume: { from: ['paused'], to: 'listed' },
  archive: { from: ['draft', 'pending', 'listed', 'paused'], to: 'archived' },
};

export interface HostFacts {
  status: HostStatus;
  /** Placements at the host that have begun and not ended. */
  livePlacements: number;
}

export function hostStatusAfter(step: HostStep): HostStatus {
  return table[step].to;
}

/** May the host take the step now? */
export function decideHostStep(step: HostStep, { status, livePlacements }: HostFacts): Decision {
  if (!table[step].from.includes(status)) {
    return refuse(
      `いまは「${hostStatusNames[status]}」なので、${hostStepNames[step]}ことはできません。`,
      status === 'archived' ? 'もう一度受け入れるときは、新しく登録してください。' : '',
    );
  }
  if (step === 'archive' && livePlacements > 0) {
    return refuse(
      `この受入先で、${livePlacements}件の受入れが続いています。`,
      '先に受入れを終えるか、ほかの受入先へ移してください。',
    );
  }
  return allowed;
}
