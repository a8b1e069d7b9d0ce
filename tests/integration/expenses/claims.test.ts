import { describe, expect, it } from 'vitest';
import { listAudit } from '#db/queries/audit.server';
import { withScope } from '#db/scope.server';
import {
  checkClaim,
  claimHosts,
  getClaim,
  getOwnClaim,
  listClaims,
  listOwnClaims,
  openClaim,
  recordWorkRequest,
  removeLine,
  returnSubmitted,
  saveLine,
  submitClaim,
  withdrawClaim,
} from '~/domain/expenses/index.server';
import { Conflict, Forbidden, Invalid, NotFound, Refused } from '~/domain/kernel/errors';
import {
  aDraftClaim,
  aHostWithSomebody,
  aLine,
  aSubmittedClaim,
  call,
  versionOf,
} from '#tests/factories/expenses';
import { aListedHost, anOpenOffer } from '#tests/factories/registry';
import { machineScope, scopeOf } from '#tests/factories/scope';
import { useDatabase } from '#tests/setup/database';

useDatabase();

const [coordinator, officer] = [scopeOf('coordinator'), scopeOf('officer')];
const newest = async () => (await withScope(machineScope(), (tx) => listAudit(tx, {}, 1)))[0];

describe('writing a claim', () => {
  it('is offered for hosts that have somebody or an offer, not for all that are on the list', async () => {
    const { hostId } = await aHostWithSomebody();
    const [listed, offering] = [await aListedHost(), await aListedHost()];
    await anOpenOffer(offering);
    const { hosts } = await claimHosts(coordinator, undefined);
    const offered = hosts.map(({ value }) => value);
    expect(offered).toEqual(expect.arrayContaining([hostId, offering]));
    expect(offered).not.toContain(listed);
  });

  it('gathers the lines of a month and derives what can be claimed', async () => {
    const stage = await aHostWithSomebody();
    const { claimId } = await saveLine(stage.host, aLine(stage), call);
    await saveLine(
      stage.host,
      aLine(stage, { unitPrice: '４，８００', quantity: '1', unit: '式', participantBorne: '3000' }),
      call,
    );
    const claim = await getOwnClaim(stage.host, claimId, call);
    expect(claim).toMatchObject({
      month: '2026年12月分',
      fiscalYear: 2026,
      gross: 6300,
      claimable: 3300,
      submitBy: '1月10日',
    });
    expect(claim.lines.map(({ forWhat, amount }) => [forWhat, amount])).toEqual([
      ['けやきさんの受入れ', '2組 × 750円'],
      ['けやきさんの受入れ', '1式 × 4,800円'],
    ]);
    expect(await newest()).toMatchObject({
      action: 'expenses.save-line',
      change: { kind: 'consumables', claimable: 1800 },
    });
  });

  it.each<[string, Partial<Parameters<typeof saveLine>[1]>, string]>([
    ['a day to come', { workOn: '2026-12-29' }, 'workOn'],
    ['no such kind', { kind: 'yacht' }, 'kind'],
    ['an amount that is no whole yen', { unitPrice: '12.5' }, 'unitPrice'],
    ['nothing of it', { quantity: '0' }, 'quantity'],
    ['more borne than spent', { participantBorne: '5000' }, 'participantBorne'],
    ['a placement elsewhere', { target: 'placement:01900001-0000-7000-8001-000000000001' }, 'target'],
    ['a telephone number in the text', { description: '手袋 090-1234-5678' }, 'description'],
  ])('is refused with %s', async (_case, change, field) => {
    const stage = await aHostWithSomebody();
    const refusal = saveLine(stage.host, aLine(stage, change), call).catch((error: unknown) => error);
    expect(await refusal).toBeInstanceOf(Invalid);
    expect(Object.keys(((await refusal) as Invalid).fieldErrors)).toEqual([field]);
  });

  it('is done once: who saw an older version is told', async () => {
    const stage = await aHostWithSomebody();
    const id = await aDraftClaim(stage);
    const version = await versionOf(id);
    const [line] = (await getOwnClaim(stage.host, id, call)).lines;
    const change = aLine(stage, { claimId: id, version, lineId: line?.id ?? '', unitPrice: '800' });
    await saveLine(stage.host, change, call);
    await expect(saveLine(stage.host, change, call)).rejects.toThrow(Conflict);
    await removeLine(stage.host, { claimId: id, version: version + 1, lineId: line?.id ?? '' }, call);
    expect((await getOwnClaim(stage.host, id, call)).lines).toEqual([]);
  });

  it('can be done by staff for the host, with who', async () => {
    const stage = await aHostWithSomebody();
    const { id } = await openClaim(coordinator, { hostId: stage.hostId, period: '2026-11' }, call);
    await saveLine(coordinator, aLine(stage, { claimId: id, version: 1, workOn: '2026-11-20' }), call);
    expect(await getClaim(officer, id, call)).toMatchObject({ claimable: 1500, status: 'draft' });
    expect(await newest()).toMatchObject({
      codes: [stage.code],
      action: 'expenses.get-claim',
      context: '担当',
    });
  });

  it('is the host’s own: others do not find it', async () => {
    const [stage, other] = [await aHostWithSomebody(), await aHostWithSomebody()];
    const id = await aDraftClaim(stage);
    await expect(getOwnClaim(other.host, id, call)).rejects.toThrow(NotFound);
    await expect(submitClaim(other.host, { id, version: 2 }, call)).rejects.toThrow(NotFound);
    await expect(openClaim(other.host, { hostId: stage.hostId, period: '2026-12' }, call)).rejects.toThrow(
      NotFound,
    );
    expect(await listOwnClaims(other.host, undefined, call)).toEqual([]);
    await expect(getClaim(scopeOf('officer', { town: 'other' }), id, call)).rejects.toThrow(NotFound);
    await expect(getClaim(stage.host, id, call)).rejects.toThrow(Forbidden);
  });
});

describe('handing in', () => {
  it('goes to the checker, who sees what waits', async () => {
    const stage = await aHostWithSomebody();
    const id = await aSubmittedClaim(stage);
    const { mine } = await listClaims(coordinator, undefined, call);
    expect(mine.find((line) => line.id === id)).toMatchObject({
      verb: '確かめる',
      claimable: 1500,
      late: false,
    });
    expect((await listClaims(officer, undefined, call)).mine.map((line) => line.id)).not.toContain(id);
    await expect(
      saveLine(stage.host, aLine(stage, { claimId: id, version: await versionOf(id) }), call),
    ).rejects.toThrow(Refused);
  });

  it('is refused as long as something is missing', async () => {
    const stage = await aHostWithSomebody();
    const id = await aDraftClaim(stage, [{ evidence: undefined }]);
    await expect(submitClaim(stage.host, { id, version: await versionOf(id) }, call)).rejects.toThrow(
      '証ひょう',
    );
    const empty = await aHostWithSomebody();
    const none = await aDraftClaim(empty, []);
    await expect(submitClaim(empty.host, { id: none, version: 1 }, call)).rejects.toThrow(
      '明細が一つもありません',
    );
  });

  it('can be sent back with words, mended and handed in again, or taken back', async () => {
    const stage = await aHostWithSomebody();
    const id = await aSubmittedClaim(stage);
    await returnSubmitted(
      coordinator,
      { id, version: await versionOf(id), reason: '領収書の日付を書いてください。' },
      call,
    );
    expect(await getOwnClaim(stage.host, id, call)).toMatchObject({
      status: 'returned',
      returnReason: '領収書の日付を書いてください。',
    });
    await submitClaim(stage.host, { id, version: await versionOf(id) }, call);
    expect(await getOwnClaim(stage.host, id, call)).toMatchObject({ status: 'submitted', returnReason: '' });
    await withdrawClaim(stage.host, { id, version: await versionOf(id) }, call);
    expect(await getOwnClaim(stage.host, id, call)).toMatchObject({ status: 'cancelled' });
  });
});

describe('checking', () => {
  const answers = async (id: string, answer: string, note?: string) =>
    (await getClaim(coordinator, id, call)).lines.map((line) => ({
      id: line.id,
      schemeAnswer: answer,
      schemeNote: note,
    }));
  const check = async (id: string, answer: string, note?: string) =>
    checkClaim(
      coordinator,
      { id, version: await versionOf(id), payeeType: 'individual', lines: await answers(id, answer, note) },
      call,
    );

  it('asks for every line whether a scheme can pay, and why none can', async () => {
    const stage = await aHostWithSomebody();
    const id = await aSubmittedClaim(stage);
    await expect(check(id, '')).rejects.toThrow('まだ確かめていない');
    await expect(check(id, 'none')).rejects.toThrow('理由');
    await expect(check(id, 'free_money')).rejects.toThrow(Invalid);
    await check(id, 'none', '対象になる制度がない');
    expect(await getClaim(officer, id, call)).toMatchObject({ status: 'checked', payeeType: 'individual' });
  });

  it('takes no answer about a line of another claim', async () => {
    const [id, another] = [
      await aSubmittedClaim(await aHostWithSomebody()),
      await aSubmittedClaim(await aHostWithSomebody()),
    ];
    const both = [id, another].map((claim) => answers(claim, 'none', '対象になる制度がない'));
    const lines = (await Promise.all(both)).flat();
    const input = { id, version: await versionOf(id), payeeType: 'individual' as const, lines };
    await expect(checkClaim(coordinator, input, call)).rejects.toThrow(NotFound);
    expect((await getClaim(officer, id, call)).status).toBe('submitted');
  });

  it('marks what a scheme can pay', async () => {
    const stage = await aHostWithSomebody();
    const id = await aSubmittedClaim(stage);
    await check(id, 'work_readiness');
    const { lines } = await getClaim(officer, id, call);
    expect(lines[0]?.faults.map(({ reason }) => reason)).toEqual(['covered_by_existing_scheme']);
  });

  it('ties a fee to the request that came before the work', async () => {
    const stage = await aHostWithSomebody();
    const id = await aSubmittedClaim(stage, [
      { kind: 'honorarium', quantity: '3', unit: '回', unitPrice: '2000' },
    ]);
    const reasons = async () =>
      (await getClaim(officer, id, call)).lines.flatMap(({ faults }) => faults.map(({ reason }) => reason));
    expect(await reasons()).toEqual(['unrequested_work']);
    const request = { claimId: id, placementId: stage.placementId, content: '作業中の見守りと声かけ' };
    await recordWorkRequest(coordinator, { ...request, requestedOn: '2026-12-10' }, call);
    expect(await reasons()).toEqual(['unrequested_work']);
    await recordWorkRequest(coordinator, { ...request, requestedOn: '2026-12-01' }, call);
    expect(await reasons()).toEqual([]);
  });

  it('is not for hosts and officers', async () => {
    const stage = await aHostWithSomebody();
    const id = await aSubmittedClaim(stage);
    const input = { id, version: await versionOf(id), payeeType: 'individual' as const, lines: [] };
    await expect(checkClaim(stage.host, input, call)).rejects.toThrow(Forbidden);
    await expect(checkClaim(officer, input, call)).rejects.toThrow(Forbidden);
  });
});
