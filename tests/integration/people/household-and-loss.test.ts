import { describe, expect, it } from 'vitest';
import { anOpenedCase, dayOfTests, keptSlip, now, theCase } from '#tests/factories/people';
import { scopeOf, strangerScope } from '#tests/factories/scope';
import { towns } from '#tests/factories/towns';
import { useDatabase } from '#tests/setup/database';
import { Forbidden, Invalid, NotFound, Refused } from '~/domain/kernel/errors';
import { permitted, roles } from '~/domain/kernel/permissions';
import {
  getCase,
  getHousehold,
  getSlipLosses,
  joinHousehold,
  leaveHousehold,
  openUrgently,
  reportSlipLoss,
  seeSlipLoss,
} from '~/domain/people/index.server';
import { getToday } from '~/domain/today/index.server';

const db = useDatabase();
const coordinator = scopeOf('coordinator');
const together = async (scope: ReturnType<typeof scopeOf>, code: string) =>
  (await getHousehold(scope, code)).others.map(({ line }) => line.code);

describe('a household', () => {
  it('is seen by who sees both cases, and by nobody else', async () => {
    const parent = await anOpenedCase();
    const child = await anOpenedCase({ agencyId: towns.own.otherAgencyId }, scopeOf('referrer'));
    const alone = await anOpenedCase({}, strangerScope());
    await joinHousehold(coordinator, { code: parent, other: child });
    expect(await together(coordinator, parent)).toEqual([child]);
    expect(await together(coordinator, child)).toEqual([parent]);
    expect(await together(strangerScope(), child)).toEqual([]);
    await expect(joinHousehold(coordinator, { code: parent, other: alone })).rejects.toBeInstanceOf(Invalid);

    const reason = '夜間に消防から、ふだんの様子を知りたいと電話があった';
    await openUrgently(strangerScope(), { code: parent, kind: 'inquiry', reason, understood: 'on' });
    expect(await together(strangerScope(), child)).toEqual([]);
    expect(JSON.stringify(await getCase(strangerScope(), child))).not.toContain(parent);
  });

  it('grows, refuses what is there already, and lets one go', async () => {
    const [a, b, c, d] = [
      await anOpenedCase(),
      await anOpenedCase(),
      await anOpenedCase(),
      await anOpenedCase(),
    ];
    await joinHousehold(coordinator, { code: a, other: b });
    await joinHousehold(coordinator, { code: c, other: b });
    expect((await together(coordinator, a)).sort()).toEqual([b, c].sort());
    await expect(joinHousehold(coordinator, { code: a, other: a })).rejects.toThrow(/同じケース/);
    await expect(joinHousehold(coordinator, { code: a, other: c })).rejects.toThrow(/もう同じ世帯/);
    await leaveHousehold(coordinator, { code: c });
    expect(await together(coordinator, c)).toEqual([]);
    await expect(leaveHousehold(coordinator, { code: c })).rejects.toBeInstanceOf(Refused);
    await joinHousehold(coordinator, { code: c, other: d });
    await expect(joinHousehold(coordinator, { code: a, other: d })).rejects.toThrow(/別の世帯/);
  });

  it('never stands in the log with both codes side by side but where both were shown', async () => {
    const [a, b] = [await anOpenedCase(), await anOpenedCase()];
    await joinHousehold(coordinator, { code: a, other: b });
    const rows = await db.admin<{ action: string }[]>`
      select action from audit_log where codes @> ${[a, b]} and action = 'people.join-household'`;
    expect(rows).toHaveLength(0);
  });

  it.each(roles)('is put together by %s, or not', async (role) => {
    const [code, other] = [await anOpenedCase(), await anOpenedCase()];
    const joining = joinHousehold(scopeOf(role), { code, other });
    if (permitted([role], 'cases.edit')) expect((await joining).code).toBe(code);
    else await expect(joining).rejects.toBeInstanceOf(Forbidden);
  });
});

describe('a lost 対応票', () => {
  it('is told to who answers for the case, and counts as not made until a new one is kept', async () => {
    const code = await anOpenedCase();
    const report = async (given: object = {}) =>
      reportSlipLoss(
        coordinator,
        {
          ...{ code, version: (await theCase(code)).version, noticedOn: dayOfTests },
          ...{ happened: '棚の整理のあと見当たらない', told: ['manager', 'person'], ...given },
        },
        { now },
      );
    await expect(report()).rejects.toThrow(/まだ作ったことになっていません/);
    await keptSlip(code);
    await expect(report({ told: 'person' })).rejects.toThrow(/責任者に、まだ知らせていません/);
    await report();
    const { slip } = await getCase(coordinator, code, { now });
    expect(slip).toEqual({ madeOn: null, keptAt: '', checkedOn: null });

    const manager = scopeOf('manager');
    const waits = async () => {
      const { late, due } = await getToday(manager, null, { now });
      return [...late, ...due].some(({ key, line }) => key.startsWith('slip-lost') && line?.code === code);
    };
    expect(await waits()).toBe(true);
    const [loss] = (await getSlipLosses(manager, code, { now })).losses;
    expect(loss).toMatchObject({ keptAt: '2階の鍵のある棚', seen: false, maySee: true });
    const id = loss?.id ?? '';
    await expect(seeSlipLoss(strangerScope('manager'), { id })).rejects.toBeInstanceOf(NotFound);
    await seeSlipLoss(manager, { id });
    await expect(seeSlipLoss(manager, { id })).rejects.toBeInstanceOf(Refused);
    expect(await waits()).toBe(false);
    await keptSlip(code);
    expect((await getCase(coordinator, code, { now })).slip.keptAt).toBe('2階の鍵のある棚');
  });
});
