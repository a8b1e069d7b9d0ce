import { allowed, refuse, type Decision } from '~/domain/kernel/errors';
import { consentStateNames, type ConsentState } from '~/domain/people/rules';

export interface WaitingFacts {
  readonly familyConsultation: boolean;
  /** A strength or a wish is known (ASM-1). */
  readonly hasProfile: boolean;
  /** To be asked about at hosts without a name (G1). */
  readonly consent: ConsentState;
  /** States of all placements so far. */
  readonly placements: readonly string[];
}

const over = ['ended', 'declined'];

/** Whether somebody waits for a place that may be proposed now; else why not, and what would change it. */
export function decideWaiting(facts: WaitingFacts): Decision {
  if (facts.placements.some((status) => !over.includes(status))) {
    return refuse('もう話が進んでいる受入先があります。');
  }
  if (facts.familyConsultation) {
    return refuse('家族からの相談です。', 'ご本人が同意してから、場所をさがします。');
  }
  if (!facts.hasProfile) {
    return refuse('強みも願いも、まだ書かれていません。', 'プロフィールに、どちらか一つを書いてください。');
  }
  if (facts.consent !== 'granted') {
    return refuse(
      `受入先への匿名の打診は「${consentStateNames[facts.consent]}」です。`,
      'ご本人に説明し、同意を記録してください。',
    );
  }
  return allowed;
}
