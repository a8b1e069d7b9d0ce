import { beforeAll, describe, expect, it } from 'vitest';
import { anOpenedCase, consented, dayOfTests, now, theCase } from '#tests/factories/people';
import { scopeOf, strangerScope } from '#tests/factories/scope';
import { useDatabase } from '#tests/setup/database';
import { Forbidden, Invalid } from '~/domain/kernel/errors';
import { roles } from '~/domain/kernel/permissions';
import type { Scope } from '~/domain/kernel/scope';
import {
  beginAssessment,
  endCase,
  getCase,
  getStallDays,
  listCases,
  planNext,
  reopenCase,
  setStallDays,
  stallsFrom,
} from '~/domain/people/index.server';
import { usualStallDays, type CaseStatus } from '~/domain/people/rules';
import { getToday } from '~/domain/today/index.server';
import { startOfDay } from '~/lib/japanese-date';

const db = useDatabase();
const coordinator = scopeOf('coordinator');
const list = { whose: 'all', status: 'all', q: '', stalled: false, sort: 'next', page: 1 } as const;
const at = (day: string) => ({ now: startOfDay(day) });

async function stalled(scope: Scope, day: string) {
  const found = await listCases(scope, { ...list, stalled: true }, at(day));
  return found.lines.map(({ code, stalledFrom }) => ({ code, stalledFrom }));
}

describe('a case that stands still', () => {
  it('is told in the list, on its page and on きょう from the day the rule says, and not before', async () => {
    const scope = scopeOf('coordinator', { town: 'other' });
    const code = await anOpenedCase({}, scope);
    // Friday 20 November; Monday the 23rd is a holiday: the fifth working day is the 30th.
    expect(await stalled(scope, '2026-11-30')).toEqual([]);
    expect(await stalled(scope, '2026-12-01')).toEqual([{ code, stalledFrom: '2026-12-01' }]);
    expect((await getCase(scope, code, at('2026-12-01'))).stall).toEqual({ from: '2026-12-01', days: 5 });
    const told = async (day: string) => {
      const { late, due } = await getToday(scope, null, at(day));
      return [...late, ...due].filter(({ key }) => key.startsWith('stalled-'));
    };
    expect(await told('2026-11-30')).toEqual([]);
    expect(await told('2026-12-03')).toMatchObject([
      { what: '相談受付のまま、5営業日をこえました', when: '2日過ぎ', line: { code } },
    ]);
    const { version } = await theCase(code, 'other');
    await planNext(scope, { code, version, nextOn: '2026-12-10', nextWhat: '電話' }, { now });
    expect(await stalled(scope, '2026-12-10')).toEqual([]);
    expect(await stalled(scope, '2026-12-11')).toEqual([{ code, stalledFrom: '2026-12-11' }]);
  });

  it('begins anew with every change of its state', async () => {
    const code = await anOpenedCase();
    await db.admin`update cases set status_since = '2026-01-05' where code = ${code}`;
    const since = async () => (await theCase(code)).statusSince;
    const seen = async () => ({ code, version: (await theCase(code)).version });
    const { coordinatorUserId } = await theCase(code);
    await beginAssessment(
      coordinator,
      { ...(await seen()), coordinatorUserId: coordinatorUserId ?? '' },
      at('2026-11-24'),
    );
    expect(await since()).toBe('2026-11-24');
    await endCase(coordinator, { ...(await seen()), how: 'withdraw' }, at('2026-11-26'));
    expect(await since()).toBe('2026-11-26');
    await planNext(coordinator, await seen(), at('2026-11-28'));
    expect(await since()).toBe('2026-11-26');
    await reopenCase(coordinator, await seen(), at('2026-12-01'));
    expect(await since()).toBe('2026-12-01');
  });

  it("begins anew when a family's consultation becomes the person's own", async () => {
    const code = await anOpenedCase({ beginning: 'family' });
    await db.admin`update cases set status_since = '2026-08-03' where code = ${code}`;
    await consented(code, 'consultation');
    expect(await theCase(code)).toMatchObject({ familyConsultation: false, statusSince: dayOfTests });
  });

  it('is told only to who sees the case', async () => {
    const code = await anOpenedCase();
    const codes = (await stalled(coordinator, '2027-03-02')).map((one) => one.code);
    expect(codes).toContain(code);
    expect(await stalled(strangerScope(), '2027-03-01')).toEqual([]);
  });
});

describe('the days of a municipality', () => {
  const days = { ...usualStallDays, intake: 2 };

  it('are set from a day on', async () => {
    const admin = scopeOf('admin');
    expect((await getStallDays(admin, undefined, { now })).days).toEqual(usualStallDays);
    await setStallDays(admin, { days, engagement: 14, validFrom: '2026-12-01' }, { now });
    expect((await getStallDays(admin, undefined, { now })).days).toEqual(usualStallDays);
    expect(await getStallDays(admin, undefined, at('2026-12-02'))).toMatchObject({ days, engagement: 14 });
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['a day that has gone by', { validFrom: '2026-11-19' }, 'validFrom'],
    ['none', { days: { ...days, intake: '' } }, 'days.intake'],
    ['too many', { days: { ...days, active: 251 } }, 'days.active'],
    ['a look after a year', { engagement: 365 }, 'engagement'],
    ['half a day', { days: { ...days, family: 1.5 } }, 'days.family'],
  ])('refuse %s', async (_, given, field) => {
    const typed = { days, engagement: 30, validFrom: dayOfTests, ...given };
    const taken = setStallDays(scopeOf('admin'), typed, { now });
    await expect(taken).rejects.toBeInstanceOf(Invalid);
    await expect(taken).rejects.toMatchObject({ fieldErrors: { [field]: [expect.any(String)] } });
  });

  it.each(roles.filter((role) => role !== 'admin'))('are not for %s to set', async (role) => {
    await expect(
      setStallDays(scopeOf(role), { days, engagement: 30, validFrom: dayOfTests }),
    ).rejects.toBeInstanceOf(Forbidden);
  });
});

describe('the database agrees with the rule', () => {
  const states: CaseStatus[] = [
    'intake',
    'assessing',
    'planning',
    'deciding',
    'active',
    'suspended',
    'closed',
  ];
  const around = ['2026-08-10', '2026-10-05', '2026-10-23', '2026-11-05', '2026-11-12', null];
  const codes: string[] = [];

  beforeAll(async () => {
    for (let number = 0; number < 60; number += 1) {
      const code = await anOpenedCase({}, scopeOf('coordinator', { town: 'other' }));
      codes.push(code);
      await db.admin`update cases set status = ${states[number % 7] ?? 'intake'},
        family_consultation = ${number % 7 === 0 && number % 2 === 1},
        status_since = ${around[number % 5] ?? dayOfTests}, last_contact_on = ${around[(number * 5) % 6] ?? null},
        need_confirmed_on = ${around[(number * 3) % 6] ?? null},
        next_on = ${number % 4 === 0 ? '2026-11-19' : number % 9 === 0 ? '2026-12-19' : null} where code = ${code}`;
    }
  }, 60_000);

  it.each(['2026-11-10', '2026-11-20', '2026-12-28', '2027-02-01'])('on %s', async (day) => {
    const expected: string[] = [];
    for (const code of codes) {
      const row = await theCase(code, 'other');
      const stall = stallsFrom({ ...row, status: row.status as CaseStatus }, usualStallDays);
      if (stall && stall.from <= day) expected.push(code);
    }
    const found: string[] = [];
    for (let page = 1; page < 5; page += 1) {
      const { lines } = await listCases(
        scopeOf('coordinator', { town: 'other' }),
        { ...list, stalled: true, page },
        { now: startOfDay(day) },
      );
      found.push(...lines.map(({ code }) => code).filter((code) => codes.includes(code)));
    }
    expect(found.sort()).toEqual(expected.sort());
    expect(expected.length).toBeGreaterThan(day > '2026-11-11' ? 5 : 0);
  });
});
