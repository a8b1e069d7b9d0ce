import { describe, expect, it } from 'vitest';
import { allowed, refuse } from '~/domain/kernel/errors';
import {
  decideAgenda,
  decideDecider,
  decideDecision,
  decideException,
  decideHeld,
  decideOutcome,
  decidePlanEdit,
  decidePlanSubmit,
  decisionEffect,
  missingInPlan,
  outcomeEffect,
  planPattern,
  planStatuses,
  possibleOutcomes,
  timings,
  type DecisionFacts,
  type MeetingFacts,
  type Outcome,
  type OutcomeEffect,
  type PlanContent,
  type PlanPattern,
  type Timing,
} from './rules';

const today = '2026-11-20';

const whole: PlanContent = {
  policy: '家の外で一時間すごせる場を、一つからつくる。',
  goals: [
    {
      text: '週に一度、家の外で一時間すごす',
      actions: [{ owner: '担当', what: '初回に同行する', isStatutory: true }],
    },
  ],
  monitoringOn: '2027-01-20',
  periodFrom: '2026-12-01',
  periodTo: '2027-03-31',
  temporaryHousing: false,
  exitPlan: '',
};

describe('the pattern of a plan', () => {
  it.each<[boolean[], PlanPattern | null]>([
    [[], null],
    [[true], 'statutory_only'],
    [[true, true], 'statutory_only'],
    [[true, false], 'mixed'],
    [[false, true, false], 'mixed'],
    [[false], 'non_statutory'],
  ])('of %j is %s', (actions, pattern) => {
    expect(planPattern(actions.map((isStatutory) => ({ isStatutory })))).toBe(pattern);
  });
});

describe('what a plan lacks', () => {
  const action = whole.goals[0]?.actions[0];
  if (!action) throw new Error('the whole plan has an action');
  it.each<[string, Partial<PlanContent>, string[]]>([
    ['nothing', {}, []],
    ['a goal', { goals: [] }, ['目標を一つ以上、ご本人の言葉で書いてください。']],
    ['its words', { goals: [{ text: ' ', actions: [action] }] }, ['目標1の文を書いてください。']],
    [
      'an action',
      { goals: [{ text: '外に出る', actions: [] }] },
      ['目標1に、取り組むことを一つ以上書いてください。'],
    ],
    [
      'an action of the second goal',
      { goals: [...whole.goals, { text: '友だちと話す', actions: [] }] },
      ['目標2に、取り組むことを一つ以上書いてください。'],
    ],
    [
      'an owner',
      { goals: [{ text: '外に出る', actions: [{ ...action, owner: '' }] }] },
      ['目標1の取り組むことに、だれがするかを書いてください。'],
    ],
    [
      'what is done',
      { goals: [{ text: '外に出る', actions: [{ ...action, what: '' }] }] },
      ['目標1の取り組むことに、何をするかを書いてください。'],
    ],
    [
      'a statutory service',
      { goals: [{ text: '外に出る', actions: [{ ...action, isStatutory: false }] }] },
      ['参加支援のプランには、法に基づく事業（参加支援など）の取組が一つ以上要ります。'],
    ],
    ['a policy', { policy: '' }, ['支援方針を一、二文で書いてください。']],
    ['monitoring', { monitoringOn: null }, ['モニタリングの日を決めてください。']],
    [
      'monitoring to come',
      { monitoringOn: '2026-11-19' },
      ['モニタリングの日が過ぎています。先の日にしてください。'],
    ],
    [
      'monitoring within the period',
      { monitoringOn: '2027-04-01' },
      ['モニタリングの日を、プランの期間の中にしてください。'],
    ],
    ['a period', { periodTo: null }, ['プランの期間を入れてください。']],
    [
      'a period that runs forward',
      { periodTo: '2026-11-30' },
      ['期間の終わりが、始まりより前になっています。'],
    ],
    [
      'the way out of a temporary stay',
      { temporaryHousing: true },
      ['一時的な住まいを使うので、次の住まいへ移る見通しを書いてください。'],
    ],
    ['nothing with a way out', { temporaryHousing: true, exitPlan: '春までに市営住宅へ' }, []],
  ])('%s', (_, given, missing) => {
    const plan = { ...whole, ...given };
    expect(missingInPlan(plan, [], today)).toEqual(missing);
    expect(decidePlanSubmit('draft', plan, [], today).ok).toBe(missing.length === 0);
  });

  it.each<[string, Partial<PlanContent>, boolean[], number]>([
    ['AT-E5-5: a stay under way without its way out', {}, [false], 1],
    ['AT-E5-5: whether ticked or not', { temporaryHousing: true }, [false], 1],
    ['two stays, one of them with it', {}, [true, false], 1],
    ['with the exit plan of the stay', {}, [true], 0],
    ['ticked, with the exit plan of the stay', { temporaryHousing: true }, [true], 0],
    ['with a way out in the plan itself', { exitPlan: '春までに市営住宅へ' }, [false], 0],
    ['with a blank way out', { exitPlan: ' ' }, [false], 1],
  ])('%s', (_, given, written, missing) => {
    const stays = written.map((exitPlanWritten) => ({ hostName: 'みさき荘', exitPlanWritten }));
    const plan = { ...whole, ...given };
    expect(missingInPlan(plan, stays, today)).toHaveLength(missing);
    expect(decidePlanSubmit('draft', plan, stays, today)).toMatchObject(
      missing === 0
        ? { ok: true }
        : { ok: false, wayOut: expect.stringContaining('「みさき荘」に滞在する話があります') as string },
    );
  });

  it('is told as a refusal with all that is missing', () => {
    expect(decidePlanSubmit('draft', { ...whole, policy: '', goals: [] }, [], today)).toEqual({
      ok: false,
      reason: '会議へ出すには、まだ足りないところが2つあります。',
      wayOut: '目標を一つ以上、ご本人の言葉で書いてください。 支援方針を一、二文で書いてください。',
    });
  });

  it('matters only while the plan can be written on', () => {
    expect(planStatuses.filter((status) => decidePlanEdit(status).ok)).toEqual(['draft', 'returned']);
    expect(decidePlanSubmit('confirmed', whole, [], today).ok).toBe(false);
  });
});

describe('a meeting that was held', () => {
  const facts: MeetingFacts = {
    status: 'scheduled',
    heldOn: today,
    today,
    multiAgencyPresent: true,
    officerPresent: true,
    hasException: false,
  };
  it.each<[string, Partial<MeetingFacts>, string | null]>([
    ['both present', {}, null],
    ['yesterday, entered today', { heldOn: '2026-11-19' }, null],
    [
      'no officer',
      { officerPresent: false },
      '自治体職員の出席がないので、重層的支援会議を開いたことになりません。',
    ],
    [
      'no multi-agency worker',
      { multiAgencyPresent: false },
      '多機関協働事業者の出席がないので、重層的支援会議を開いたことになりません。',
    ],
    [
      'neither',
      { multiAgencyPresent: false, officerPresent: false },
      '多機関協働事業者と自治体職員の出席がないので、重層的支援会議を開いたことになりません。',
    ],
    ['no officer, with an exception', { officerPresent: false, hasException: true }, null],
    ['tomorrow', { heldOn: '2026-11-21' }, '会議の日がまだ来ていません。'],
    ['held already', { status: 'held' }, 'この会議は「開いた」になっています。'],
    ['cancelled', { status: 'cancelled' }, 'この会議は「とりやめ」になっています。'],
  ])('%s', (_, given, reason) => {
    const decision = decideHeld({ ...facts, ...given });
    expect(decision.ok ? null : decision.reason).toBe(reason);
  });

  it('takes an exception only before', () => {
    expect(decideException({ status: 'scheduled' }).ok).toBe(true);
    expect(decideException({ status: 'held' }).ok).toBe(false);
  });

  it.each([
    ['scheduled', '2026-11-20', true],
    ['scheduled', '2026-11-26', true],
    ['scheduled', '2026-11-19', false],
    ['held', '2026-11-26', false],
    ['cancelled', '2026-11-26', false],
  ] as const)('takes items while %s for %s: %s', (status, heldOn, ok) => {
    expect(decideAgenda({ status, heldOn, today }).ok).toBe(ok);
  });
});

describe('outcomes', () => {
  const facts = {
    meeting: 'held',
    itemStatus: 'proposed',
    timing: 'plan_making',
    sharedWithMembers: true,
  } as const;

  it('belong to their timing', () => {
    for (const timing of timings) {
      for (const outcome of possibleOutcomes(timing)) {
        expect(decideOutcome(outcome, { ...facts, timing })).toEqual({ ok: true });
      }
    }
    expect(decideOutcome('close', facts)).toMatchObject({
      reason: '「プラン策定」の議題では「終結とする」は選べません。',
    });
    expect(decideOutcome('return_to_referrer', { ...facts, timing: 'replan' }).ok).toBe(false);
  });

  it.each([
    ['before the meeting was held', { meeting: 'scheduled' as const }, '会議を開いた記録がまだありません。'],
    ['twice', { itemStatus: 'resolved' }, 'この議題の結果は、もう記録されています。'],
    [
      'when the consent has run out',
      { sharedWithMembers: false },
      'ご本人の「会議での共有」の同意が、いまはありません。',
    ],
  ])('are refused %s', (_, given, reason) => {
    expect(decideOutcome('appropriate', { ...facts, ...given })).toMatchObject({ ok: false, reason });
  });

  it('carry an item over when the consent has run out', () => {
    expect(decideOutcome('carried_over', { ...facts, sharedWithMembers: false })).toEqual({ ok: true });
  });

  it.each<[Outcome, Timing, PlanPattern | null, OutcomeEffect]>([
    ['appropriate', 'plan_making', 'statutory_only', effect('resolved', 'found_appropriate', null, true)],
    ['appropriate', 'plan_making', 'mixed', effect('resolved', 'found_appropriate', null, true)],
    ['appropriate', 'plan_making', 'non_statutory', effect('resolved', 'confirmed', 'active', true)],
    ['appropriate', 'replan', 'mixed', effect('resolved', 'found_appropriate', null, true)],
    ['revise', 'plan_making', 'mixed', effect('resolved', 'returned', 'planning', false)],
    ['revise', 'replan', 'mixed', effect('resolved', 'returned', null, false)],
    ['return_to_referrer', 'plan_making', 'mixed', effect('resolved', 'returned', 'handed_back', false)],
    ['close', 'closure', null, effect('resolved', 'completed', 'closed', false)],
    ['continue', 'closure', null, effect('resolved', null, null, false)],
    ['suspend', 'suspension', null, effect('resolved', 'discontinued', 'suspended', false)],
    ['continue', 'suspension', null, effect('resolved', null, null, false)],
    ['carried_over', 'plan_making', 'mixed', effect('carried_over', 'draft', 'planning', false)],
    ['carried_over', 'replan', 'mixed', effect('carried_over', 'draft', null, false)],
    ['carried_over', 'closure', null, effect('carried_over', null, null, false)],
  ])('%s at %s (%s)', (outcome, timing, pattern, expected) => {
    expect(outcomeEffect(outcome, timing, pattern)).toEqual(expected);
  });
});

describe('a 支援決定', () => {
  const facts: DecisionFacts = {
    planStatus: 'found_appropriate',
    pattern: 'statutory_only',
    foundOn: '2026-11-18',
    planWrittenBy: 'writer',
    officerId: 'officer',
    slip: allowed,
    decidedOn: '2026-11-20',
    today,
    outcome: 'decided',
    conditions: '',
    othersConfirmed: false,
  };
  it.each<[string, Partial<DecisionFacts>, string | null]>([
    ['by an officer who did not write the plan', {}, null],
    ['on the day of the meeting', { decidedOn: '2026-11-18' }, null],
    ['by the author', { officerId: 'writer' }, 'プランを書いた人は、その支援決定を記録できません。'],
    [
      'of a draft',
      { planStatus: 'draft' },
      'このプランは「下書き」です。支援決定を待つプランではありません。',
    ],
    [
      'of a decided plan',
      { planStatus: 'confirmed' },
      'このプランは「確定」です。支援決定を待つプランではありません。',
    ],
    [
      'no meeting found appropriate',
      { foundOn: null },
      'このプランは「適切と判断・決定待ち」です。支援決定を待つプランではありません。',
    ],
    ['of somebody nobody made sure of', { slip: refuse('対応票がまだです。') }, '対応票がまだです。'],
    ['of tomorrow', { decidedOn: '2026-11-21' }, '決裁日が先の日になっています。'],
    ['before the meeting', { decidedOn: '2026-11-17' }, '決裁日が、会議の日より前になっています。'],
    ['refused without a reason', { outcome: 'not_decided' }, '決定しない理由がありません。'],
    ['refused with a reason', { outcome: 'not_decided', conditions: '既存の制度で足りるため' }, null],
    ['with conditions unsaid', { outcome: 'decided_with_conditions' }, '条件が書かれていません。'],
    ['with conditions', { outcome: 'decided_with_conditions', conditions: '3か月で見直す' }, null],
    [
      'of a mixed plan not looked through',
      { pattern: 'mixed' },
      '法に基づく事業のほかの取組を、まだ確認していません。',
    ],
    ['of a mixed plan', { pattern: 'mixed', othersConfirmed: true }, null],
    ['refusing a mixed plan', { pattern: 'mixed', outcome: 'not_decided', conditions: '重複のため' }, null],
  ])('%s', (_, given, reason) => {
    const decision = decideDecision({ ...facts, ...given });
    expect(decision.ok ? null : decision.reason).toBe(reason);
  });

  it('tells who may decide before anything is typed', () => {
    expect(decideDecider(facts)).toEqual({ ok: true });
    expect(decideDecider({ ...facts, officerId: 'writer' }).ok).toBe(false);
  });

  it.each([
    ['decided', false, { plan: 'confirmed', case: 'active' }],
    ['decided_with_conditions', true, { plan: 'confirmed', case: 'active' }],
    ['not_decided', false, { plan: 'not_decided', case: 'planning' }],
    ['not_decided', true, { plan: 'not_decided', case: null }],
  ] as const)('%s, plan in force %s', (outcome, inForce, expected) => {
    expect(decisionEffect(outcome, inForce)).toEqual(expected);
  });
});

function effect(
  item: OutcomeEffect['item'],
  plan: OutcomeEffect['plan'],
  ofCase: OutcomeEffect['case'],
  needConfirmed: boolean,
): OutcomeEffect {
  return { item, plan, case: ofCase, needConfirmed };
}
