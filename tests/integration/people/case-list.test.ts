import { describe, expect, it } from 'vitest';
import { anActivePlacement } from '#tests/factories/placements';
import { aStage } from '#tests/factories/stage';
import { anOpenedCase, now, theCase } from '#tests/factories/people';
import { scopeOf, strangerScope } from '#tests/factories/scope';
import { towns } from '#tests/factories/towns';
import { useDatabase } from '#tests/setup/database';
import type { Scope } from '~/domain/kernel/scope';
import { getCase, listCases, planNext, type CaseListQuery } from '~/domain/people/index.server';

const db = useDatabase();
const coordinator = scopeOf('coordinator');
const list = { whose: 'all', status: 'open', q: '', stalled: false, sort: 'next', page: 1 } as const;

async function codesOf(scope: Scope, query: Partial<CaseListQuery>): Promise<string[]> {
  return (await listCases(scope, { ...list, ...query }, { now })).lines.map(({ code }) => code);
}

describe("the own agency's number", () => {
  it.each(['参-900', '参ー９００', '参９０', ' 参 900 ', 'サン-900-x'])('%s', async (typed) => {
    const code = await anOpenedCase({ caseRef: '参－９００' });
    const found = await codesOf(coordinator, { q: typed });
    if (typed.startsWith('サン')) expect(found).toEqual([]);
    else expect(found).toContain(code);
  });

  it('is found and shown by the agency that keeps it, and by no other that works on the case', async () => {
    const referrer = scopeOf('referrer');
    const code = await anOpenedCase({ agencyId: towns.own.otherAgencyId, caseRef: 'Q-31' }, referrer);
    expect(await codesOf(referrer, { q: 'q31' })).toEqual([code]);
    expect(await codesOf(strangerScope(), { q: 'q31' })).toEqual([]);
    expect(await codesOf(scopeOf('coordinator', { town: 'other' }), { q: 'q31' })).toEqual([]);
    const refs = async (scope: Scope) =>
      (await listCases(scope, { ...list, q: code }, { now })).lines.map(({ caseRef }) => caseRef);
    expect(await refs(referrer)).toEqual(['Q-31']);
    expect(await refs(strangerScope())).toEqual(['']);
  });

  it('is not found by signs alone', async () => {
    await anOpenedCase({ caseRef: 'R-1' });
    expect(await codesOf(coordinator, { q: '-' })).toEqual([]);
  });
});

describe('what was opened last', () => {
  it('is told to the one who opened it, newest first, whatever its state', async () => {
    const [first, second, third] = [await anOpenedCase(), await anOpenedCase(), await anOpenedCase()];
    const manager = scopeOf('manager');
    expect(await codesOf(manager, { whose: 'recent' })).toEqual([]);
    for (const code of [first, third, first]) await getCase(manager, code, { now });
    expect(await codesOf(manager, { whose: 'recent' })).toEqual([first, third]);
    await db.admin`update cases set status = 'closed' where code = ${third}`;
    expect(await codesOf(manager, { whose: 'recent' })).toEqual([first, third]);
    expect(await codesOf(manager, { whose: 'recent', status: 'closed' })).toEqual([third]);
    expect(await codesOf(manager, { whose: 'recent' })).not.toContain(second);
    expect(await codesOf(scopeOf('officer'), { whose: 'recent' })).toEqual([]);
  });

  it('is no longer told once one may not see it', async () => {
    const code = await anOpenedCase({ agencyId: towns.own.otherAgencyId });
    const stranger = strangerScope();
    await getCase(stranger, code, { now });
    expect(await codesOf(stranger, { whose: 'recent' })).toEqual([code]);
    const { id } = await theCase(code);
    await db.admin`delete from case_agencies where case_id = ${id} and agency_id = ${towns.own.otherAgencyId}`;
    expect(await codesOf(stranger, { whose: 'recent' })).toEqual([]);
  });

  it('remembers twenty', async () => {
    const scope = scopeOf('coordinator', { town: 'other' });
    for (let made = 0; made < 22; made += 1) await getCase(scope, await anOpenedCase({}, scope), { now });
    expect(await codesOf(scope, { whose: 'recent' })).toHaveLength(20);
  });
});

describe('the order of the list', () => {
  it('goes by the nearest planned day, be it of the case or of its placement', async () => {
    const stage = await aStage();
    const { code: placed } = stage;
    await anActivePlacement(stage);
    const [soon, later, never] = [await anOpenedCase(), await anOpenedCase(), await anOpenedCase()];
    const plan = async (code: string, nextOn: string) =>
      planNext(
        coordinator,
        { code, version: (await theCase(code)).version, nextOn, nextWhat: '電話' },
        { now },
      );
    await plan(soon, '2026-11-21');
    await plan(later, '2027-08-01');
    const { lines } = await listCases(coordinator, list, { now });
    const order = lines.map(({ code }) => code).filter((code) => [placed, soon, later, never].includes(code));
    expect(order).toEqual([soon, placed, later, never]);
    const of = (code: string) => lines.find((one) => one.code === code)?.nextVisit;
    expect(of(soon)).toEqual({ on: '2026-11-21', kind: 'next' });
    expect(of(placed)?.kind).toMatch(/person|host/);
    expect(of(never)).toBeNull();
  });

  it('goes by the longest without contact, and by the newest', async () => {
    const [old, fresh] = [await anOpenedCase(), await anOpenedCase()];
    await db.admin`update cases set last_contact_on = '2026-01-05', created_at = '2026-01-05' where code = ${old}`;
    const place = async (sort: CaseListQuery['sort'], code: string) =>
      (await codesOf(coordinator, { sort })).indexOf(code);
    expect(await place('contact', old)).toBeLessThan(await place('contact', fresh));
    expect(await place('new', fresh)).toBe(0);
  });
});
