import { allowed, refuse, type Decision } from '~/domain/kernel/errors';
import { fiscalYearOf, type Day } from '~/lib/japanese-date';
import { consentStateNames, type ConsentStates } from './consent-rules';
import { decideConsentToReopen } from './ending-rules';

export const caseStatuses = [
  'intake',
  'assessing',
  'planning',
  'deciding',
  'active',
  'closed',
  'suspended',
  'handed_back',
  'withdrawn',
  'transferred',
] as const;
export type CaseStatus = (typeof caseStatuses)[number];

export const caseStatusNames: Record<CaseStatus, string> = {
  intake: '相談受付',
  assessing: 'アセスメント中',
  planning: 'プラン作成中',
  deciding: '会議・決定待ち',
  active: '支援中',
  closed: '終結',
  suspended: '中断',
  handed_back: 'つなぎもどし',
  withdrawn: '取下げ',
  transferred: '転出・移管',
};

/** Cases on which somebody has something to do. */
export const openCaseStatuses: readonly CaseStatus[] = [
  'intake',
  'assessing',
  'planning',
  'deciding',
  'active',
];
export const beforeDecision: readonly CaseStatus[] = ['intake', 'assessing', 'planning', 'deciding'];

export const caseSteps = [
  'edit_profile',
  'engage',
  'review_engagement',
  'begin_assessment',
  'begin_planning',
  'submit_plan',
  'hand_back',
  'withdraw',
  'end_family',
  'transfer',
  'propose_closure',
  'propose_suspension',
  'close_in_conference',
  'suspend_in_conference',
  'reopen',
  'propose_placement',
] as const;
export type CaseStep = (typeof caseSteps)[number];

/** Everything the steps of a case are judged by, read in the transaction of the step. */
export interface CaseFacts {
  readonly status: CaseStatus;
  readonly familyConsultation: boolean;
  readonly hasCoordinator: boolean;
  readonly consents: ConsentStates;
  /** Strengths and wishes in the profile. */
  readonly strengthsAndWishes: number;
  /** 支援決定前の関わり is recorded and has not ended. */
  readonly engaged: boolean;
}

const stepFrom: Record<CaseStep, readonly CaseStatus[]> = {
  edit_profile: openCaseStatuses,
  engage: beforeDecision,
  review_engagement: beforeDecision,
  begin_assessment: ['intake'],
  begin_planning: ['assessing', 'planning', 'active'],
  submit_plan: ['planning', 'active'],
  hand_back: beforeDecision,
  withdraw: beforeDecision,
  end_family: ['intake'],
  transfer: [...openCaseStatuses, 'suspended'],
  propose_closure: ['active', 'suspended'],
  propose_suspension: ['active'],
  close_in_conference: ['active', 'suspended'],
  suspend_in_conference: ['active'],
  reopen: ['closed', 'suspended', 'handed_back', 'withdrawn', 'transferred'],
  propose_placement: openCaseStatuses,
};

/** Whether a step may be taken now; if not, why and what would open it (D2, D4, INT-2, ASM-1, CNF-13, CNF-15). */
export function decideCaseStep(step: CaseStep, facts: CaseFacts): Decision {
  if (!stepFrom[step].includes(facts.status)) {
    return refuse(
      `いまは「${caseStatusNames[facts.status]}」なので、この操作はできません。`,
      stepFrom.reopen.includes(facts.status)
        ? '続きがあるときは、先に「再開する」を選んでください。'
        : 'つぎにすることは、ケースのページの上に出ています。',
    );
  }
  switch (step) {
    case 'edit_profile':
      return decideProfile(facts);
    case 'engage':
      return decideEngagement(facts);
    case 'review_engagement':
      return facts.engaged
        ? allowed
        : refuse(
            '支援決定前の関わりは、いまは記録されていません。',
            '先に「支援決定の前から関わる」に、始めた日とわけを書いてください。',
          );
    case 'begin_assessment':
      return decideAssessment(facts);
    case 'begin_planning':
      return decidePlanning(facts);
    case 'submit_plan':
      return decideSharing(facts);
    case 'propose_closure':
    case 'propose_suspension':
      return decideSharing(facts, endInConferenceWay);
    case 'close_in_conference':
    case 'suspend_in_conference':
      return facts.consents.plan_meeting_members === 'granted'
        ? refuse(
            'ご本人の「会議での共有」の同意があるので、重層的支援会議で決めます。',
            'ケースのページの「終結を会議に出す」「中断を会議に出す」から、議題に入れてください。',
          )
        : allowed;
    case 'reopen':
      return decideConsentToReopen({ ...facts, consultation: facts.consents.consultation });
    case 'propose_placement':
      return facts.familyConsultation
        ? refuse('家族からの相談では、受入先をさがしません。', familyGoesOn)
        : allowed;
    case 'withdraw':
      return facts.familyConsultation
        ? refuse(
            '家族からの相談は、取下げにはしません。',
            '「ご家族との連絡」のページに、相談を終えるわけを選ぶ所があります。',
          )
        : allowed;
    case 'end_family':
      return facts.familyConsultation
        ? allowed
        : refuse(
            'ご本人の相談になっているので、家族からの相談としては終えられません。',
            'ご本人と話し、「つなぎもどし・取下げ・転出」から選んでください。',
          );
    case 'hand_back':
    case 'transfer':
      return allowed;
  }
}

/** How a family's consultation becomes the person's own (D2). */
const familyGoesOn =
  'ご本人に会えて、同意のページで「相談と記録」を「同意あり」にすると、ご本人の相談に切りかわります。';

function decideProfile(facts: CaseFacts): Decision {
  if (facts.familyConsultation) {
    return refuse('家族からの相談では、ご本人のプロフィールは作りません。', familyGoesOn);
  }
  return heard(facts) ? allowed : explainFirst('プロフィール');
}

function decideEngagement(facts: CaseFacts): Decision {
  if (facts.familyConsultation) {
    return refuse('家族からの相談では、ご本人との関わりはまだ始まっていません。', familyGoesOn);
  }
  if (!heard(facts)) return explainFirst('支援決定前の関わり');
  return facts.engaged
    ? refuse(
        '支援決定前の関わりは、もう記録されています。',
        '続けるかやめるかは、「見直しを記録する」に書いてください。やめたあとなら、新しく始められます。',
      )
    : allowed;
}

function decideAssessment(facts: CaseFacts): Decision {
  if (facts.familyConsultation) {
    return refuse('家族からの相談なので、まだ始められません。', familyGoesOn);
  }
  if (facts.consents.consultation !== 'granted') {
    return refuse(
      'アセスメントには、相談の同意が要ります。',
      '同意のページで「相談と記録」を記録してください。',
    );
  }
  return facts.hasCoordinator
    ? allowed
    : refuse('担当のコーディネーターが決まっていません。', '担当を選んでください。');
}

function decidePlanning(facts: CaseFacts): Decision {
  return facts.strengthsAndWishes > 0
    ? allowed
    : refuse(
        '強みか願いが、まだ一つもありません。',
        'プロフィールに、できること・好きなこと・してみたいことを一つ以上入れてください。',
      );
}

/** How a case ends whose person does not share with the members of the meeting. */
const endInConferenceWay =
  '同意が得られないときは、支援会議（社会福祉法106条の6）で話し合います。そこで終結や中断と決まったら、「会議に出さずに終わる」のページに、支援会議の日だけを記録してください。話した内容はここに書きません。';

/** A case goes before the members of the meeting only with the consent to share with them (CNF-13, CNF-15). */
export function decideSharing(
  facts: Pick<CaseFacts, 'consents'>,
  wayOut = '同意が得られないときは、支援会議（社会福祉法106条の6）で扱います。会議のページから案内文を印刷し、開いた日と件数だけを記録してください。話した内容はここに書きません。',
): Decision {
  const state = facts.consents.plan_meeting_members;
  if (state === 'granted') return allowed;
  return refuse(`重層的支援会議での共有は「${consentStateNames[state]}」です。議題にはできません。`, wayOut);
}

/** The person has at least heard how what they say is handled. */
function heard({ consents: { consultation } }: CaseFacts): boolean {
  return consultation === 'explained' || consultation === 'granted';
}

function explainFirst(what: string): Decision {
  return refuse(
    `${what}の前に、記録の扱いをご本人に説明してください。`,
    '同意のページで「相談と記録」を「説明した」か「同意あり」にしてください。',
  );
}

/** Whether a case is of compulsory school age; null: of a minor, and the year is not written down (D12). */
export function compulsorySchoolOn(
  { isMinor, schoolEndsFiscalYear }: { isMinor: boolean; schoolEndsFiscalYear: number | null },
  day: Day,
): boolean | null {
  if (isMinor && schoolEndsFiscalYear === null) return null;
  return isMinor && isCompulsorySchoolAge(schoolEndsFiscalYear, day);
}

/** True until 31 March of the fiscal year in which compulsory school ends. */
export function isCompulsorySchoolAge(schoolEndsFiscalYear: number | null, day: Day): boolean {
  return schoolEndsFiscalYear !== null && fiscalYearOf(day) <= schoolEndsFiscalYear;
}
