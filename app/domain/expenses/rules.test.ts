import { describe, expect, it } from 'vitest';
import { expenseKinds } from '~/domain/taxonomy/index.server';
import {
  ceilingOn,
  claimableOf,
  eligibleKinds,
  faultsOf,
  grossOf,
  isEligible,
  judgeBudget,
  judgeCheck,
  judgeDecider,
  judgeLineDecision,
  judgeReturn,
  judgeSubmission,
  judgeWithdrawal,
  lineKey,
  submitBy,
  type ClaimStatus,
  type LineFacts,
} from './rules';

const line = (change: Partial<LineFacts> = {}): LineFacts => ({
  kind: 'consumables',
  workOn: '2026-12-10',
  gross: 1500,
  unitPrice: 1500,
  participantBorne: 0,
  otherFunding: 0,
  evidence: '領収書（店の青いファイル）',
  linked: true,
  requestedOn: null,
  schemeAnswer: 'none',
  ceiling: null,
  claimedElsewhere: false,
  ...change,
});

const reasons = (change: Partial<LineFacts>) => faultsOf(line(change)).map(({ reason }) => reason);

describe('the worked examples', () => {
  it.each<[string, string, number, number, number, boolean, Partial<LineFacts>?]>([
    ['E1 会場', 'venue_fee', 2000, 0, 2000, true],
    ['E1 食材', 'consumables', 4800, 3000, 1800, true],
    ['E1 本人への謝礼', 'participant_reward', 3000, 0, 0, false],
    ['E2 通信', 'communication', 500, 0, 500, true],
    ['E3 旗と帽子', 'consumables', 1500, 0, 1500, true],
    ['E3 保険', 'liability_insurance', 350, 0, 350, true],
    ['E4 見守りの謝金', 'honorarium', 2000, 0, 2000, true, { requestedOn: '2026-12-01' }],
    ['E4 食材', 'consumables', 600, 200, 400, true],
    ['E5 シーツ', 'linen_laundry', 3200, 0, 3200, true],
    ['E5 食費', 'consumables', 21000, 21000, 0, false],
    ['E5 介護報酬相当', 'service_fee_equivalent', 180000, 0, 0, false],
    ['E5 保険', 'liability_insurance', 5000, 0, 5000, true],
    ['E6 会場', 'venue_fee', 1500, 0, 1500, true],
    ['E6 謝金', 'honorarium', 4000, 0, 4000, true, { requestedOn: '2026-12-01' }],
    ['E6 懇親会', 'social_meal', 2400, 0, 0, false],
    ['E7 謝金', 'honorarium', 6000, 0, 6000, true, { requestedOn: '2026-12-01' }],
    ['E7 就労準備', 'covered_by_existing_scheme', 8000, 0, 0, false],
    ['E7 報酬相当', 'service_fee_equivalent', 70000, 0, 0, false],
  ])('%s', (_name, kind, gross, participantBorne, claimable, ok, change = {}) => {
    const facts = line({ kind, gross, unitPrice: gross, participantBorne, ...change });
    expect(claimableOf(facts)).toBe(claimable);
    expect(faultsOf(facts)).toHaveLength(ok ? 0 : 1);
    if (!ok)
      expect(faultsOf(facts)[0]).toMatchObject({
        reason: claimable === 0 && kind === 'consumables' ? 'participant_borne' : kind,
      });
  });

  it('AT-E4-5: a fee without an earlier request is work nobody asked for', () => {
    expect(reasons({ kind: 'honorarium', requestedOn: null })).toEqual(['unrequested_work']);
    expect(reasons({ kind: 'honorarium', requestedOn: '2026-12-10' })).toEqual(['unrequested_work']);
    expect(reasons({ kind: 'honorarium', requestedOn: '2026-12-09' })).toEqual([]);
  });
});

describe('the kinds', () => {
  it('are those of the taxonomy', () => {
    expect(expenseKinds.filter((kind) => kind.eligible).map(({ slug }) => slug)).toEqual([...eligibleKinds]);
  });

  it.each(expenseKinds.filter((kind) => !kind.eligible).map(({ slug }) => slug))(
    '%s says why it is refused',
    (kind) => {
      const [first] = faultsOf(line({ kind }));
      expect(first?.reason).toBe(kind);
      expect(first?.words).not.toBe('この種類の費用は、協力費の対象になりません。');
      expect(first?.wayOut).not.toBe('');
      expect(isEligible(kind)).toBe(false);
    },
  );
});

describe('faultsOf', () => {
  it.each<[string, Partial<LineFacts>, string[]]>([
    ['nothing wrong', {}, []],
    ['no placement and no offer', { linked: false }, ['not_linked']],
    ['no evidence', { evidence: '　' }, ['no_evidence']],
    ['before the decision', { decidedOn: '2026-12-11' }, ['before_decision']],
    ['on the day of the decision', { decidedOn: '2026-12-10' }, []],
    ['no decision at all', { decidedOn: null }, ['before_decision']],
    ['paid by others', { otherFunding: 1500 }, ['other_funding']],
    ['partly paid by the person', { participantBorne: 1499 }, []],
    ['at the ceiling', { ceiling: 1500 }, []],
    ['above the ceiling', { ceiling: 1499 }, ['over_ceiling']],
    ['claimed before', { claimedElsewhere: true }, ['already_claimed']],
    ['a scheme can pay', { schemeAnswer: 'work_readiness' }, ['covered_by_existing_scheme']],
    ['the schemes were not asked yet', { schemeAnswer: '' }, []],
    [
      'several things',
      { linked: false, evidence: '', ceiling: 1 },
      ['not_linked', 'no_evidence', 'over_ceiling'],
    ],
  ])('%s', (_case, change, expected) => {
    expect(reasons(change)).toEqual(expected);
  });
});

describe('money', () => {
  it.each([
    [3, 2000, 6000],
    [1.5, 1050, 1575],
    [0.33, 100, 33],
    [2.25, 333, 749],
    [1, 0, 0],
  ])('%d × %d', (quantity, unitPrice, gross) => {
    expect(grossOf(quantity, unitPrice)).toBe(gross);
  });

  it('takes the ceiling that holds on the day', () => {
    const values = [
      { validFrom: '2026-04-01', value: { honorarium: 2000 } },
      { validFrom: '2026-12-01', value: { honorarium: 2500, transport: 40 } },
    ];
    expect(ceilingOn(values, 'honorarium', '2026-03-31')).toBeNull();
    expect(ceilingOn(values, 'honorarium', '2026-11-30')).toBe(2000);
    expect(ceilingOn(values, 'honorarium', '2026-12-01')).toBe(2500);
    expect(ceilingOn(values, 'transport', '2026-11-30')).toBeNull();
    expect(ceilingOn([...values].reverse(), 'honorarium', '2027-01-01')).toBe(2500);
  });

  it('knows the same thing again', () => {
    const one = {
      hostId: 'h',
      kind: 'consumables',
      workOn: '2026-12-10',
      placementId: 'p',
      opportunityId: null,
      gross: 500,
    };
    expect(lineKey(one)).toBe(lineKey({ ...one }));
    for (const change of [
      { kind: 'transport' },
      { workOn: '2026-12-11' },
      { placementId: 'q' },
      { gross: 501 },
    ])
      expect(lineKey({ ...one, ...change })).not.toBe(lineKey(one));
  });

  it.each([
    [null, 0, 9_999_999, true],
    [10_000, 6000, 4000, true],
    [10_000, 6000, 4001, false],
    [10_000, 12_000, 0, false],
  ])('budget %s, approved %d, now %d', (budget, approvedBefore, now, ok) => {
    expect(judgeBudget({ budget, approvedBefore, now }).ok).toBe(ok);
  });
});

describe('judgeSubmission', () => {
  const good = { workOn: '2026-12-10', claimable: 1500, evidence: '領収書', linked: true };
  const claim = (change: object = {}) => ({
    status: 'draft' as ClaimStatus,
    period: '2026-12',
    today: '2027-01-05',
    lines: [good],
    ...change,
  });
  it.each<[string, object, string]>([
    ['ready', {}, ''],
    ['returned and mended', { status: 'returned' }, ''],
    ['one line pays nothing', { lines: [good, { ...good, claimable: 0 }] }, ''],
    ['no lines', { lines: [] }, '明細が一つもありません'],
    ['another month', { lines: [{ ...good, workOn: '2026-11-30' }] }, 'この月のものではありません'],
    ['a day to come', { today: '2026-12-09' }, 'まだ来ていない日'],
    ['no link', { lines: [{ ...good, linked: false }] }, 'どの受入れのためか'],
    ['no evidence', { lines: [good, { ...good, evidence: ' ' }] }, '証ひょう'],
    ['nothing to pay', { lines: [{ ...good, claimable: 0 }] }, '請求できる額'],
    ['handed in already', { status: 'submitted' }, 'もう書き換えられません'],
    ['paid', { status: 'paid' }, 'もう書き換えられません'],
  ])('%s', (_case, change, reason) => {
    const judged = judgeSubmission(claim(change));
    expect(judged.ok ? '' : judged.reason).toContain(reason);
    expect(judged.ok).toBe(reason === '');
  });

  it.each([
    ['2026-11', undefined, '2026-12-10'],
    ['2026-12', undefined, '2027-01-10'],
    ['2026-12', 5, '2027-01-05'],
  ])('of %s is due by %s', (period, day, due) => {
    expect(submitBy(period, day)).toBe(due);
  });
});

describe('judgeCheck', () => {
  const asked = { claimable: 500, schemeAnswer: 'none', schemeNote: '対象になる制度がない' };
  it.each<[string, ClaimStatus, object[], boolean]>([
    ['all asked', 'submitted', [asked], true],
    ['a scheme pays', 'submitted', [{ ...asked, schemeAnswer: 'work_readiness', schemeNote: '' }], true],
    [
      'a line that costs nothing',
      'submitted',
      [asked, { claimable: 0, schemeAnswer: '', schemeNote: '' }],
      true,
    ],
    ['one not asked', 'submitted', [asked, { ...asked, schemeAnswer: '' }], false],
    ['no reason', 'submitted', [{ ...asked, schemeNote: ' ' }], false],
    ['not handed in', 'draft', [asked], false],
    ['checked already', 'checked', [asked], false],
  ])('%s', (_case, status, lines, ok) => {
    expect(judgeCheck({ status, lines: lines as (typeof asked)[] }).ok).toBe(ok);
  });
});

describe('judgeDecider and judgeLineDecision', () => {
  it.each<[ClaimStatus, string | null, string, boolean]>([
    ['checked', 'anna', 'ben', true],
    ['checked', 'anna', 'anna', false],
    ['submitted', null, 'ben', false],
    ['approved', 'anna', 'ben', false],
  ])('%s, checked by %s, decided by %s', (status, checkedBy, decider, ok) => {
    expect(judgeDecider({ status, checkedBy, decider }).ok).toBe(ok);
  });

  const faults = faultsOf(line({ kind: 'service_fee_equivalent' }));
  it.each([
    ['approved without fault', 'approved' as const, '', [], true],
    ['AT-E5-4: approved against the rule', 'approved' as const, 'どうしても', faults, false],
    ['refused with its own fault as reason', 'refused' as const, '', faults, true],
    ['refused for a reason given', 'refused' as const, '本数が多い', [], true],
    ['refused without a reason', 'refused' as const, ' ', [], false],
  ])('%s', (_case, decision, reason, found, ok) => {
    expect(judgeLineDecision({ decision, reason, faults: found }).ok).toBe(ok);
  });
});

describe('judgeReturn and judgeWithdrawal', () => {
  it.each<[ClaimStatus, boolean, boolean]>([
    ['draft', false, true],
    ['returned', false, true],
    ['submitted', true, true],
    ['checked', true, false],
    ['approved', false, false],
    ['paid', false, false],
  ])('%s', (status, back, withdrawn) => {
    expect(judgeReturn(status).ok).toBe(back);
    expect(judgeWithdrawal(status).ok).toBe(withdrawn);
  });
});
