import { describe, expect, it } from 'vitest';
import { createSignIn, getSecondStepRoles, setSecondStepRoles } from '~/domain/accounts/index.server';
import { Invalid } from '~/domain/kernel/errors';
import type { Role } from '~/domain/kernel/permissions';
import { letIn } from '~/http/entry.server';
import { openScope, signedIn } from '~/http/scope.server';
import { addDays, today } from '~/lib/japanese-date';
import { newId } from '~/domain/kernel/ids';
import { insertUser } from '#db/queries/accounts.server';
import { listAudit } from '#db/queries/audit.server';
import { withScope } from '#db/scope.server';
import { aMail, anEnrolledUser, Browser, goodPassword } from '#tests/factories/accounts';
import { machineScope, scopeOf } from '#tests/factories/scope';
import { towns } from '#tests/factories/towns';
import { useDatabase } from '#tests/setup/database';

useDatabase();

async function aUser(roles: Role[], authUserId = newId()) {
  const mail = aMail();
  const row = {
    id: newId(),
    authUserId,
    mail,
    name: '試験',
    agencyId: towns.own.agencyId,
    roles,
    hostId: null,
  };
  await withScope(machineScope(), (tx) => insertUser(tx, row));
  return row;
}

async function signedInAs(roles: Role[]) {
  const user = await aUser(roles);
  await createSignIn({
    authUserId: user.authUserId,
    municipalityId: towns.own.id,
    mail: user.mail,
    name: user.name,
    password: goodPassword,
  });
  const browser = new Browser();
  const entered = await browser.signIn(user.mail);
  if (entered.outcome !== 'signed-in') throw new Error(entered.outcome);
  return { user, browser, entered: { ...entered, secondStepDone: false } };
}

const request = (browser: Browser, path = '/today') =>
  new Request(`https://musubiba.test${path}`, { headers: { Cookie: browser.cookie } });

describe('entering', () => {
  it.each([
    ['/hosts?q=%E3%83%91%E3%83%B3', '/hosts?q=%E3%83%91%E3%83%B3'],
    ['https://evil.example/', '/today'],
    ['/signin', '/today'],
    ['/signout?next=/', '/today'],
    [undefined, '/today'],
  ])('after %s goes on to %s, with the cookies and an entry', async (wanted, to) => {
    const { user, entered } = await signedInAs(['coordinator']);
    const response = await letIn(entered, wanted, 'r1');
    expect(response.headers.get('Location')).toBe(to);
    expect(response.headers.getSetCookie()).toHaveLength(2);
    const [entry] = await withScope(machineScope(), (tx) => listAudit(tx, {}, 1));
    expect(entry).toMatchObject({ action: 'accounts.sign-in', actor: `user:${user.id}` });
  });

  it('is refused, and ended, when no user stands behind the sign-in', async () => {
    const mail = aMail();
    await createSignIn({ municipalityId: towns.own.id, mail, name: '試験', password: goodPassword });
    const browser = new Browser();
    const entered = await browser.signIn(mail);
    if (entered.outcome !== 'signed-in') throw new Error(entered.outcome);
    await expect(letIn({ ...entered, secondStepDone: false }, undefined, 'r1')).rejects.toThrow(Invalid);
    expect(await signedIn(request(browser), 'r1')).toBeNull();
  });
});

describe('a role that needs the second step', () => {
  it('holds from its day on: who has none is led to set it up, and sees no more than a visitor', async () => {
    const admin = scopeOf('admin');
    const { browser } = await signedInAs(['officer']);
    const other = await signedInAs(['community']);
    const day = today(new Date());
    const led = async (of: Browser) => (await signedIn(request(of), 'r1'))?.session.mustGoTo;

    await setSecondStepRoles(admin, { roles: ['officer'], validFrom: addDays(day, 1) });
    expect(await led(browser)).toBeNull();
    await setSecondStepRoles(admin, { roles: ['officer', 'finance'], validFrom: day });
    expect(await led(browser)).toBe('/account/second-step');
    const asked = request(browser, '/');
    const { scope } = await openScope(asked, 'r1', await signedIn(asked, 'r1'));
    expect(scope.actor.kind).toBe('visitor');
    expect(await led(other.browser)).toBeNull();
    expect(await getSecondStepRoles(admin, undefined)).toMatchObject({
      inForce: ['officer', 'finance'],
      planned: [{ roles: ['officer'], validFrom: addDays(day, 1) }],
    });

    const enrolled = await anEnrolledUser();
    await aUser(['officer'], enrolled.authUserId);
    expect(await led(enrolled.browser)).toBeNull();
  });

  it('cannot be set for a day that is past', async () => {
    const yesterday = addDays(today(new Date()), -1);
    await expect(setSecondStepRoles(scopeOf('admin'), { roles: [], validFrom: yesterday })).rejects.toThrow(
      Invalid,
    );
  });
});
