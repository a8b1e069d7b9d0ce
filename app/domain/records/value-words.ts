import {
  decisionOutcomeNames,
  horizonNames,
  outcomeNames,
  planStatusNames,
  timingNames,
} from '~/domain/meetings/rules';
import {
  aftercareFindingNames,
  aftercareWayNames,
  caseStatusNames,
  childViewNames,
  consentEvidenceNames,
  consentMethodNames,
  contactMeansNames,
  contactResultNames,
  endingNames,
  engagementOutcomeNames,
  familyEndReasonNames,
  familyMeansNames,
  familyRoleNames,
  inConference,
  noScheme,
  noSchemeName,
  profilePartNames,
  schemeFitNames,
  talkedToNames,
  toldOfLossNames,
  transferReasonNames,
  urgentKindNames,
  stabilityNames,
} from '~/domain/people/rules';
import {
  cardKindNames,
  contactNames,
  hostAnswerNames,
  hostBurdenNames,
  moodNames,
  placementStatusNames,
  standByNames,
} from '~/domain/placements/rules';
import { eventPlanNames, insuranceKindNames, takeBackReasonNames } from '~/domain/registry/rules';
import { ALL_CELLS, cellLabel, terms, type ListName } from '~/domain/taxonomy/index.server';
import { leftKindNames } from '~/domain/matching/schema';
import { answerNames, creditNames, loanHowNames, workKindNames } from '~/domain/works/rules';

type Words = Readonly<Record<string, string>>;

const listed = (...lists: readonly ListName[]): Words =>
  Object.fromEntries(lists.flatMap((list) => terms(list).map(({ slug, label }) => [slug, label] as const)));

const contactStates = {
  ...{ planned: 'これから', done: '済み', missed: 'できなかった', not_needed: '要らなくなった' },
};

const endReasons = {
  ...listed('caseClosure', 'caseSuspension', 'handback'),
  ...{ ...transferReasonNames, ...familyEndReasonNames },
};

/**
 * What the slugs of a column mean, by table and column, or by the column where all tables mean the same. A column that is
 * not here holds text, or slugs of lists in which every slug means one thing (`wordOf`).
 */
const words: Readonly<Record<string, Words>> = {
  'cases.status': caseStatusNames,
  'case_endings.from_status': caseStatusNames,
  'case_endings.reopened_to': caseStatusNames,
  'case_endings.how': endingNames,
  'case_endings.reason': endReasons,
  'cases.status_reason': endReasons,
  'case_endings.aftercare': aftercareWayNames,
  'ending_proposals.kind': { closure: '終結', suspension: '中断' },
  'ending_proposals.reason': listed('caseClosure', 'caseSuspension'),
  'ending_proposals.stability_person': stabilityNames,
  'ending_proposals.stability_host': stabilityNames,
  'ending_proposals.aftercare': aftercareWayNames,
  'ending_proposals.watch_over': listed('watchOver'),
  'aftercare_contacts.status': contactStates,
  'aftercare_contacts.talked_to': talkedToNames,
  'aftercare_contacts.finding': aftercareFindingNames,
  'family_contacts.who': familyRoleNames,
  'family_contacts.means': familyMeansNames,
  'contact_attempts.means': contactMeansNames,
  'contact_attempts.result': contactResultNames,
  'works.kind': workKindNames,
  'works.credit': creditNames,
  'work_prints.credit': creditNames,
  'work_answers.state': answerNames,
  'work_answers.method': consentMethodNames,
  'work_loans.how': loanHowNames,
  'case_endings.decided_in': { [inConference]: '支援会議' },
  'scheme_checks.scheme': { ...listed('existingScheme'), [noScheme]: noSchemeName },
  'scheme_checks.fit': schemeFitNames,
  'engagement_reviews.outcome': engagementOutcomeNames,
  'case_openings.kind': urgentKindNames,
  'slip_losses.told': toldOfLossNames,
  'allocation_lines.cell': Object.fromEntries(ALL_CELLS.map((cell) => [cell, cellLabel(cell)])),
  'allocation_lines.band': { ready: '打診できる', ask: 'まず聞いてみる' },
  'allocation_lines.left_reasons': leftKindNames,
  'allocation_choices.kind': {
    ...{ fixed: '組を決めておいた', forbidden: '組を外した', together: '同じ世帯の方と一つの受入先にした' },
  },
  'offer_news.why': { fits: '新しく合いそう', room: '空きが出ました', answered: '聞けたので打診できる' },
  'referrals.kind': { first: 'はじめて', again: 'もう一度' },
  'consents.method': consentMethodNames,
  'consents.evidence': consentEvidenceNames,
  'consents.child_view': childViewNames,
  'profile_strengths.kind': { strength: '強み', wish: '願い' },
  'profile_strengths.level': listed('strengthLevel'),
  'profile_considerations.weight': listed('considerationType'),
  'profile_versions.how': {
    ...{
      form: '書きかえ',
      interview: '聞き取り',
      cards: 'カード',
      restored: '前の版に戻す',
      carried: '引き継ぎ',
    },
  },
  'profiles.slots': { stay: '泊まり' },
  'profiles.unknown_parts': profilePartNames,
  'plans.status': planStatusNames,
  'plan_goals.horizon': horizonNames,
  'agenda_items.timing': timingNames,
  'agenda_items.outcome': outcomeNames,
  'agenda_items.status': {
    ...{ proposed: 'これから', resolved: '決まった', carried_over: 'つぎの会議へ', withdrawn: '取り下げた' },
  },
  'support_decisions.outcome': decisionOutcomeNames,
  'placements.status': placementStatusNames,
  'placements.kind': { placement: '受入れ', drop_in: '通う' },
  'placements.acceptance_draft': cardKindNames,
  'disclosures.shown': cardKindNames,
  'placements.stability_person': stabilityNames,
  'placements.stability_host': stabilityNames,
  'placements.slots': { stay: '泊まり' },
  'placements.host_answer': hostAnswerNames,
  'placements.end_reason': listed('placementEnd'),
  'placements.decline_reason': listed('personDecline', 'hostDecline'),
  'insurances.kind': insuranceKindNames,
  'insurances.event_plan': eventPlanNames,
  'insurances.taken_back_because': takeBackReasonNames,
  'follow_ups.status': contactStates,
  'follow_ups.side': { person: 'ご本人', host: '受入先' },
  'follow_ups.mood': moodNames,
  'follow_ups.host_burden': hostBurdenNames,
  'follow_ups.fits_wish': { yes: '合っている', so_so: 'まあまあ', no: '合っていない' },
  'follow_ups.felt_burden': { yes: 'なっている', no: 'なっていない' },
  'follow_ups.changes_seen': listed('changeSeen'),
  'placement_steps.stand_by': standByNames,
  'placement_steps.contact_way': contactNames,
  'placement_steps_back.stand_by': standByNames,
  'placement_steps_back.contact_way': contactNames,
  'claim_lines.scheme_answer': { ...listed('existingScheme'), [noScheme]: noSchemeName },
  'claim_lines.decision': { approved: '認めた', refused: '認めなかった' },
};

/** What the slugs of a column mean; empty for a column of texts. */
export function wordsOfColumn(table: string, column: string): Words {
  return words[`${table}.${column}`] ?? {};
}
