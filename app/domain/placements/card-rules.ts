import { allowed, refuse, type Decision } from '~/domain/kernel/errors';
import { addDays, formatDay, type Day } from '~/lib/japanese-date';
import type { PlacementStatus } from './rules';

/** Why staff close a card, as the person reads it in the record of what was shared. */
export const closeReasons = ['person_wish', 'recognised', 'mistaken', 'not_needed'] as const;
export type CloseReason = (typeof closeReasons)[number];
export const closeReasonNames: Record<CloseReason, string> = {
  person_wish: 'ご本人が、見せるのをやめたいと話した',
  recognised: 'だれのことか、分かってしまうおそれがある',
  mistaken: '札の内容や、見せる相手をまちがえた',
  not_needed: '見せておく必要がなくなった',
};

export const cardNames = { 2: '打診の札', 3: '受入れカード' } as const;
export type CardLevel = keyof typeof cardNames;

/** Closing the card on which a host is still to answer takes the inquiry back: nothing is left to be answered. */
export function endsInquiry(level: CardLevel, status: PlacementStatus): boolean {
  return level === 2 && status === 'asked';
}

/** So long before its last day a card of somebody who comes is to be renewed. */
export const renewBefore = 14;

const running: readonly PlacementStatus[] = ['active', 'paused', 'settled'];

export interface RenewFacts {
  readonly status: PlacementStatus;
  readonly today: Day;
  /** The last day of the card that is shown now. */
  readonly until: Day | null;
  /** The last day it would have if it were shown anew today. */
  readonly newUntil: Day;
  /** Consent `hosts_named` is granted and not out of date. */
  readonly consent: boolean;
  /** What was agreed with the person still is what the host sees. */
  readonly isUnchanged: boolean;
}

/** Whether it is time to think of the end of an acceptance card. */
export function isToRenew({ status, until, today }: Pick<RenewFacts, 'status' | 'until' | 'today'>): boolean {
  return running.includes(status) && until !== null && until <= addDays(today, renewBefore);
}

/** Whether the acceptance card may be shown on, as it is, with one press. */
export function decideRenewal(facts: RenewFacts): Decision {
  if (!facts.consent) {
    return refuse(
      '「受入先へ渡す受入れカード」の同意が、いまありません。',
      '同意のページで、ご本人にもう一度たずねてください。',
    );
  }
  if (!isToRenew(facts)) {
    return refuse(
      facts.until === null ? 'この札に期限はありません。' : `${formatDay(facts.until)}まで見えます。`,
      `期限の${renewBefore}日前から、のばせます。`,
    );
  }
  if (!facts.isUnchanged) {
    return refuse(
      'ご本人と確かめた内容が、受入先に見えているものと変わっています。',
      '受入れカードのページで、いっしょに見てから見せてください。',
    );
  }
  return facts.until !== null && facts.newUntil <= facts.until
    ? refuse(
        `同意の期限が${formatDay(facts.newUntil)}なので、それより先にはのばせません。`,
        '同意のページで、ご本人に期限をたずねてください。',
      )
    : allowed;
}

/** Whether a host may be asked about a second person of a household: only by who has thought of what it may tell (ELG-5). */
export function decideHouseholdAsk(facts: {
  readonly isTogether: boolean;
  readonly goesOn: boolean;
}): Decision {
  return !facts.isTogether || facts.goesOn
    ? allowed
    : refuse(
        'この受入先では、同じ世帯の方の話も進んでいます。',
        'ほかの受入先にするか、「それでも、この受入先に打診する」に印を付けてください。',
      );
}

/** Until when the host is asked to answer: from today on, and not longer than it sees the card. @returns what is wrong with a day; null when nothing. */
export function faultOfAnswerDay(
  dueOn: Day,
  { today, cardUntil }: { today: Day; cardUntil: Day },
): string | null {
  if (dueOn < today) return '返事の期限は、きょうか、きょうより後の日にしてください。';
  return dueOn > cardUntil ? `返事の期限は、札が見える${formatDay(cardUntil)}までの日にしてください。` : null;
}
