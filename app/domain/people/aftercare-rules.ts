import { allowed, refuse, type Decision } from '~/domain/kernel/errors';
import { addMonths, type Day } from '~/lib/japanese-date';
import type { CaseStatus } from './case-rules';

/** The months after a closure in which the person can be contacted, and those that are usual (CLS-3). */
export const aftercareMonthChoices = [1, 2, 3, 6, 9, 12] as const;
export const usualAftercareMonths: readonly number[] = [1, 3, 6, 12];

/** Whether there are contacts after the closure; without them the reason is on record. */
export const aftercareWays = ['planned', 'declined', 'impossible'] as const;
export type AftercareWay = (typeof aftercareWays)[number];
export const aftercareWayNames: Record<AftercareWay, string> = {
  planned: '決めた月に連絡する',
  declined: 'ご本人が望まない',
  impossible: '連絡できない（転居・死亡）',
};

/** What was chosen; of somebody who died there is nothing to choose. Undefined: nobody has chosen yet. */
export function aftercareOf(reason: string, chosen: AftercareWay | undefined): AftercareWay | undefined {
  return chosen ?? (reason === 'deceased' ? 'impossible' : undefined);
}

export const aftercareFindings = ['going_well', 'worried', 'changed', 'no_answer'] as const;
export type AftercareFinding = (typeof aftercareFindings)[number];
export const aftercareFindingNames: Record<AftercareFinding, string> = {
  going_well: 'つながりは続いている',
  worried: '続いているが、少し気がかり',
  changed: '様子が変わり、支援がまた要りそう',
  no_answer: '連絡がつかなかった',
};

export const talkedTos = ['person', 'host', 'family'] as const;
export type TalkedTo = (typeof talkedTos)[number];
export const talkedToNames: Record<TalkedTo, string> = {
  person: 'ご本人',
  host: 'つながり先',
  family: 'ご家族',
};

/** The days of the contacts, from the months chosen. */
export function aftercareDays(closedOn: Day, months: readonly number[]): Day[] {
  return [...new Set(months)].sort((a, b) => a - b).map((month) => addMonths(closedOn, month));
}

/** Whether a contact after the closure may be recorded. */
export function decideAftercare(facts: {
  readonly caseStatus: CaseStatus;
  readonly contact: string;
  readonly doneOn: Day;
  readonly nextOn: Day | null;
  readonly today: Day;
}): Decision {
  if (facts.caseStatus !== 'closed') {
    return refuse(
      'このケースは終結していないので、終結後の連絡は記録しません。',
      '支援中の連絡は、ケースのページの「つぎの予定」か、受入れのフォローアップに書いてください。',
    );
  }
  if (facts.contact !== 'planned') {
    return refuse(
      'この連絡は、もう記録されています。',
      'もう一度連絡したときは、つぎの連絡に書いてください。',
    );
  }
  if (facts.doneOn > facts.today) {
    return refuse('先の日の連絡は記録できません。', '連絡した日を入れてください。');
  }
  return facts.nextOn !== null && facts.nextOn <= facts.doneOn
    ? refuse(
        'つぎに連絡する日が、連絡した日より前になっています。',
        '先の日を選ぶか、空のままにしてください。',
      )
    : allowed;
}
