import { describe, expect, it } from 'vitest';
import {
  aftercareDays,
  caseStatuses,
  contactLogOf,
  decideAftercare,
  decideAttempt,
  decideConsentToReopen,
  decideContactLost,
  decideReopening,
  decideSchemes,
  decideTransfer,
  endingHows,
  mayNameScheme,
  reopeningOf,
  statusAfter,
  type Attempt,
  type CaseStatus,
  type ConsentState,
  type ReopeningFacts,
} from './rules';

const wayOutOf = (decision: { ok: boolean; wayOut?: string }) => (decision.ok ? '' : decision.wayOut);

describe('existing schemes that were considered (ELG-1)', () => {
  it.each([
    [0, '', false],
    [0, '   ', false],
    [1, '', true],
    [0, '就労準備支援は人の多い場のため', true],
  ])('%i with the case and 「%s」 in the plan: %s', (checks, inPlan, ok) => {
    const decision = decideSchemes({ checks, inPlan });
    expect(decision.ok).toBe(ok);
    if (!ok) expect(wayOutOf(decision)).toContain('先に考えた制度');
  });

  it('never tell that a benefit is received (D3)', () => {
    expect(mayNameScheme('public_assistance_work')).toBe(false);
    expect(mayNameScheme('hello_work')).toBe(true);
  });
});

describe('attempts to reach somebody (CNF-3, CNF-4)', () => {
  const tries = (...all: readonly [string, Attempt['means'], Attempt['result']?][]): Attempt[] =>
    all.map(([triedOn, means, result = 'no_answer']) => ({ triedOn, means, result }));

  it.each<[string, Attempt[], string | null, string[]]>([
    ['nothing', [], '2026-11-01', ['あと3回', 'ほかの方法でも', '自宅の訪問も']],
    [
      'three by telephone',
      tries(['2026-11-02', 'telephone'], ['2026-11-03', 'telephone'], ['2026-11-04', 'telephone']),
      '2026-11-01',
      ['ほかの方法でも', '自宅の訪問も'],
    ],
    [
      'two, one a visit',
      tries(['2026-11-02', 'telephone'], ['2026-11-03', 'visit']),
      '2026-11-01',
      ['あと1回'],
    ],
    [
      'three in two ways, one a visit',
      tries(['2026-11-02', 'telephone'], ['2026-11-03', 'visit'], ['2026-11-04', 'telephone']),
      '2026-11-01',
      [],
    ],
    [
      'one of them before the last contact',
      tries(['2026-10-31', 'telephone'], ['2026-11-03', 'visit'], ['2026-11-04', 'letter']),
      '2026-11-01',
      ['あと1回'],
    ],
    [
      'on the day of the last contact',
      tries(['2026-11-01', 'visit'], ['2026-11-03', 'visit'], ['2026-11-04', 'letter']),
      '2026-11-01',
      ['あと1回'],
    ],
    [
      'talked to in between',
      tries(['2026-11-02', 'visit'], ['2026-11-03', 'telephone', 'reached'], ['2026-11-04', 'letter']),
      '2026-11-01',
      ['あと2回', 'ほかの方法でも', '自宅の訪問も'],
    ],
    [
      'heard of from others',
      tries(['2026-11-02', 'visit'], ['2026-11-03', 'through_others', 'heard_of'], ['2026-11-04', 'letter']),
      null,
      [],
    ],
  ])('%s', (_, all, lastContactOn, missing) => {
    expect(contactLogOf(all, lastContactOn).missing).toEqual(missing);
  });

  it.each([
    [{ attempts: 4, means: 2 }, ['あと1回']],
    [{ attempts: 5, means: 5 }, ['あと2回', 'あわせて5とおりの方法で']],
    [{ attempts: 2, means: 1 }, []],
  ])('as a municipality wants at least %j', (least, missing) => {
    const all = tries(['2026-11-02', 'visit'], ['2026-11-03', 'telephone'], ['2026-11-04', 'letter']);
    expect(contactLogOf(all, null, least).missing).toEqual(missing);
  });

  const enough = contactLogOf(
    tries(['2026-11-02', 'visit'], ['2026-11-03', 'telephone'], ['2026-11-04', 'letter']),
    null,
  );
  const none = contactLogOf([], '2026-11-01');
  it.each([
    ['lost and tried', { log: enough, isLost: true, exception: '' }, true],
    ['tried, but not lost', { log: enough, isLost: false, exception: '' }, false],
    ['not lost, with a reason', { log: none, isLost: false, exception: '道が通れない' }, false],
    ['lost, not tried', { log: none, isLost: true, exception: '  ' }, false],
    [
      'lost, with the reason why it was not tried',
      { log: none, isLost: true, exception: '道が通れない' },
      true,
    ],
  ])('a suspension: %s', (_, facts, ok) => {
    const decision = decideContactLost(facts);
    expect(decision.ok).toBe(ok);
    if (!ok) expect(wayOutOf(decision)).not.toBe('');
  });

  it('are kept while a case is supported or suspended, never ahead of the day', () => {
    const day = { triedOn: '2026-11-20', today: '2026-11-20' };
    expect(caseStatuses.filter((status) => decideAttempt({ ...day, status }).ok)).toEqual([
      'active',
      'suspended',
    ]);
    const ahead = decideAttempt({ status: 'active', triedOn: '2026-11-21', today: '2026-11-20' });
    expect(wayOutOf(ahead)).not.toBe('');
  });
});

describe('the ways in which a case ends', () => {
  it('lead each to a state of its own', () => {
    expect(endingHows.map((how) => statusAfter[how])).toEqual([
      'closed',
      'suspended',
      'handed_back',
      'withdrawn',
      'transferred',
    ]);
  });

  it.each<[boolean, ConsentState, boolean]>([
    [false, 'not_explained', true],
    [false, 'refused', true],
    [true, 'granted', true],
    [true, 'not_explained', false],
    [true, 'explained', false],
    [true, 'refused', false],
    [true, 'withdrawn', false],
    [true, 'expired', false],
  ])('a transfer that passes information (%s) with the consent %s: %s', (informationPassed, consent, ok) => {
    const decision = decideTransfer({ informationPassed, consent });
    expect(decision.ok).toBe(ok);
    if (!ok) expect(wayOutOf(decision)).toContain('情報は渡さない');
  });
});

describe('a new beginning (CLS-2, CLS-7, INT-14)', () => {
  const base: ReopeningFacts = {
    status: 'closed',
    endedOn: '2026-08-20',
    today: '2026-11-20',
    hasCoordinator: true,
    consultation: 'granted',
    familyConsultation: false,
    planRuns: true,
    coordinates: true,
    resumeMonths: 3,
  };
  it.each<[string, Partial<ReopeningFacts>, CaseStatus]>([
    ['closed', {}, 'assessing'],
    ['closed long ago', { endedOn: '2020-01-01', planRuns: false }, 'assessing'],
    ['closed, asked for by a referrer', { coordinates: false }, 'assessing'],
    ['suspended three months ago to the day', { status: 'suspended' }, 'active'],
    ['suspended a day longer', { status: 'suspended', today: '2026-11-21' }, 'assessing'],
    ['suspended for longer than this town says', { status: 'suspended', resumeMonths: 2 }, 'assessing'],
    [
      'suspended a year, which this town allows',
      { status: 'suspended', endedOn: '2025-11-20', resumeMonths: 12 },
      'active',
    ],
    ['suspended, the plan is over', { status: 'suspended', planRuns: false }, 'assessing'],
    ['handed back', { status: 'handed_back' }, 'assessing'],
    ['handed back, asked for by the referrer', { status: 'handed_back', coordinates: false }, 'intake'],
    ['handed back, never agreed', { status: 'handed_back', consultation: 'not_explained' }, 'intake'],
    ['withdrawn, nobody in charge', { status: 'withdrawn', hasCoordinator: false }, 'intake'],
    ['transferred', { status: 'transferred' }, 'assessing'],
  ])('%s', (_, given, to) => {
    expect(reopeningOf({ ...base, ...given })).toMatchObject({ to });
    expect(reopeningOf({ ...base, ...given }).why).not.toBe('');
  });

  it('goes back into support only with the knowledge of the municipality', () => {
    const suspended = { ...base, status: 'suspended' as const };
    expect(wayOutOf(decideReopening({ ...suspended, officerKnows: false }))).toContain('自治体の担当');
    expect(decideReopening({ ...suspended, officerKnows: true }).ok).toBe(true);
    expect(decideReopening({ ...base, officerKnows: false }).ok).toBe(true);
  });

  it.each<[CaseStatus, ConsentState, boolean, boolean]>([
    ['closed', 'granted', false, true],
    ['closed', 'expired', false, false],
    ['suspended', 'withdrawn', false, false],
    ['handed_back', 'not_explained', false, true],
    ['handed_back', 'explained', false, true],
    ['withdrawn', 'withdrawn', false, false],
    ['withdrawn', 'refused', false, false],
    ['withdrawn', 'refused', true, true],
    ['transferred', 'expired', false, true],
  ])('%s with the consultation %s (family: %s): %s', (status, consultation, familyConsultation, ok) => {
    const decision = decideConsentToReopen({ status, consultation, familyConsultation });
    expect(decision.ok).toBe(ok);
    if (!ok) expect(wayOutOf(decision)).not.toBe('');
  });
});

describe('the contacts after a closure (CLS-3)', () => {
  it('fall on the day of the month, each once, in order', () => {
    expect(aftercareDays('2026-11-30', [3, 1, 3, 12])).toEqual(['2026-12-30', '2027-02-28', '2027-11-30']);
    expect(aftercareDays('2026-11-30', [])).toEqual([]);
  });

  const base = {
    caseStatus: 'closed' as CaseStatus,
    contact: 'planned',
    doneOn: '2026-11-20',
    nextOn: null as string | null,
    today: '2026-11-20',
  };
  it.each([
    ['done today', {}, true],
    ['done, and asked for once more', { nextOn: '2026-12-20' }, true],
    ['of a case that goes on again', { caseStatus: 'assessing' as const }, false],
    ['recorded already', { contact: 'done' }, false],
    ['ahead of the day', { doneOn: '2026-11-21' }, false],
    ['followed by a day gone by', { nextOn: '2026-11-20' }, false],
  ])('%s', (_, given, ok) => {
    const decision = decideAftercare({ ...base, ...given });
    expect(decision.ok).toBe(ok);
    if (!ok) expect(wayOutOf(decision)).not.toBe('');
  });
});
