import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import * as table from '#db/schema/index.server';
import { withScope } from '#db/scope.server';
import { now, theCase } from '#tests/factories/people';
import { aListedHost } from '#tests/factories/registry';
import { machineScope, scopeOf, strangerScope } from '#tests/factories/scope';
import { towns } from '#tests/factories/towns';
import { useDatabase } from '#tests/setup/database';
import { Forbidden, NotFound, Refused } from '~/domain/kernel/errors';
import { roles, rolesWith, type Permission } from '~/domain/kernel/permissions';
import { unsafeSessionScope, type Scope } from '~/domain/kernel/scope';
import {
  askAgain,
  getReferral,
  getReferralsOf,
  getUrgentContacts,
  listOwnReferrals,
  refer,
  setUrgentContacts,
} from '~/domain/referrals/index.server';
import { getToday } from '~/domain/today/index.server';

useDatabase();
const call = { now };
const { own } = towns;
/** A consultation centre: it refers, and does no 参加支援 itself. */
const referrer: Scope = unsafeSessionScope(
  own.id,
  {
    ...{ kind: 'user', userId: own.users.referrer, agencyId: own.otherAgencyId, roles: ['referrer'] },
    ...{ hostId: null, name: '試験 つなぎて' },
  },
  'test-request',
);
const asked = {
  gapType: 'anxious_about_society',
  referralSource: 'elderly_care_center',
  beginning: 'granted',
  method: 'face_to_face',
  agencyId: own.agencyId,
} as const;

async function aReferral(more: Partial<Parameters<typeof refer>[1]> = {}): Promise<string> {
  return (await refer(referrer, { ...asked, ...more }, call)).code;
}

async function handedBack(): Promise<string> {
  const code = await aReferral();
  await withScope(machineScope(), (tx) =>
    tx
      .update(table.cases)
      .set({ status: 'handed_back', statusSince: '2026-11-20', statusReason: 'not_complex' })
      .where(eq(table.cases.code, code)),
  );
  return code;
}

const mine = async (code: string) =>
  (await listOwnReferrals(referrer, undefined, call)).referrals.find(({ line }) => line.code === code);
const todayOf = async (scope: Scope) => {
  const { late, due, waiting } = await getToday(scope, null, call);
  return [...late, ...due, ...waiting];
};

describe('a referral', () => {
  it('lands in intake at the other agency, with the consent, the place and the chips, and no name', async () => {
    const host = await aListedHost();
    const code = await aReferral({
      hostId: host,
      strengths: ['gardening'],
      message: '週に一度、出かける先がほしい',
    });
    expect(await theCase(code)).toMatchObject({
      status: 'intake',
      agencyId: own.agencyId,
      referrerAgencyId: own.otherAgencyId,
      strengthsAndWishes: 1,
    });
    const { referrals } = await getReferralsOf(scopeOf('coordinator'), code);
    expect(referrals).toMatchObject([{ kind: 'first', message: '週に一度、出かける先がほしい' }]);
    expect(referrals[0]?.hostName).not.toBeNull();
    const consent = await withScope(machineScope(), (tx) =>
      tx
        .select({ state: table.consents.state, method: table.consents.method })
        .from(table.consents)
        .innerJoin(table.cases, eq(table.cases.id, table.consents.caseId))
        .where(eq(table.cases.code, code)),
    );
    expect(consent).toEqual([{ state: 'granted', method: 'face_to_face' }]);
  });

  it('is refused without an agreement, and with a text that names somebody', async () => {
    await expect(refer(referrer, { ...asked, method: undefined }, call)).rejects.toMatchObject({
      fieldErrors: { method: [expect.any(String)] },
    });
    await expect(aReferral({ message: '田中さんのことです' })).rejects.toMatchObject({ status: 400 });
    await expect(aReferral({ beginning: 'explained' as never })).rejects.toMatchObject({ status: 400 });
  });

  it('goes to the agency that does 参加支援, unless another is chosen', async () => {
    const { agencyId } = await getReferral(scopeOf('coordinator'), null);
    expect(agencyId).toBe(own.agencyId);
  });

  it('stands on きょう of 参加支援 and of 多機関協働 of that agency', async () => {
    const code = await aReferral();
    for (const role of ['coordinator', 'multi_agency'] as const) {
      expect((await todayOf(scopeOf(role))).map(({ line }) => line?.code)).toContain(code);
    }
    expect((await todayOf(strangerScope())).map(({ key }) => key).join()).not.toContain('referral-');
  });
});

describe('what the referrer sees', () => {
  it('is the five timings, and after a hand-back that it may ask again', async () => {
    const code = await handedBack();
    const seen = await mine(code);
    expect(seen?.timings.map(({ key, state }) => `${key} ${state}`)).toContain('hand_back current');
    expect(seen).toMatchObject({ ended: true, again: { ok: true } });
  });

  it('is nothing of what others referred', async () => {
    const code = await aReferral();
    const { referrals } = await listOwnReferrals(scopeOf('referrer'), undefined, call);
    expect(referrals.map(({ line }) => line.code)).not.toContain(code);
  });
});

describe('asking again', () => {
  it('begins the case again in one press', async () => {
    const code = await handedBack();
    expect(await askAgain(referrer, { code }, call)).toMatchObject({ reopened: true });
    expect((await theCase(code)).status).not.toBe('handed_back');
    await expect(askAgain(referrer, { code }, call)).rejects.toBeInstanceOf(Refused);
  });

  it('waits on きょう where it cannot begin at once, and is asked once', async () => {
    const code = await handedBack();
    await withScope(machineScope(), (tx) =>
      tx.update(table.consents).set({ state: 'withdrawn' }).where(eq(table.consents.scope, 'consultation')),
    );
    expect(await askAgain(referrer, { code }, call)).toMatchObject({ reopened: false });
    const item = (await todayOf(scopeOf('manager'))).find(({ key }) => key.startsWith('referral-again-'));
    expect(item).toMatchObject({ what: expect.stringContaining('もう一度の依頼') as string });
    await expect(askAgain(referrer, { code }, call)).rejects.toMatchObject({
      reason: expect.stringContaining('届いています') as string,
    });
  });

  it('is for the agency that referred', async () => {
    const code = await handedBack();
    await expect(askAgain(scopeOf('coordinator'), { code }, call)).rejects.toBeInstanceOf(NotFound);
  });
});

describe('the urgent contacts', () => {
  it('are set by the administrator and read by everybody', async () => {
    await setUrgentContacts(
      scopeOf('admin'),
      {
        contacts: [{ name: '福祉課', phone: '０５４−１１１−２２２２', note: '平日' }, {}],
        validFrom: '2026-11-20',
      },
      call,
    );
    const { contacts } = await getUrgentContacts(scopeOf('referrer'), undefined, call);
    expect(contacts).toEqual([{ name: '福祉課', phone: '054-111-2222', note: '平日' }]);
  });

  it('need both a name and a number', async () => {
    const set = (contact: object) =>
      setUrgentContacts(scopeOf('admin'), { contacts: [contact], validFrom: '2026-11-20' }, call);
    await expect(set({ name: '福祉課' })).rejects.toMatchObject({ status: 400 });
    await expect(set({ name: '福祉課', phone: 'なし' })).rejects.toMatchObject({ status: 400 });
  });
});

describe('who may', () => {
  it.each<[string, Permission, (scope: Scope) => Promise<unknown>]>([
    ['begin a referral', 'cases.open', (scope) => getReferral(scope, null)],
    ['follow what was referred', 'cases.open', (scope) => listOwnReferrals(scope, undefined)],
  ])('%s', async (_, permission, open) => {
    for (const role of roles) {
      const outcome = await open(scopeOf(role)).catch((error: unknown) => error);
      if (rolesWith(permission).includes(role)) expect(outcome).not.toBeInstanceOf(Error);
      else expect(outcome).toBeInstanceOf(Forbidden);
    }
  });
});
