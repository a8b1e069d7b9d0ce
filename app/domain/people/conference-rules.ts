import { allowed, refuse, type Decision } from '~/domain/kernel/errors';
import type { Day } from '~/lib/japanese-date';
import type { AftercareWay } from './aftercare-rules';
import type { ContactLog } from './contact-rules';

/** How a case may end by what a 支援会議 decided, where the person does not share with the members of the meeting (CNF-15). */
export const conferenceEnds = ['closure', 'suspension'] as const;
export type ConferenceEnd = (typeof conferenceEnds)[number];

/** Where an end was decided, as it is kept; '' for every other place. */
export const inConference = 'conference';

/** Reasons to close that say the person has found a place: both checks are needed (CLS-1, CLS-9). */
export const foundPlace: readonly string[] = [
  'stable_connection',
  'continuation_in_sight',
  'handed_to_lead_agency',
];
/** After these nobody is there to be contacted. */
const gone: readonly string[] = ['moved_away', 'deceased'];

export interface AfterClosureFacts {
  /** Slug of the list of closures. */
  readonly reason: string;
  readonly aftercare: AftercareWay;
  readonly aftercareMonths: readonly number[];
  readonly leadAgencyId: string | null;
  /** The agencies that work on the case. */
  readonly agencyIds: readonly string[];
}

/** Whether it is settled what comes after a closure: the contacts (CLS-3), and who leads (CLS-6). */
export function decideAfterClosure(facts: AfterClosureFacts): Decision {
  const contacts = decideContacts(facts);
  if (!contacts.ok) return contacts;
  const lead = facts.leadAgencyId;
  if (lead !== null && facts.agencyIds.includes(lead)) return allowed;
  if (lead === null && gone.includes(facts.reason)) return allowed;
  return refuse(
    '終結のあとの主担当が決まっていません。',
    'このケースに関わる機関から、ご本人に伴走する主担当を一つ選んでください。',
  );
}

function decideContacts({ reason, aftercare, aftercareMonths }: AfterClosureFacts): Decision {
  if (reason === 'deceased' && aftercare !== 'impossible') {
    return refuse(
      '亡くなられた方への、終結のあとの連絡はありません。',
      '「終結のあとの連絡」で「連絡できない（転居・死亡）」を選んでください。',
    );
  }
  if (aftercare === 'planned' && aftercareMonths.length === 0) {
    return refuse(
      '終結のあとに連絡する月が、選ばれていません。',
      '一つ以上選ぶか、連絡しないわけを選んでください。',
    );
  }
  if (aftercare === 'impossible' && !gone.includes(reason)) {
    return refuse(
      '連絡できるのに、終結のあとの連絡がありません。',
      '連絡する月を決めるか、ご本人が望まないときは「ご本人が望まない」を選んでください。',
    );
  }
  return allowed;
}

export interface ConferenceFacts {
  readonly decidedOn: Day;
  /** The day on which the case came into its state. */
  readonly since: Day;
  readonly today: Day;
}

/** Whether a 支援会議 on that day can have decided. */
export function decideConferenceDay({ decidedOn, since, today }: ConferenceFacts): Decision {
  if (decidedOn > today) {
    return refuse('先の日の支援会議は記録できません。', '支援会議を開いた日を入れてください。');
  }
  return decidedOn >= since
    ? allowed
    : refuse('ケースがいまの段階になる前の日です。', 'そのあとに開いた支援会議の日を入れてください。');
}

/** Whether a 支援会議 may have closed the case: the checks and what comes after are told, nothing of what was said (D2, CLS-1). */
export function decideConferenceClosure(
  facts: AfterClosureFacts & { readonly isConnected: boolean; readonly isStable: boolean },
): Decision {
  return foundPlace.includes(facts.reason) && !(facts.isConnected && facts.isStable)
    ? refuse(
        '終結の確かめが、まだそろっていません。',
        '「つながりができた」と「安定した」の両方に印が付くときだけ、このわけで終結にします。',
      )
    : decideAfterClosure(facts);
}

/** Whether a 支援会議 may have suspended it: contact is completely lost, and enough was tried (CNF-3, CNF-4). */
export function decideConferenceSuspension(facts: {
  readonly isLost: boolean;
  readonly log: ContactLog;
  readonly recontactOn: Day | null;
  readonly today: Day;
}): Decision {
  if (!facts.isLost) {
    return refuse(
      '中断は、ご本人と完全に連絡が取れなくなったときだけです。',
      'そうであれば「完全に連絡がとれなくなっている」に印を付けてください。',
    );
  }
  if (facts.log.missing.length > 0) {
    return refuse(
      `連絡の試みが、まだ足りません（${facts.log.missing.join('、')}）。`,
      '試みたことを「連絡の記録」に残してください。',
    );
  }
  return facts.recontactOn !== null && facts.recontactOn > facts.today
    ? allowed
    : refuse('もう一度連絡をとる日が、決まっていません。', 'きょうよりあとの日を選んでください。');
}
