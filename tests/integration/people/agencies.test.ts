import { describe, expect, it } from 'vitest';
import { anOpenedCase, consented, theCase } from '#tests/factories/people';
import { scopeOf, strangerScope } from '#tests/factories/scope';
import { towns } from '#tests/factories/towns';
import { useDatabase } from '#tests/setup/database';
import { Conflict, Forbidden, NotFound, Refused } from '~/domain/kernel/errors';
import { roles, type Role } from '~/domain/kernel/permissions';
import {
  addAgency,
  getCase,
  getCaseAgencies,
  listCases,
  removeAgency,
  setCaseRef,
} from '~/domain/people/index.server';

useDatabase();

const agencyId = towns.own.otherAgencyId;
const coordinator = scopeOf('coordinator');
const list = { whose: 'all', status: 'open', q: '', stalled: false, sort: 'next', page: 1 } as const;

async function join(code: string, part: 'member' | 'outside' = 'outside') {
  return addAgency(coordinator, { code, version: (await theCase(code)).version, agencyId, part });
}

describe('another agency on a case', () => {
  it('joins on the ground of a consent, sees the case, keeps a number of its own, and leaves again', async () => {
    const code = await anOpenedCase({ caseRef: '参-1' });
    await expect(join(code)).rejects.toBeInstanceOf(Refused);
    await consented(code, 'non_member_agencies');
    await expect(join(code, 'member')).rejects.toBeInstanceOf(Refused);
    await join(code);
    await expect(join(code)).rejects.toThrow(/もう関わっています/);

    await setCaseRef(strangerScope(), { code, caseRef: '包-77' });
    expect((await getCaseAgencies(strangerScope(), code)).caseRef).toBe('包-77');
    expect((await getCaseAgencies(coordinator, code)).caseRef).toBe('参-1');
    const found = await listCases(strangerScope(), { ...list, q: '包77' });
    expect(found.lines.map((line) => line.code)).toEqual([code]);
    expect((await listCases(coordinator, { ...list, q: '包77' })).lines).toEqual([]);

    const { version } = await theCase(code);
    await removeAgency(coordinator, { code, version, agencyId });
    await expect(getCase(strangerScope(), code)).rejects.toBeInstanceOf(NotFound);
  });

  it('joins no case of a family that consults before the person has agreed', async () => {
    const code = await anOpenedCase({ beginning: 'family', method: undefined });
    await expect(join(code)).rejects.toThrow(/家族からの相談/);
  });

  it('is not taken away while it leads, nor twice, nor from a case that somebody has changed', async () => {
    const code = await anOpenedCase();
    const { version } = await theCase(code);
    const leading = { code, version, agencyId: towns.own.agencyId };
    await expect(removeAgency(coordinator, leading)).rejects.toThrow(/中心になっている機関/);
    await expect(removeAgency(coordinator, { code, version, agencyId })).rejects.toBeInstanceOf(NotFound);
    await expect(removeAgency(coordinator, { ...leading, version: 99 })).rejects.toBeInstanceOf(Conflict);
  });

  const editors: readonly Role[] = ['coordinator', 'manager'];
  it.each(roles)('is added by %s, or not', async (role) => {
    const code = await anOpenedCase();
    await consented(code, 'non_member_agencies');
    const { version } = await theCase(code);
    const adding = addAgency(scopeOf(role), { code, version, agencyId, part: 'outside' });
    if (editors.includes(role)) expect((await adding).code).toBe(code);
    else await expect(adding).rejects.toBeInstanceOf(Forbidden);
  });
});
