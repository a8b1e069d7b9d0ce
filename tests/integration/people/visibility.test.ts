import { describe, expect, it } from 'vitest';
import * as table from '#db/schema/index.server';
import { withScope } from '#db/scope.server';
import { aCaseWithProfile, anOpenedCase, consented, now, theCase } from '#tests/factories/people';
import { aDraftedPlan, aSubmittedPlan } from '#tests/factories/meetings';
import { machineScope, scopeOf, strangerScope } from '#tests/factories/scope';
import { towns } from '#tests/factories/towns';
import { useDatabase } from '#tests/setup/database';
import { eq } from 'drizzle-orm';
import { Forbidden, NotFound } from '~/domain/kernel/errors';
import { dayOf } from '~/lib/japanese-date';
import type { Role } from '~/domain/kernel/permissions';
import type { Scope } from '~/domain/kernel/scope';
import {
  getCase,
  getConsents,
  getProfile,
  getSlip,
  listCases,
  visibleCaseIds,
} from '~/domain/people/index.server';

useDatabase();

/** Somebody of the other agency, in the role given, who does not work on the cases of this one. */
const outsider = (role: Role) => strangerScope(role);
const sees = async (scope: Scope, code: string) => {
  const { id } = await theCase(code);
  return (await withScope(scope, (tx) => visibleCaseIds(tx, scope))).has(id);
};
const list = { whose: 'all', status: 'open', q: '', stalled: false, sort: 'next', page: 1 } as const;

describe('a case is seen by', () => {
  it.each(['coordinator', 'referrer', 'manager', 'multi_agency', 'officer'] as const)(
    '%s of the agency that works on it',
    async (role) => {
      expect(await sees(scopeOf(role), await anOpenedCase())).toBe(true);
    },
  );

  it.each(['finance', 'community', 'host', 'admin'] as const)('not by %s', async (role) => {
    expect(await sees(scopeOf(role), await anOpenedCase())).toBe(false);
  });

  it('both the agency that refers and the one that leads', async () => {
    const code = await anOpenedCase({ agencyId: towns.own.otherAgencyId }, scopeOf('referrer'));
    expect(await sees(scopeOf('referrer'), code)).toBe(true);
    expect(await sees(strangerScope(), code)).toBe(true);
  });

  it.each<[Role, boolean]>([
    ['coordinator', false],
    ['referrer', false],
    ['manager', false],
    ['multi_agency', true],
    ['officer', true],
  ])(
    '%s of another agency while the meeting has to do with the case and the person shares with it: %s',
    async (role, expected) => {
      const code = await aDraftedPlan();
      expect(await sees(outsider(role), code)).toBe(false);
      const before = await aSubmittedPlan();
      expect(await sees(outsider(role), before.code)).toBe(expected);
      await consented(before.code, 'plan_meeting_members', 'withdrawn');
      expect(await sees(outsider(role), before.code)).toBe(false);
    },
  );

  it('members of the meeting no longer than it has to do with the case', async () => {
    const { code, meetingId } = await aSubmittedPlan();
    const member = outsider('multi_agency');
    const { id } = await theCase(code);
    const found = (heldOn: string, status: string) =>
      withScope(machineScope(), async (tx) => {
        const both = { multiAgencyPresent: true, officerPresent: true };
        await tx
          .update(table.meetings)
          .set({ heldOn, status: 'held', ...both })
          .where(eq(table.meetings.id, meetingId));
        await tx
          .update(table.agendaItems)
          .set({ outcome: 'appropriate', status: 'resolved' })
          .where(eq(table.agendaItems.caseId, id));
        await tx.update(table.plans).set({ status }).where(eq(table.plans.caseId, id));
      });
    await found('2020-04-01', 'found_appropriate');
    expect(await sees(member, code)).toBe(true);
    await found('2020-04-01', 'confirmed');
    expect(await sees(member, code)).toBe(false);
    await found(dayOf(new Date()), 'confirmed');
    expect(await sees(member, code)).toBe(true);
  });

  it('the officer also once the municipality has decided', async () => {
    const code = await anOpenedCase();
    await withScope(machineScope(), (tx) =>
      tx.update(table.cases).set({ supportDecidedOn: '2026-11-01' }).where(eq(table.cases.code, code)),
    );
    expect(await sees(outsider('officer'), code)).toBe(true);
    expect(await sees(outsider('multi_agency'), code)).toBe(false);
  });

  it('nobody of another town', async () => {
    const code = await anOpenedCase();
    for (const role of ['coordinator', 'manager', 'officer'] as const) {
      expect(await sees(scopeOf(role, { town: 'other' }), code)).toBe(false);
    }
  });
});

describe('what one may not see does not exist', () => {
  it.each([
    ['getCase', getCase],
    ['getProfile', getProfile],
    ['getConsents', getConsents],
    ['getSlip', getSlip],
  ] as const)('%s', async (_, get) => {
    const code = await aCaseWithProfile();
    await expect(get(strangerScope(), code, { now })).rejects.toBeInstanceOf(NotFound);
    await expect(get(scopeOf('coordinator', { town: 'other' }), code, { now })).rejects.toBeInstanceOf(
      NotFound,
    );
    await expect(get(scopeOf('coordinator'), 'tsubame-000-0', { now })).rejects.toBeInstanceOf(NotFound);
    await expect(get(scopeOf('coordinator'), undefined, { now })).rejects.toBeInstanceOf(NotFound);
    await expect(get(scopeOf('finance'), code, { now })).rejects.toBeInstanceOf(Forbidden);
  });
});

describe('the list of cases', () => {
  it('shows what the reader sees, counted by state, and finds by code or own number', async () => {
    const mine = await aCaseWithProfile();
    const referred = await anOpenedCase(
      { agencyId: towns.own.otherAgencyId, caseRef: 'Z-777' },
      scopeOf('referrer'),
    );
    const coordinator = scopeOf('coordinator');
    const all = await listCases(coordinator, list, { now });
    expect(all.lines.map(({ code }) => code)).toContain(mine);
    expect(all.states.find(({ status }) => status === 'assessing')?.total).toBeGreaterThan(0);
    expect(all.total).toBe(all.open);

    const own = await listCases(coordinator, { ...list, whose: 'mine' }, { now });
    expect(own.lines.map(({ code }) => code)).toContain(mine);
    expect(own.lines.map(({ code }) => code)).not.toContain(referred);

    const byCode = await listCases(coordinator, { ...list, q: mine.replace('-', ' ') }, { now });
    expect(byCode.lines.map(({ code }) => code)).toEqual([mine]);
    const byNumber = await listCases(scopeOf('referrer'), { ...list, q: 'z-77' }, { now });
    expect(byNumber.lines.map(({ code }) => code)).toEqual([referred]);
    expect((await listCases(strangerScope(), { ...list, q: 'z-77' }, { now })).lines).toEqual([]);
    expect((await listCases(coordinator, { ...list, q: "'; --" }, { now })).lines).toEqual([]);
  });

  it('turns pages without losing or doubling anybody', async () => {
    for (let made = 0; made < 22; made += 1)
      await anOpenedCase({}, scopeOf('coordinator', { town: 'other' }));
    const other = scopeOf('coordinator', { town: 'other' });
    const first = await listCases(other, list, { now });
    const second = await listCases(other, { ...list, page: 2 }, { now });
    const codes = [...first.lines, ...second.lines].map(({ code }) => code);
    expect(first.lines).toHaveLength(20);
    expect(new Set(codes).size).toBe(22);
  });
});
