import { allowed, refuse, type Decision } from '~/domain/kernel/errors';
import { consentScopeWords, type ConsentStates } from './consent-rules';

/** In which part another agency joins: as a member of the meeting, or besides it. Each stands on a consent of its own (INT-9, INT-10). */
export const agencyParts = ['member', 'outside'] as const;
export type AgencyPart = (typeof agencyParts)[number];
export const agencyPartNames: Record<AgencyPart, string> = {
  member: '重層的支援会議の構成員',
  outside: '会議の外の機関',
};
/** Signs of the number that an agency gives a case; several numbers, where cases were merged. */
export const caseRefMax = 120;
export const scopeOfPart = { member: 'plan_meeting_members', outside: 'non_member_agencies' } as const;

export interface AddAgencyFacts {
  readonly part: AgencyPart;
  readonly familyConsultation: boolean;
  readonly consents: ConsentStates;
  readonly worksAlready: boolean;
}

/** Whether another agency may work on a case from now on, and so see all of it. */
export function decideAddAgency({
  part,
  familyConsultation,
  consents,
  worksAlready,
}: AddAgencyFacts): Decision {
  if (worksAlready) return refuse('この機関は、もう関わっています。', 'ほかの機関を選んでください。');
  if (familyConsultation) {
    return refuse(
      '家族からの相談なので、ほかの機関とは分け合えません。',
      'ご本人に説明し、相談の同意を得てから加えてください。',
    );
  }
  const scope = scopeOfPart[part];
  if (consents[scope] !== 'granted') {
    return refuse(
      `「${consentScopeWords[scope].name}」の同意が、いまありません。`,
      '同意のページで説明して、返事を記録してください。断られても、支援は続けられます。',
    );
  }
  return allowed;
}

export interface RemoveAgencyFacts {
  readonly leads: boolean;
  /** The coordinator in charge works there. */
  readonly holdsCoordinator: boolean;
  /** It leads, referred, or joined on a consent that holds. */
  readonly hasGround: boolean;
}

/**
 * Whether an agency can be taken away from a case; it sees nothing of it any more then. Without a ground it always can:
 * a coordinator of it who is in charge goes with it, as when a consent ends.
 */
export function decideRemoveAgency({ leads, holdsCoordinator, hasGround }: RemoveAgencyFacts): Decision {
  if (leads) return refuse('中心になっている機関は、外せません。', 'ケースが終わるまで関わります。');
  if (holdsCoordinator && hasGround) {
    return refuse(
      '担当のコーディネーターがいる機関は、外せません。',
      '先に「基本のこと」で、担当をほかの機関の人に変えてください。',
    );
  }
  return allowed;
}

interface AgencyOfCase {
  readonly agencyId: string;
  readonly consentScope: string | null;
}

/** The agency that leads a case, and the one that referred it: these need no other ground. */
interface Beginners {
  readonly agencyId: string;
  readonly referrerAgencyId: string | null;
}

/** Whether an agency works on a case without a ground on record: it joined before grounds were kept (INT-9). */
export function lacksGround({ agencyId, consentScope }: AgencyOfCase, begun: Beginners): boolean {
  return consentScope === null && agencyId !== begun.agencyId && agencyId !== begun.referrerAgencyId;
}
