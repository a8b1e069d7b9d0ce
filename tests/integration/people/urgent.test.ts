import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import * as table from '#db/schema/index.server';
import { withScope } from '#db/scope.server';
import { aCaseWithProfile, anOpenedCase, theCase } from '#tests/factories/people';
import { machineScope, scopeOf, strangerScope } from '#tests/factories/scope';
import { towns } from '#tests/factories/towns';
import { useDatabase } from '#tests/setup/database';
import { listReadings } from '~/domain/audit/index.server';
import { Forbidden, Invalid, NotFound, Refused } from '~/domain/kernel/errors';
import { roles, type Role } from '~/domain/kernel/permissions';
import type { Scope } from '~/domain/kernel/scope';
import {
  endUrgent,
  getCase,
  getConsents,
  getProfile,
  getUrgent,
  listCases,
  listOpenings,
  openUrgently,
  planNext,
  saveProfile,
  seeOpening,
  setUrgentHours,
} from '~/domain/people/index.server';
import { mostUrgentADay } from '~/domain/people/rules';
import { getToday } from '~/domain/today/index.server';
import { dayOf } from '~/lib/japanese-date';

useDatabase();

const reason = '夜間に消防から、ふだんの様子を知りたいと電話があった';
const open = (code: string, scope: Scope = strangerScope()) =>
  openUrgently(scope, { code, kind: 'inquiry', reason, understood: 'on' });
const list = { whose: 'all', status: 'all', q: '', stalled: false, sort: 'next', page: 1 } as const;
const rows = <T>(work: Parameters<typeof withScope<T>>[1]) => withScope(machineScope(), work);

beforeEach(async () => {
  await rows((tx) => tx.update(table.caseOpenings).set({ openedAt: new Date('2026-01-01') }));
});

describe('a case that is not one’s own to see, opened in an emergency', () => {
  it('can be read by who opened it, and by nobody else', async () => {
    const code = await aCaseWithProfile();
    await expect(getCase(strangerScope(), code)).rejects.toBeInstanceOf(NotFound);
    expect(await open(code)).toEqual({ code, hours: 24 });
    const found = await getCase(strangerScope(), code);
    expect(found.urgentUntil).toBeInstanceOf(Date);
    expect([found.mayEdit, found.mayPlan, found.mayRecordConsent]).toEqual([false, false, false]);
    for (const get of [getProfile, getConsents]) await get(strangerScope(), code);
    const colleague = scopeOf('coordinator', { town: 'other' });
    await expect(getCase(colleague, code)).rejects.toBeInstanceOf(NotFound);
  });

  it('is for reading alone: nothing can be changed, and it stands in no list', async () => {
    const code = await anOpenedCase();
    await open(code);
    const { version } = await theCase(code);
    const next = { code, version, nextOn: '2027-01-10', nextWhat: '電話する' };
    await expect(planNext(strangerScope(), next)).rejects.toBeInstanceOf(NotFound);
    await expect(saveProfile(strangerScope(), { code, version: 0 })).rejects.toBeInstanceOf(NotFound);
    const { lines } = await listCases(strangerScope(), list);
    expect(lines.map((line) => line.code)).not.toContain(code);
  });

  it('is closed when the hours are over, or the reader closes it', async () => {
    const code = await anOpenedCase();
    await open(code);
    const { id: caseId } = await theCase(code);
    const over = { until: new Date(Date.now() - 1000) };
    await rows((tx) => tx.update(table.caseOpenings).set(over).where(eq(table.caseOpenings.caseId, caseId)));
    await expect(getCase(strangerScope(), code)).rejects.toBeInstanceOf(NotFound);

    await open(code);
    const [mine] = (await getUrgent(strangerScope(), undefined)).open.filter((one) => one.code === code);
    const id = mine?.id ?? '';
    await expect(endUrgent(scopeOf('coordinator'), { id })).rejects.toBeInstanceOf(NotFound);
    await endUrgent(strangerScope(), { id });
    await expect(getCase(strangerScope(), code)).rejects.toBeInstanceOf(NotFound);
  });

  it('lasts as long as the municipality has set', async () => {
    const validFrom = dayOf(new Date());
    await setUrgentHours(scopeOf('admin', { town: 'other' }), { hours: '８', validFrom });
    const code = await anOpenedCase({}, scopeOf('coordinator', { town: 'other' }));
    expect((await open(code, strangerScope('coordinator', 'other'))).hours).toBe(8);
  });

  it.each([
    ['reason', { reason: '急ぎ' }],
    ['reason', { reason: '山田太郎さんのことで 090-1234-5678 へ電話する' }],
    ['understood', { understood: '' }],
    ['code', { code: 'つばめ 000-0' }],
  ])('needs a proper %s', async (field, given) => {
    const code = await anOpenedCase();
    const asked = { code, kind: 'inquiry' as const, reason, understood: 'on', ...given };
    const refused = await openUrgently(strangerScope(), asked).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Invalid);
    expect(Object.keys((refused as Invalid).fieldErrors)).toEqual([field]);
  });

  it('is refused for a case one sees anyway, for one of another town, and after five in a day', async () => {
    const own = await anOpenedCase();
    await expect(open(own, scopeOf('coordinator'))).rejects.toBeInstanceOf(Refused);
    await expect(open(own, scopeOf('coordinator', { town: 'other' }))).rejects.toBeInstanceOf(Invalid);
    for (let opened = 0; opened < mostUrgentADay; opened += 1) await open(await anOpenedCase());
    await expect(open(await anOpenedCase())).rejects.toThrow(/もう5件/);
  });

  const readers: readonly Role[] = ['coordinator', 'referrer', 'manager', 'multi_agency', 'officer'];
  it.each(roles)('for %s', async (role) => {
    const code = await anOpenedCase();
    if (readers.includes(role)) expect((await open(code, strangerScope(role))).code).toBe(code);
    else await expect(open(code, strangerScope(role))).rejects.toBeInstanceOf(Forbidden);
  });
});

describe('who answers for the case', () => {
  it('hears of it by mail that tells nothing, and on きょう, until somebody else has looked at it', async () => {
    const code = await anOpenedCase();
    await open(code);
    const mails = await rows((tx) =>
      tx.select().from(table.mails).where(eq(table.mails.kind, 'urgent_access')),
    );
    expect(mails.length).toBeGreaterThanOrEqual(2);
    for (const { body, subject } of mails) expect(`${subject}${body}`).not.toMatch(/\d{3}-\d|消防/);

    const manager = scopeOf('manager');
    const keys = async (scope: Scope) => {
      const { late, due, waiting } = await getToday(scope, null);
      return [...late, ...due, ...waiting].map(({ key }) => key);
    };
    expect(await keys(manager)).toContain('openings');
    expect(await keys(scopeOf('coordinator'))).not.toContain('openings');
    for (const one of await listOpenings(manager, undefined)) {
      if (one.seenAt === null) await seeOpening(manager, { id: one.id, note: '電話で事情を聞いた' });
    }
    expect(await keys(manager)).not.toContain('openings');
    const [newest] = await listOpenings(manager, undefined);
    expect(newest).toMatchObject({ reason, seenNote: '電話で事情を聞いた', seeing: { ok: false } });
  });

  it('is not who opened it, nor a manager of an agency that does not work on it', async () => {
    const code = await anOpenedCase({ agencyId: towns.own.agencyId });
    await open(code, strangerScope('manager'));
    const [row] = (await listOpenings(scopeOf('officer'), undefined)).filter((one) => one.code === code);
    const id = row?.id ?? '';
    expect((await listOpenings(strangerScope('manager'), undefined)).map((one) => one.code)).not.toContain(
      code,
    );
    await expect(seeOpening(strangerScope('manager'), { id })).rejects.toBeInstanceOf(NotFound);
    await expect(seeOpening(strangerScope('officer'), { id })).rejects.toThrow(/自分では確かめられません/);
    await seeOpening(scopeOf('officer'), { id });
  });
});

describe('the person’s own list of who looked', () => {
  it('tells in plain words who opened it why, and who looked for what', async () => {
    const code = await aCaseWithProfile();
    await getCase(scopeOf('coordinator'), code);
    await open(code);
    await getCase(strangerScope(), code);
    const { readings, openings } = await listReadings(scopeOf('coordinator'), code);
    expect(openings).toMatchObject([{ reason, seenAt: null }]);
    const told = readings.map(({ purpose, what }) => `${purpose}：${what.join('・')}`);
    expect(told).toContain('支援のため：記録のページ');
    expect(told).toContain('急ぎで（担当ではない人）：記録のページ');
    expect(told).toContain('急ぎの閲覧のこと：急ぎで開く手続き');
    expect(JSON.stringify(readings)).not.toMatch(/people\.|user:/);
    const again = await listReadings(scopeOf('coordinator'), code);
    expect(again.readings.flatMap(({ what }) => what)).toContain('「記録を見た人」の一覧');
  });

  it('is for who sees the case', async () => {
    const code = await anOpenedCase();
    await expect(listReadings(strangerScope(), code)).rejects.toBeInstanceOf(NotFound);
  });
});
