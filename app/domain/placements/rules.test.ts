import { describe, expect, it } from 'vitest';
import { decideDays } from './place';
import { beforeAreaNames } from '~/lib/text-guard';
import { planTrialSchema } from './schema';
import { firstFollowUps, nextFollowUp } from './follow-up-rhythm';
import {
  allowedSteps,
  decideStep,
  endingOf,
  placementStatuses,
  type PlacementFacts,
  type PlacementStep,
} from './rules';

const ready: PlacementFacts = {
  caseStatus: 'active',
  kind: 'placement',
  status: 'agreed',
  consentToAsk: true,
  host: { status: 'listed', stance: 'welcome', assessed: true },
  openMusts: [],
  refusedMusts: [],
  isMinor: false,
  guardianConsent: false,
  childViewHeard: false,
  school: { compulsory: false, offer: { menuKind: 'work_experience', rewardKind: 'none' } },
  schoolAtStart: { compulsory: false, offer: { menuKind: 'work_experience', rewardKind: 'none' } },
  decisionId: 'decision',
  engaged: { ok: true },
  noPlaceBecause: null,
  exitPlan: 'not_needed',
  doneFollowUps: { person: 2, host: 2 },
};

const steps: Record<string, PlacementStep[]> = {
  proposed: ['agree', 'decline'],
  agreed: ['ask', 'decline'],
  asked: ['answer', 'decline'],
  accepted: ['plan_trial', 'start', 'decline'],
  trial: ['plan_trial', 'start', 'rearrange', 'decline'],
  active: ['rearrange', 'pause', 'settle', 'end'],
  paused: ['rearrange', 'resume', 'end'],
  settled: ['rearrange', 'pause', 'end'],
  ended: [],
  declined: [],
};

describe('the steps of a placement', () => {
  it.each(placementStatuses)('from %s', (status) => {
    expect(allowedSteps({ ...ready, status }).map(({ step }) => step)).toEqual(steps[status]);
  });

  it('lets 「通う」 start as soon as the person agrees, without inquiry and trial', () => {
    const dropIn = allowedSteps({ ...ready, kind: 'drop_in' });
    expect(dropIn.map(({ step }) => step)).toEqual(['start', 'decline']);
    expect(decideStep('ask', { ...ready, kind: 'drop_in' }).ok).toBe(false);
  });

  it.each(['closed', 'suspended', 'withdrawn', 'handed_back', 'transferred'] as const)(
    'lead on to nothing once the case is %s, and can be declined',
    (caseStatus) => {
      const open = placementStatuses.flatMap((status) =>
        allowedSteps({ ...ready, status, caseStatus }).filter(({ decision }) => decision.ok),
      );
      const taken = open.map(({ step }) => step);
      for (const step of ['agree', 'ask', 'plan_trial', 'start', 'resume'] as const) {
        expect(taken).not.toContain(step);
      }
      expect(taken).toContain('decline');
      expect(taken).toContain('end');
    },
  );

  const inquiries: [string, Partial<PlacementFacts>, string | null][] = [
    ['all given', {}, null],
    ['consent missing', { consentToAsk: false }, '同意'],
    ['listed only', { host: { ...ready.host, stance: 'list_only' } }, '載せるだけ'],
    ['not now', { host: { ...ready.host, stance: 'not_now' } }, '今は難しい'],
    ['not asked yet', { host: { ...ready.host, stance: 'not_asked' } }, 'まだ聞いていません'],
    ['pending host', { host: { ...ready.host, status: 'pending' } }, '掲載'],
    ['never visited', { host: { ...ready.host, assessed: false } }, 'アセスメント'],
    ['a must unanswered', { openMusts: ['静かな場所'] }, '静かな場所'],
    ['a must refused', { refusedMusts: ['送り迎え'] }, '送り迎え'],
    ['consult is enough', { host: { ...ready.host, stance: 'consult' } }, null],
  ];
  it.each(inquiries)('asking a host (I9): %s', (_, change, reason) => {
    const decision = decideStep('ask', { ...ready, ...change });
    expect(decision.ok ? null : decision.reason).toEqual(
      reason === null ? null : expect.stringContaining(reason),
    );
  });

  const helping = { menuKind: 'volunteer_role', rewardKind: 'none' };
  const paid = { ...helping, rewardKind: 'in_kind' };
  const work = { ...helping, menuKind: 'work_experience' };
  /** Whether compulsory school is on, the offer, and what is said before the inquiry and before the start. */
  const schools: [boolean | null, PlacementFacts['school']['offer'], string | null, string | null][] = [
    [true, helping, null, null],
    [true, paid, '義務教育年齢のため、報酬のある活動にはできません', '義務教育年齢のため'],
    [true, work, '働く活動にはできません', '働く活動にはできません'],
    [
      true,
      { ...work, rewardKind: 'wage_employment' },
      '報酬のある活動にはできません',
      '報酬のある活動にはできません',
    ],
    [true, null, '受入枠が決まっていない', null],
    [null, helping, null, null],
    [null, paid, '年度がケースに書かれていない', '年度がケースに書かれていない'],
    [null, work, '年度がケースに書かれていない', '年度がケースに書かれていない'],
    [null, null, '受入枠が決まっていない', null],
    [false, paid, null, null],
    [false, work, null, null],
    [false, null, null, null],
  ];
  it.each(schools)('AT-E4-1, P25: at compulsory school (%j), %j', (compulsory, offer, asking, starting) => {
    const school = { compulsory, offer };
    const told = (decision: ReturnType<typeof decideStep>) => (decision.ok ? null : decision.reason);
    const expected = (words: string | null) =>
      words === null ? null : (expect.stringContaining(words) as string);
    const before = { ...ready, isMinor: compulsory !== false, school, schoolAtStart: school };
    const inquiry = decideStep('ask', before);
    expect(told(inquiry)).toEqual(expected(asking));
    expect(told(decideStep('start', { ...before, status: 'trial' }))).toEqual(expected(starting));
    if (!inquiry.ok) expect(inquiry.wayOut).toMatch(/受入枠|基本のこと/);
    const dropIn = decideStep('start', { ...before, kind: 'drop_in' });
    expect(told(dropIn)).toEqual(expected(starting));
  });

  const starts: [string, Partial<PlacementFacts>, string | null][] = [
    ['with a decision', {}, null],
    ['without a decision (I5)', { decisionId: null }, '支援決定'],
    ['without a place (I1)', { noPlaceBecause: '定員の範囲内ではありません' }, '定員'],
    ['a stay without a plan for what comes after (CAP-16)', { exitPlan: 'missing' }, '退所に向けた計画'],
    ['a stay with one', { exitPlan: 'written' }, null],
  ];
  it.each(starts)('starting: %s', (_, change, reason) => {
    const decision = decideStep('start', { ...ready, status: 'trial', ...change });
    expect(decision.ok ? null : decision.reason).toEqual(
      reason === null ? null : expect.stringContaining(reason),
    );
  });

  const early = { ok: false, reason: '先に関わるわけの記録が要ります', wayOut: '書いてください' } as const;
  it.each<[string, Partial<PlacementFacts>, boolean]>([
    ['after the decision', { engaged: early }, true],
    ['before it, with a reason on record', { decisionId: null }, true],
    ['before it, without one (INT-2)', { decisionId: null, engaged: early }, false],
    ['nowhere', { noPlaceBecause: '満員です' }, false],
  ])('lets a trial run %s', (_, change, ok) => {
    expect(decideStep('plan_trial', { ...ready, status: 'accepted', ...change }).ok).toBe(ok);
  });

  const minors: [Partial<PlacementFacts>, boolean][] = [
    [{ isMinor: true }, false],
    [{ isMinor: true, guardianConsent: true }, false],
    [{ isMinor: true, childViewHeard: true }, false],
    [{ isMinor: true, guardianConsent: true, childViewHeard: true }, true],
  ];
  it.each(minors)('AT-E4-2: a minor agrees only with guardian and own view: %o', (change, ok) => {
    expect(decideStep('agree', { ...ready, status: 'proposed', ...change }).ok).toBe(ok);
  });

  it('settles only after two talks with each side', () => {
    expect(
      decideStep('settle', { ...ready, status: 'active', doneFollowUps: { person: 2, host: 1 } }).ok,
    ).toBe(false);
    expect(decideStep('settle', { ...ready, status: 'active' }).ok).toBe(true);
  });
});

describe('how a placement ended', () => {
  it.each([
    [null, '2026-11-20', 'cancelled'],
    ['2026-11-01', '2026-11-30', 'early'],
    ['2026-11-01', '2026-12-01', 'completed'],
  ])('started %s, ended %s: %s', (startedOn, endedOn, ending) => {
    expect(endingOf({ startedOn, endedOn })).toBe(ending);
  });
});

describe('follow-ups', () => {
  it('are planned for both sides at the start, the first within a week', () => {
    const planned = firstFollowUps('2026-11-20');
    expect(new Set(planned.map(({ side }) => side))).toEqual(new Set(['person', 'host']));
    expect(planned[0]).toEqual({ side: 'host', kind: 'host_call', plannedOn: '2026-11-21' });
    expect(planned.filter(({ side }) => side === 'person')[0]?.plannedOn).toBe('2026-11-27');
  });

  it('go on monthly for each side, one planned at a time', () => {
    expect(nextFollowUp('host', '2026-12-18', [{ side: 'person' }])?.plannedOn).toBe('2027-01-17');
    expect(nextFollowUp('host', '2026-12-18', [{ side: 'host' }])).toBeNull();
  });
});

describe('the times of a placement', () => {
  it.each([
    [['tue_am', 'weekday_day', 'stay', '2026-12-05_am'], true],
    [['2026-12-32_am'], false],
    [['2026-12-05'], false],
    [['2026-12-05_noon'], false],
    [['whenever'], false],
    [[], false],
  ])('%j can be meant: %s', (slots, meant) => {
    const input = { id: '019aa1d2-0000-7000-8000-000000000001', version: 1, trialOn: '2026-11-24' };
    const read = beforeAreaNames(() => planTrialSchema.safeParse({ ...input, slots, timeText: '午前' }));
    expect(read.success).toBe(meant);
  });

  it.each([
    [['tue_am'], true],
    [['2026-11-24_am', '2026-12-05_am'], true],
    [['2026-12-05_am', '2026-11-23_pm'], false],
  ])('%j from 24 November on: %s', (slots, ok) => {
    expect(decideDays(slots, '2026-11-24').ok).toBe(ok);
  });
});
