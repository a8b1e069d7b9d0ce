import { allowed, refuse, type Decision } from '~/domain/kernel/errors';
import type { Day } from '~/lib/japanese-date';
import { caseStatusNames, openCaseStatuses, type CaseStatus } from './case-rules';

/** Who of the family is talked to, as a role alone: nobody is named (D1). */
export const familyRoles = ['parent', 'partner', 'child', 'sibling', 'grandparent', 'relative'] as const;
export type FamilyRole = (typeof familyRoles)[number];
export const familyRoleNames: Record<FamilyRole, string> = {
  parent: '親',
  partner: '配偶者・パートナー',
  child: '子',
  sibling: 'きょうだい',
  grandparent: '祖父母',
  relative: 'ほかの親族・いっしょに暮らす人',
};

/** How the family and the agency met. */
export const familyMeans = ['telephone', 'office', 'visit', 'letter', 'message', 'online'] as const;
export type FamilyMeans = (typeof familyMeans)[number];
export const familyMeansNames: Record<FamilyMeans, string> = {
  telephone: '電話',
  office: '来所',
  visit: '訪問',
  letter: '手紙',
  message: 'メール・メッセージ',
  online: 'オンライン',
};

/** Why a family's consultation ends without the person. */
export const familyEndReasons = [
  'family_settled',
  'family_stopped',
  'person_declined',
  'other_window',
] as const;
export type FamilyEndReason = (typeof familyEndReasons)[number];
export const familyEndReasonNames: Record<FamilyEndReason, string> = {
  family_settled: 'ご家族が、自分たちで続けられると話された',
  family_stopped: 'ご家族が、いまは続けないことにされた',
  person_declined: 'ご本人が、望まれなかった',
  other_window: 'ご家族の相談が、ほかの窓口につながった',
};

/** Whether something is asked of the family on this case at all: while it goes on, and while contact is lost. */
export function hasFamilyLog(status: CaseStatus): boolean {
  return openCaseStatuses.includes(status) || status === 'suspended';
}

export interface FamilyContactFacts {
  readonly status: CaseStatus;
  readonly contactOn: Day;
  readonly nextOn: Day | null;
  readonly today: Day;
  /** It was before the person agreed, and the writer is not of those who read such lines. */
  readonly isOfOthers: boolean;
}

/** Whether a contact with the family may be written down; what was written stays as it is. */
export function decideFamilyContact({
  status,
  contactOn,
  nextOn,
  today,
  isOfOthers,
}: FamilyContactFacts): Decision {
  if (!hasFamilyLog(status)) {
    return refuse(
      `いまは「${caseStatusNames[status]}」なので、ご家族との連絡は書き足しません。`,
      '続きがあるときは、先に「再開する」を選んでください。',
    );
  }
  if (contactOn > today) {
    return refuse(
      '先の日の連絡は記録できません。',
      '連絡した日を入れてください。これからの日は「つぎに連絡する日」に書けます。',
    );
  }
  if (isOfOthers) {
    return refuse(
      'ご本人が同意する前の連絡は、ここからは書けません。',
      '中心の機関かつなぎ元に伝えて、書いてもらってください。',
    );
  }
  return nextOn !== null && nextOn <= today
    ? refuse('つぎに連絡する日が、もう来ています。', 'あしたより先の日を選ぶか、空のままにしてください。')
    : allowed;
}

/**
 * Whether a contact was before the person agreed to anything: by its own day, so that what is written down late stands
 * where it belongs. `agreedOn` is the first agreement to the consultation, null when there was none.
 */
export function isBeforePerson(
  contactOn: Day,
  { familyConsultation, agreedOn }: { familyConsultation: boolean; agreedOn: Day | null },
): boolean {
  return familyConsultation || agreedOn === null || contactOn < agreedOn;
}

/** Of the case under which the line was written, and not of another in which that was taken up. */
interface FamilyKeepers {
  /** The agency that leads the case. */
  readonly agencyId: string;
  readonly referrerAgencyId: string | null;
}

/**
 * Whether an agency reads what a family said before the person agreed: the one that leads and the one that referred, to
 * whom it was said. Who joins later, on a consent of the person, joins the person's case and not that.
 */
export function keepsFamilyWord(
  agencyId: string,
  { agencyId: leads, referrerAgencyId }: FamilyKeepers,
): boolean {
  return agencyId === leads || agencyId === referrerAgencyId;
}
