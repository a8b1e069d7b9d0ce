import { comeAgain } from '~/domain/people/rules';
import type { Day } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { due, type TodayItem } from './items';

/** A contact after the closure that falls due (CLS-3). */
export function aftercareItem(
  fact: { id: string; caseId: string; code: string; plannedOn: Day },
  today: Day,
): TodayItem {
  return {
    key: `aftercare-${fact.id}`,
    ...due(fact.plannedOn, today),
    what: '終結後の連絡をする',
    caseId: fact.caseId,
    action: { label: '連絡して書く', to: paths.aftercare(fact.code) },
  };
}

/** A case came back to the agency that referred it; it may ask again at any time (INT-14). */
export function handBackItem(
  fact: { id: string; caseId: string; code: string; endedOn: Day },
  today: Day,
): TodayItem {
  return {
    key: `handed-back-${fact.id}`,
    ...due(today, today, '知らせ'),
    what: `つなぎもどしの知らせを読む。${comeAgain}`,
    caseId: fact.caseId,
    action: { label: '読む', to: paths.case(fact.code) },
  };
}

/** A family consults about somebody who does not know yet; nobody has taken charge of it (D2). */
export function familyItem(fact: { caseId: string; code: string; since: Day }, today: Day): TodayItem {
  return {
    key: `family-${fact.caseId}`,
    ...due(fact.since, today),
    what: '家族からの相談の担当を決める',
    caseId: fact.caseId,
    action: { label: '決める', to: paths.editCase(fact.code) },
  };
}

/** A day agreed with the family has come: of a consultation without the person, or beside the person's own case. */
export function familyContactItem(
  fact: { caseId: string; code: string; nextOn: Day },
  today: Day,
): TodayItem {
  return {
    key: `family-contact-${fact.caseId}`,
    ...due(fact.nextOn, today),
    what: 'ご家族に連絡する',
    caseId: fact.caseId,
    action: { label: '連絡して書く', to: paths.caseFamily(fact.code) },
  };
}

/** An agency works on a case, and nobody wrote down on what ground (INT-9). */
export function unfoundedItem(
  fact: { caseId: string; code: string; names: readonly string[] },
  today: Day,
): TodayItem {
  return {
    key: `unfounded-${fact.caseId}`,
    ...due(today, today),
    what: `関わる根拠のない機関（${fact.names.join('、')}）の根拠を決めるか、外す`,
    caseId: fact.caseId,
    action: { label: '決める', to: paths.caseAgencies(fact.code) },
  };
}

/** An agency proposed something for the case in a meeting; a place is to be looked for, or the idea let go. */
export function ideaItem(
  fact: { id: string; caseId: string; code: string; agencyName: string; since: Day },
  today: Day,
): TodayItem {
  return {
    key: `idea-${fact.id}`,
    ...due(fact.since, today),
    what: `会議で出た案（${fact.agencyName}）から場所をさがすか、見送る`,
    caseId: fact.caseId,
    action: { label: '読む', to: paths.case(fact.code) },
  };
}
