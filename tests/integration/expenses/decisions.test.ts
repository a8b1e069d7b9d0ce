import { describe, expect, it } from 'vitest';
import {
  checkClaim,
  decideClaim,
  getClaim,
  getOwnClaim,
  openClaim,
  returnChecked,
  saveLine,
  setExpenseLimits,
  submitClaim,
} from '~/domain/expenses/index.server';
import { Forbidden, Invalid, Refused } from '~/domain/kernel/errors';
import { unsafeSessionScope } from '~/domain/kernel/scope';
import {
  aCheckedClaim,
  aHostWithSomebody,
  aLine,
  aSubmittedClaim,
  call,
  now,
  versionOf,
  type ClaimStage,
} from '#tests/factories/expenses';
import { scopeOf } from '#tests/factories/scope';
import { towns } from '#tests/factories/towns';
import { useDatabase } from '#tests/setup/database';

const database = useDatabase();

const officer = scopeOf('officer');

type Decision = 'approved' | 'refused';

async function decide(id: string, decisions: Decision[] | Decision, reason?: string, as = officer) {
  const { version, lines } = await getClaim(officer, id, call);
  return decideClaim(
    as,
    {
      id,
      version,
      lines: lines.map((line, index) => ({
        id: line.id,
        decision: typeof decisions === 'string' ? decisions : (decisions[index] ?? 'refused'),
        reason,
      })),
    },
    call,
  );
}

describe('deciding', () => {
  it('AT-E1-4: approves venue and ingredients, refuses the reward to the person', async () => {
    const stage = await aHostWithSomebody();
    const id = await aCheckedClaim(stage, [
      { kind: 'venue_fee', quantity: '1', unit: '回', unitPrice: '2000', workOn: '2026-12-05' },
      { quantity: '1', unit: '式', unitPrice: '4800', participantBorne: '3000', workOn: '2026-12-06' },
      { kind: 'participant_reward', quantity: '1', unit: '式', unitPrice: '3000', workOn: '2026-12-07' },
    ]);
    await expect(decide(id, 'approved')).rejects.toThrow('本人への賃金や謝礼');
    expect(await decide(id, ['approved', 'approved', 'refused'])).toEqual({ status: 'approved', sum: 3800 });
    const own = await getOwnClaim(stage.host, id, call);
    expect(own).toMatchObject({ status: 'approved', approved: 3800, claimable: 3800 });
    expect(own.lines.map(({ decision, decisionReason }) => [decision, decisionReason])).toEqual([
      ['approved', ''],
      ['approved', ''],
      ['refused', '本人への賃金や謝礼は、協力費ではありません。'],
    ]);
  });

  it.each<[string, object, string]>([
    [
      'E5 a service fee',
      { kind: 'service_fee_equivalent', quantity: '1', unit: '月', unitPrice: '180000' },
      '介護報酬',
    ],
    ['E6 a meal together', { kind: 'social_meal', quantity: '1', unit: '式', unitPrice: '2400' }, '懇親'],
    [
      'E4 a fee nobody asked for',
      { kind: 'honorarium', quantity: '1', unit: '回', unitPrice: '2000' },
      '依頼の記録',
    ],
    ['a cost before the 支援決定', { workOn: '2026-11-17' }, '支援決定'],
  ])('never approves %s', async (_case, change, words) => {
    const stage = await aHostWithSomebody();
    const good = { workOn: '2026-12-02', quantity: '1', unit: '個' as const, unitPrice: '100' };
    const lines = 'workOn' in change ? [change] : [good, change];
    const id = 'workOn' in change ? await aCheckedNovember(stage, change) : await aCheckedClaim(stage, lines);
    await expect(decide(id, 'approved')).rejects.toThrow(words);
    expect((await getClaim(officer, id, call)).status).toBe('checked');
  });

  it('refuses all with a reason of its own, and the claim is rejected', async () => {
    const stage = await aHostWithSomebody();
    const id = await aCheckedClaim(stage);
    await expect(decide(id, 'refused')).rejects.toThrow(Invalid);
    expect(await decide(id, 'refused', 'ふだんの仕事にも使う物なので')).toEqual({
      status: 'rejected',
      sum: 0,
    });
  });

  it('does not approve what a scheme can pay', async () => {
    const stage = await aHostWithSomebody();
    const id = await aCheckedClaim(stage, [{}], { 0: 'work_readiness' });
    await expect(decide(id, 'approved')).rejects.toThrow('既存の制度');
    expect(await decide(id, 'refused')).toMatchObject({ status: 'rejected' });
  });

  it('is not for who checked, whatever roles they hold, and the database refuses it too', async () => {
    const stage = await aHostWithSomebody();
    const id = await aSubmittedClaim(stage);
    const both = unsafeSessionScope(
      towns.own.id,
      {
        kind: 'user',
        userId: towns.own.users.manager,
        agencyId: towns.own.agencyId,
        roles: ['manager', 'officer'],
        hostId: null,
        name: '試験 ふたやく',
      },
      'test-request',
    );
    const { version, lines } = await getClaim(both, id, call);
    await checkClaim(
      both,
      {
        id,
        version,
        payeeType: 'corporation',
        lines: lines.map((line) => ({
          id: line.id,
          schemeAnswer: 'none',
          schemeNote: '対象になる制度がない',
        })),
      },
      call,
    );
    await expect(decide(id, 'approved', undefined, both)).rejects.toThrow('自分で確かめた請求');
    await expect(decide(id, 'approved', undefined, scopeOf('finance'))).rejects.toThrow(Forbidden);
    await expect(
      database.admin`update claims set decided_by = checked_by, status = 'approved' where id = ${id}`,
    ).rejects.toThrow(/claims_four_eyes/);
  });

  it('can send the claim back; the check begins anew', async () => {
    const stage = await aHostWithSomebody();
    const id = await aCheckedClaim(stage);
    await returnChecked(
      officer,
      { id, version: await versionOf(id), reason: '数量を確かめてください。' },
      call,
    );
    expect(await getClaim(officer, id, call)).toMatchObject({ status: 'returned', checkedBy: '' });
  });
});

describe('the same thing twice', () => {
  it('is seen within a claim and across claims, and approved once', async () => {
    const stage = await aHostWithSomebody();
    const first = await aCheckedClaim(stage);
    const second = await aCheckedClaim(stage);
    expect(second).not.toBe(first);
    const reasons = async (id: string) =>
      (await getClaim(officer, id, call)).lines.flatMap(({ faults }) => faults.map(({ reason }) => reason));
    expect(await reasons(first)).toEqual(['already_claimed']);
    await decide(second, 'refused');
    expect(await reasons(first)).toEqual([]);
    await decide(first, 'approved');
  });

  it('is refused by the database even beside the rule', async () => {
    const stage = await aHostWithSomebody();
    const id = await aCheckedClaim(stage, [{}, { workOn: '2026-12-11' }]);
    await decide(id, 'approved');
    await expect(
      database.admin`update claim_lines set approved_key = (select approved_key from claim_lines
        where claim_id = ${id} order by work_on limit 1) where claim_id = ${id}`,
    ).rejects.toThrow(/claim_lines_approved_once/);
  });

  it.each([
    ['a kind that is never 協力費', { kind: 'social_meal' }, /claim_lines_eligible/],
    ['no evidence', { evidence: '' }, /claim_lines_evidence/],
    ['a scheme that can pay', { scheme_answer: 'work_readiness' }, /claim_lines_scheme_first/],
    ['more than the net amount', { claimable: 1_501 }, /claim_lines_(net|amounts)/],
  ])('approved lines with %s are refused by the database', async (_case, change, constraint) => {
    const stage = await aHostWithSomebody();
    const id = await aCheckedClaim(stage);
    await decide(id, 'approved');
    await expect(
      database.admin`update claim_lines set ${database.admin(change)} where claim_id = ${id}`,
    ).rejects.toThrow(constraint);
  });
});

describe('limits', () => {
  const limits = (change: object) =>
    setExpenseLimits(
      scopeOf('admin'),
      { validFrom: '2026-12-01', ceilings: {}, ...change },
      { now: new Date('2026-12-01T00:00:00Z') },
    );

  it('hold from their day on: the ceiling of a unit price', async () => {
    const stage = await aHostWithSomebody();
    const id = await aCheckedClaim(stage, [{ workOn: '2026-12-01' }, { workOn: '2026-12-10' }]);
    await limits({ validFrom: '2026-12-05', ceilings: { consumables: '700' } });
    await expect(decide(id, 'approved')).rejects.toThrow('上限（700円）');
    expect(await decide(id, ['approved', 'refused'])).toEqual({ status: 'approved', sum: 1500 });
    await limits({ validFrom: '2026-12-05', ceilings: {} });
  });

  it('keep what is approved within the budget, also when two decide at once', async () => {
    const [one, two] = [await aHostWithSomebody(), await aHostWithSomebody()];
    const ids = [await aCheckedClaim(one), await aCheckedClaim(two)];
    const { money } = await getClaim(officer, ids[0], call);
    await limits({ budget: String(money.approved + 2000) });
    const outcomes = await Promise.allSettled(ids.map((id) => decide(id, 'approved')));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = outcomes.find((outcome) => outcome.status === 'rejected');
    expect(refused?.reason).toBeInstanceOf(Refused);
    expect(String(refused?.reason)).toContain('予算をこえます（残り500円、今回1,500円）');
    expect((await getClaim(officer, ids[0], { now })).money).toMatchObject({
      budget: money.approved + 2000,
      approved: money.approved + 1500,
    });
  });
});

async function aCheckedNovember(stage: ClaimStage, change: object): Promise<string> {
  const { id } = await openClaim(stage.host, { period: '2026-11' }, call);
  await saveLine(stage.host, aLine(stage, change), call);
  await submitClaim(stage.host, { id, version: await versionOf(id) }, call);
  const { version, lines } = await getClaim(officer, id, call);
  await checkClaim(
    scopeOf('manager'),
    {
      id,
      version,
      payeeType: 'corporation',
      lines: lines.map((line) => ({ id: line.id, schemeAnswer: 'none', schemeNote: '対象になる制度がない' })),
    },
    call,
  );
  return id;
}
