import { describe, expect, it } from 'vitest';
import { anOpenedCase, consented, dayOfTests, now, theCase } from '#tests/factories/people';
import { scopeOf, strangerScope } from '#tests/factories/scope';
import { towns } from '#tests/factories/towns';
import { useDatabase } from '#tests/setup/database';
import { Conflict, Forbidden, NotFound, Refused } from '~/domain/kernel/errors';
import '~/domain/reactions.server';
import type { Scope } from '~/domain/kernel/scope';
import { roles, type Role } from '~/domain/kernel/permissions';
import {
  addAgency,
  beginAssessment,
  editCase,
  getCase,
  getCaseAgencies,
  listCases,
  nameGround,
  recordConsent,
  removeAgency,
  setCaseRef,
} from '~/domain/people/index.server';
import { getToday } from '~/domain/today/index.server';

const db = useDatabase();

const agencyId = towns.own.otherAgencyId;
const coordinator = scopeOf('coordinator');
const list = { whose: 'all', status: 'open', q: '', stalled: false, sort: 'next', page: 1 } as const;

const edited = { gapType: 'anxious_about_society', referralSource: 'elderly_care_center' } as const;

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

  it('sees nothing once the consent it joined on is taken back or runs out, and is named to staff', async () => {
    const code = await anOpenedCase();
    await consented(code, 'non_member_agencies');
    await join(code);
    await db.admin`update consents set valid_until = '2026-01-01' where scope = 'non_member_agencies'
      and case_id = (select id from cases where code = ${code})`;
    await expect(getCase(strangerScope(), code)).rejects.toBeInstanceOf(NotFound);
    const lapsed = (await getCaseAgencies(coordinator, code)).agencies.find(
      (one) => one.agencyId === agencyId,
    );
    expect(lapsed?.lapsed).toBe(true);

    await consented(code, 'non_member_agencies');
    expect((await getCase(strangerScope(), code)).line.code).toBe(code);
    const taken = { code, scope: 'non_member_agencies', state: 'withdrawn', method: 'face_to_face' } as const;
    const { closed } = await recordConsent(coordinator, { ...taken, recordedOn: dayOfTests }, { now });
    expect(closed).toMatchObject({ leftAgencies: [expect.any(String)] });
    expect((await getCaseAgencies(coordinator, code)).agencies).toHaveLength(1);
    await consented(code, 'non_member_agencies');
    await expect(getCase(strangerScope(), code)).rejects.toBeInstanceOf(NotFound);
  });

  it('leaves its coordinator in charge of nothing when its ground is gone', async () => {
    const code = await anOpenedCase();
    await consented(code, 'plan_meeting_members');
    await join(code, 'member');
    const { version } = await theCase(code);
    await beginAssessment(coordinator, { code, version, coordinatorUserId: towns.own.strangerId }, { now });
    await consented(code, 'plan_meeting_members', 'withdrawn');
    expect((await theCase(code)).coordinatorUserId).toBeNull();
  });

  it('is not brought in by the way through who takes charge', async () => {
    const code = await anOpenedCase({ beginning: 'family', method: undefined });
    const { id, version } = await theCase(code);
    const charge = { ...edited, code, version, coordinatorUserId: towns.own.strangerId };
    await expect(editCase(coordinator, charge)).rejects.toThrow(/家族からの相談/);
    const agreed = await anOpenedCase();
    const begun = { code: agreed, version: (await theCase(agreed)).version };
    const begin = { ...begun, coordinatorUserId: towns.own.strangerId };
    await expect(beginAssessment(coordinator, begin, { now })).rejects.toBeInstanceOf(Refused);
    await consented(agreed, 'plan_meeting_members');
    await beginAssessment(coordinator, { ...begin, version: (await theCase(agreed)).version }, { now });
    const [row] = await db.admin`select consent_scope from case_agencies
      where agency_id = ${agencyId} and case_id = (select id from cases where code = ${agreed})`;
    expect(row).toEqual({ consent_scope: 'plan_meeting_members' });
    expect(
      await db.admin`select 1 from case_agencies where case_id = ${id} and agency_id = ${agencyId}`,
    ).toEqual([]);
  });

  it('gives no lasting access to who edits what they see as a member of the meeting, or as the officer', async () => {
    const code = await anOpenedCase();
    await db.admin`update cases set support_decided_on = '2026-11-10' where code = ${code}`;
    const both = strangerScope('coordinator');
    const scope = { ...both, actor: { ...both.actor, roles: ['coordinator', 'officer'] } } as Scope;
    expect((await getCase(scope, code)).mayEdit).toBe(false);
    const { version } = await theCase(code);
    await expect(editCase(scope, { ...edited, code, version })).rejects.toBeInstanceOf(Forbidden);
    expect((await getCaseAgencies(coordinator, code)).agencies).toHaveLength(1);
  });

  it('that joined before grounds were kept is told on きょう, until one press names the ground or takes it off', async () => {
    const code = await anOpenedCase();
    await consented(code, 'non_member_agencies');
    await join(code);
    const { id } = await theCase(code);
    await db.admin`update case_agencies set consent_scope = null where case_id = ${id} and agency_id = ${agencyId}`;
    const told = async () =>
      (await getToday(scopeOf('manager'), null, { now })).due.filter(({ key }) => key === `unfounded-${id}`);
    const unfounded = async () =>
      (await getCaseAgencies(coordinator, code)).agencies.filter((one) => one.unfounded);
    expect(await unfounded()).toMatchObject([{ agencyId }]);
    expect((await told())[0]?.what).toContain('根拠を決めるか、外す');

    const press = async (part: 'member' | 'outside', of = agencyId) =>
      nameGround(coordinator, { code, version: (await theCase(code)).version, agencyId: of, part }, { now });
    await expect(press('member')).rejects.toThrow(/同意が、いまありません/);
    await expect(press('outside', towns.own.agencyId)).rejects.toThrow(/もう決まっています/);
    const { version } = await theCase(code);
    await press('outside');
    await expect(press('outside')).rejects.toThrow(/もう決まっています/);
    const old = { code, version, agencyId, part: 'outside' } as const;
    await expect(nameGround(coordinator, old, { now })).rejects.toBeInstanceOf(Conflict);
    expect([await unfounded(), await told()]).toEqual([[], []]);

    await consented(code, 'non_member_agencies', 'withdrawn');
    await expect(getCase(strangerScope(), code)).rejects.toBeInstanceOf(NotFound);
  });

  it('without a ground is told of no ended case, and can be taken off even while its coordinator is in charge', async () => {
    const code = await anOpenedCase();
    await consented(code, 'non_member_agencies');
    await join(code);
    const { id } = await theCase(code);
    await db.admin`update cases set coordinator_user_id = ${towns.own.strangerId} where id = ${id}`;
    const take = async () =>
      removeAgency(coordinator, { code, version: (await theCase(code)).version, agencyId }, { now });
    await expect(take()).rejects.toThrow(/担当のコーディネーターがいる機関/);
    await db.admin`update case_agencies set consent_scope = null where case_id = ${id} and agency_id = ${agencyId}`;

    const told = async () => {
      const { due } = await getToday(scopeOf('manager'), null, { now });
      return due.filter(({ key }) => key === `unfounded-${id}`).length;
    };
    const seen = async () => {
      const { ended, agencies } = await getCaseAgencies(coordinator, code, { now });
      return { ended, ...agencies.find((one) => one.agencyId === agencyId) };
    };
    for (const [status, ended] of [
      ['suspended', false],
      ['closed', true],
    ] as const) {
      await db.admin`update cases set status = ${status} where id = ${id}`;
      expect(await told()).toBe(ended ? 0 : 1);
      expect(await seen()).toMatchObject({ ended, unfounded: true, inCharge: true, removing: { ok: true } });
    }
    await take();
    expect((await theCase(code)).coordinatorUserId).toBeNull();
    await expect(getCase(strangerScope(), code)).rejects.toBeInstanceOf(NotFound);
  });

  it('needs no other ground where it leads or referred', async () => {
    const code = await anOpenedCase({ agencyId }, coordinator);
    const { agencies } = await getCaseAgencies(coordinator, code);
    expect(agencies.map((one) => [one.unfounded, one.leads])).toEqual([
      [false, expect.any(Boolean)],
      [false, expect.any(Boolean)],
    ]);
  });

  it('leaves the forms of colleagues open when it changes its own number', async () => {
    const code = await anOpenedCase();
    const { version } = await theCase(code);
    await setCaseRef(coordinator, { code, caseRef: '参-2' });
    expect((await theCase(code)).version).toBe(version);
  });

  it('keeps the names of what was edited in the log, not the facts', async () => {
    const code = await anOpenedCase();
    const { version } = await theCase(code);
    await editCase(coordinator, { ...edited, code, version, ageBand: 'age_30s' });
    const [entry] = await db.admin<{ change: { fields: string[] } }[]>`select change from audit_log
      where action = 'people.edit-case' and ${code} = any(codes)`;
    expect(entry?.change.fields).toContain('ageBand');
    expect(JSON.stringify(entry)).not.toContain('age_30s');
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
