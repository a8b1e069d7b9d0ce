import { describe, expect, it } from 'vitest';
import type { Actor } from '~/domain/kernel/scope';
import type { Role } from '~/domain/kernel/permissions';
import {
  caseStatuses,
  caseVisibility,
  consentScopes,
  consentStates,
  currentConsents,
  decideCaseStep,
  decideConsent,
  endedScopes,
  isCompulsorySchoolAge,
  isPossibleAnswer,
  nextCaseStep,
  nothingVisible,
  type CaseFacts,
  type CaseStatus,
  type CaseStep,
  type ConsentFacts,
  type ConsentScope,
  type ConsentState,
} from './rules';

function consents(given: Partial<Record<ConsentScope, ConsentState>> = {}) {
  return { ...currentConsents([], '2026-11-20'), ...given };
}

function facts(given: Partial<CaseFacts> = {}): CaseFacts {
  return {
    status: 'intake',
    familyConsultation: false,
    hasCoordinator: true,
    consents: consents({ consultation: 'granted', plan_meeting_members: 'granted' }),
    strengthsAndWishes: 1,
    engaged: true,
    ...given,
  };
}

describe('steps of a case by its state', () => {
  const open: Record<CaseStep, CaseStatus[]> = {
    edit_profile: ['intake', 'assessing', 'planning', 'deciding', 'active'],
    engage: ['intake', 'assessing', 'planning', 'deciding'],
    review_engagement: ['intake', 'assessing', 'planning', 'deciding'],
    begin_assessment: ['intake'],
    begin_planning: ['assessing', 'planning', 'active'],
    submit_plan: ['planning', 'active'],
    hand_back: ['intake', 'assessing', 'planning', 'deciding'],
    withdraw: ['intake', 'assessing', 'planning', 'deciding'],
    end_family: ['intake'],
    transfer: ['intake', 'assessing', 'planning', 'deciding', 'active', 'suspended'],
    propose_closure: ['active', 'suspended'],
    propose_suspension: ['active'],
    close_in_conference: ['active', 'suspended'],
    suspend_in_conference: ['active'],
    reopen: ['closed', 'suspended', 'handed_back', 'withdrawn', 'transferred'],
    propose_placement: ['intake', 'assessing', 'planning', 'deciding', 'active'],
  };
  const unshared = { consents: consents({ plan_meeting_members: 'withdrawn' }) };
  it.each(Object.entries(open) as [CaseStep, CaseStatus[]][])('%s is open in %j only', (step, states) => {
    const given = {
      engaged: step !== 'engage',
      familyConsultation: step === 'end_family',
      ...(step.endsWith('conference') && unshared),
    };
    expect(caseStatuses.filter((status) => decideCaseStep(step, facts({ status, ...given })).ok)).toEqual(
      states,
    );
  });
});

describe('what stands in the way of a step', () => {
  it.each<[string, CaseStep, Partial<CaseFacts>, string]>([
    [
      'a profile of a family consultation',
      'edit_profile',
      { familyConsultation: true },
      '家族からの相談では、ご本人のプロフィールは作りません。',
    ],
    [
      'a profile nobody explained',
      'edit_profile',
      { consents: consents() },
      'プロフィールの前に、記録の扱いをご本人に説明してください。',
    ],
    [
      'a profile after the consent was withdrawn',
      'edit_profile',
      { consents: consents({ consultation: 'withdrawn' }) },
      'プロフィールの前に、記録の扱いをご本人に説明してください。',
    ],
    [
      'early involvement nobody explained',
      'engage',
      { consents: consents({ consultation: 'refused' }) },
      '支援決定前の関わりの前に、記録の扱いをご本人に説明してください。',
    ],
    [
      'early involvement with a family',
      'engage',
      { familyConsultation: true },
      '家族からの相談では、ご本人との関わりはまだ始まっていません。',
    ],
    [
      'early involvement that runs already',
      'engage',
      { engaged: true },
      '支援決定前の関わりは、もう記録されています。',
    ],
    [
      'a look at involvement that is not there',
      'review_engagement',
      { engaged: false },
      '支援決定前の関わりは、いまは記録されていません。',
    ],
    [
      'an assessment with an explanation alone',
      'begin_assessment',
      { consents: consents({ consultation: 'explained' }) },
      'アセスメントには、相談の同意が要ります。',
    ],
    [
      'an assessment nobody is in charge of',
      'begin_assessment',
      { hasCoordinator: false },
      '担当のコーディネーターが決まっていません。',
    ],
    [
      'a place for somebody a family asks about',
      'propose_placement',
      { familyConsultation: true },
      '家族からの相談では、受入先をさがしません。',
    ],
    [
      'a family consultation that is withdrawn like a case',
      'withdraw',
      { familyConsultation: true },
      '家族からの相談は、取下げにはしません。',
    ],
    [
      "an end of a family's consultation that is the person's own",
      'end_family',
      {},
      'ご本人の相談になっているので、家族からの相談としては終えられません。',
    ],
    [
      'an assessment of a family consultation',
      'begin_assessment',
      { familyConsultation: true },
      '家族からの相談なので、まだ始められません。',
    ],
    [
      'a plan without strength or wish',
      'begin_planning',
      { status: 'assessing', strengthsAndWishes: 0 },
      '強みか願いが、まだ一つもありません。',
    ],
    [
      'an agenda without the consent',
      'submit_plan',
      {
        status: 'planning',
        consents: consents({ consultation: 'granted', plan_meeting_members: 'refused' }),
      },
      '重層的支援会議での共有は「同意しない」です。議題にはできません。',
    ],
    [
      'an agenda with an expired consent',
      'propose_closure',
      { status: 'active', consents: consents({ plan_meeting_members: 'expired' }) },
      '重層的支援会議での共有は「期限が切れた」です。議題にはできません。',
    ],
    [
      'a new beginning without consent',
      'reopen',
      { status: 'closed', consents: consents({ consultation: 'expired' }) },
      '再開には、相談の同意が要ります。',
    ],
  ])('%s', (_, step, given, reason) => {
    const decision = decideCaseStep(step, facts(given));
    expect(decision).toMatchObject({ ok: false, reason });
    expect(!decision.ok && decision.wayOut).not.toBe('');
  });

  it('leads to the 支援会議 where the consent to share is missing', () => {
    const decision = decideCaseStep('submit_plan', facts({ status: 'planning', consents: consents() }));
    expect(!decision.ok && decision.wayOut).toContain('支援会議（社会福祉法106条の6）');
  });

  it('lets early involvement begin once it was explained', () => {
    const given = facts({ consents: consents({ consultation: 'explained' }), engaged: false });
    expect(decideCaseStep('engage', given)).toEqual({ ok: true });
    expect(decideCaseStep('edit_profile', given)).toEqual({ ok: true });
  });
});

describe('consents on a day', () => {
  const record = (scope: ConsentScope, state: string, validUntil: string | null = null) => ({
    scope,
    state,
    validUntil,
  });

  it('are unexplained when nothing was recorded', () => {
    expect(Object.values(currentConsents([], '2026-11-20'))).toEqual(
      consentScopes.map(() => 'not_explained'),
    );
  });

  it.each<[string, ReturnType<typeof record>[], ConsentState]>([
    ['the newest holds', [record('consultation', 'explained'), record('consultation', 'granted')], 'granted'],
    [
      'withdrawn after granted',
      [record('consultation', 'granted'), record('consultation', 'withdrawn')],
      'withdrawn',
    ],
    ['granted until yesterday', [record('consultation', 'granted', '2026-11-19')], 'expired'],
    ['granted until today', [record('consultation', 'granted', '2026-11-20')], 'granted'],
    ['a refusal does not expire', [record('consultation', 'refused', '2026-11-19')], 'refused'],
  ])('%s', (_, records, state) => {
    expect(currentConsents(records, '2026-11-20').consultation).toBe(state);
  });

  it('all end with the consultation', () => {
    const given = consents({
      consultation: 'granted',
      hosts_anonymous: 'granted',
      hosts_named: 'refused',
      work_publication: 'expired',
    });
    expect(endedScopes('consultation', given)).toEqual([
      'consultation',
      'hosts_anonymous',
      'work_publication',
    ]);
    expect(endedScopes('hosts_anonymous', given)).toEqual(['hosts_anonymous']);
  });
});

describe('recording a consent', () => {
  const base: ConsentFacts = {
    scope: 'consultation',
    consultation: 'granted',
    from: 'not_explained',
    to: 'granted',
    recordedOn: '2026-11-20',
    validUntil: null,
    today: '2026-11-20',
    isMinor: false,
    guardianConsent: false,
    childViewHeard: false,
  };
  it.each<[string, Partial<ConsentFacts>, boolean]>([
    ['granted at the first explanation', {}, true],
    ['explained', { to: 'explained' }, true],
    ['another scope on top of the consultation', { scope: 'hosts_anonymous' }, true],
    [
      'another scope without the consultation',
      { scope: 'hosts_anonymous', consultation: 'explained' },
      false,
    ],
    ['the consultation itself', { consultation: 'not_explained' }, true],
    ['explained again after withdrawal', { from: 'withdrawn', to: 'explained' }, true],
    ['refused', { from: 'explained', to: 'refused' }, true],
    ['withdrawn', { from: 'granted', to: 'withdrawn' }, true],
    ['withdrawn though expired', { from: 'expired', to: 'withdrawn' }, true],
    ['withdrawn though never granted', { from: 'explained', to: 'withdrawn' }, false],
    ['refused though granted', { from: 'granted', to: 'refused' }, false],
    ['tomorrow', { recordedOn: '2026-11-21' }, false],
    ['valid until yesterday of it', { recordedOn: '2026-11-20', validUntil: '2026-11-19' }, false],
    ['valid for a day', { validUntil: '2026-11-20' }, true],
    ['of a minor alone', { isMinor: true }, false],
    ['of a minor with the guardian alone', { isMinor: true, guardianConsent: true }, false],
    [
      'of a minor with guardian and own view',
      { isMinor: true, guardianConsent: true, childViewHeard: true },
      true,
    ],
    ['explained to a minor', { isMinor: true, to: 'explained' }, true],
    ['withdrawn by a minor', { isMinor: true, from: 'granted', to: 'withdrawn' }, true],
  ])('%s', (_, given, ok) => {
    const decision = decideConsent({ ...base, ...given });
    expect(decision.ok).toBe(ok);
    if (!decision.ok) expect(decision.wayOut).not.toBe('');
  });
});

describe('the answers a form offers', () => {
  it.each<[ConsentState, string[]]>([
    ['not_explained', ['explained', 'granted', 'refused']],
    ['explained', ['explained', 'granted', 'refused']],
    ['granted', ['granted', 'withdrawn']],
    ['refused', ['explained', 'granted']],
    ['withdrawn', ['explained', 'granted', 'refused']],
    ['expired', ['explained', 'granted', 'refused', 'withdrawn']],
  ])('on %s', (from, answers) => {
    expect(consentStates.filter((to) => isPossibleAnswer(from, to))).toEqual(answers);
  });
});

describe('who sees a case', () => {
  const user = (...roles: Role[]): Actor => ({
    kind: 'user',
    userId: 'u',
    agencyId: 'a',
    roles,
    hostId: null,
    name: '試験',
  });
  const agency = { ...nothingVisible, agencyId: 'a' };
  const none = nothingVisible;
  it.each<[string, Actor, object]>([
    ['coordinator', user('coordinator'), agency],
    ['referrer', user('referrer'), agency],
    ['manager', user('manager'), agency],
    ['multi_agency', user('multi_agency'), { ...agency, asMember: true }],
    ['officer', user('officer'), { ...agency, asMember: true, decided: true }],
    ['finance', user('finance'), none],
    ['community', user('community'), none],
    ['host', user('host'), none],
    ['admin', user('admin'), none],
    ['community and coordinator at once', user('community', 'coordinator'), agency],
    ['visitor', { kind: 'visitor' }, none],
    ['machine', { kind: 'system', job: 'test' }, { ...none, everything: true }],
  ])('%s', (_, actor, expected) => {
    expect(caseVisibility(actor)).toEqual(expected);
  });
});

describe('the next thing to do', () => {
  const granted = consents({
    consultation: 'granted',
    plan_meeting_members: 'granted',
    hosts_anonymous: 'granted',
  });
  it.each<[string, Partial<CaseFacts>, string | null, string | null]>([
    ['nothing agreed yet', { consents: consents() }, null, '相談の同意を記録する'],
    ['a family asks', { familyConsultation: true, consents: consents() }, null, 'ご家族との連絡を書く'],
    ['agreed', {}, null, 'アセスメントを始める'],
    ['no strength yet', { status: 'assessing', strengthsAndWishes: 0 }, null, '強みと願いを聞く'],
    ['strengths known', { status: 'assessing' }, null, 'プランを書く'],
    ['a draft that may be shared', { status: 'planning' }, null, 'プランを会議へ出す'],
    ['a draft that may not', { status: 'planning', consents: consents() }, null, '会議での共有の同意を聞く'],
    ['on an agenda', { status: 'deciding' }, 'submitted', '会議の議題を見る'],
    ['found appropriate', { status: 'deciding' }, 'found_appropriate', '支援決定の起案を見る'],
    ['decided', { status: 'active', consents: granted }, null, '受入先をさがす'],
    ['decided, hosts may not be asked', { status: 'active' }, null, '打診の同意を聞く'],
    ['closed', { status: 'closed' }, null, null],
    ['suspended', { status: 'suspended' }, null, null],
  ])('%s', (_, given, newestPlan, label) => {
    expect(nextCaseStep(facts(given), { newestPlan, hasLivePlacement: false })?.label ?? null).toBe(label);
  });
});

it('is the placement once one is under way', () => {
  const next = nextCaseStep(facts({ status: 'active' }), { newestPlan: 'confirmed', hasLivePlacement: true });
  expect(next?.to).toBe('placement');
});

describe('compulsory school', () => {
  it.each([
    [2026, '2027-03-31', true],
    [2026, '2027-04-01', false],
    [2026, '2026-04-01', true],
    [null, '2026-04-01', false],
  ])('that ends in fiscal year %s, seen on %s: %s', (year, day, expected) => {
    expect(isCompulsorySchoolAge(year, day)).toBe(expected);
  });
});
