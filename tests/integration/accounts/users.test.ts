import { describe, expect, it } from 'vitest';
import { readLiveSession } from '~/domain/accounts/sessions.server';
import {
  addAgency,
  addUser,
  changeUser,
  closeUser,
  getUser,
  listUsers,
  reopenUser,
  resetUserPassword,
  resetUserSecondStep,
} from '~/domain/accounts/index.server';
import { removeSignIn } from '~/domain/accounts/sign-ins.server';
import { Conflict, Forbidden, Invalid, NotFound, Refused } from '~/domain/kernel/errors';
import { listAudit } from '#db/queries/audit.server';
import { findUser } from '#db/queries/accounts.server';
import { withScope } from '#db/scope.server';
import { aMail, Browser } from '#tests/factories/accounts';
import { aListedHost } from '#tests/factories/registry';
import { machineScope, scopeOf } from '#tests/factories/scope';
import { towns } from '#tests/factories/towns';
import { useDatabase } from '#tests/setup/database';

useDatabase();

const admin = scopeOf('admin');
const newUser = (change: Partial<Parameters<typeof addUser>[1]> = {}) => ({
  name: '新井',
  mail: aMail(),
  agencyId: towns.own.agencyId,
  roles: ['coordinator' as const],
  ...change,
});

async function anAddedUser(change: Parameters<typeof newUser>[0] = {}) {
  const input = newUser(change);
  const added = await addUser(admin, input);
  const { version } = await getUser(admin, added.id);
  return { ...added, mail: input.mail, version };
}

const newest = async () => (await withScope(machineScope(), (tx) => listAudit(tx, {}, 1)))[0];

describe('adding a user', () => {
  it('makes a sign-in with a password for one use, and an entry without it', async () => {
    const { id, mail, password } = await anAddedUser();
    expect(await newest()).toMatchObject({
      action: 'accounts.add-user',
      subjectId: id,
      change: { roles: ['coordinator'], agencyId: towns.own.agencyId },
    });
    expect(JSON.stringify(await newest())).not.toContain(password);
    const browser = new Browser();
    expect(await browser.signIn(mail, password)).toMatchObject({ outcome: 'signed-in' });
    expect(await readLiveSession(browser.cookie)).toMatchObject({ mustChangePassword: true });
    expect((await listUsers(admin)).find((user) => user.id === id)).toMatchObject({
      signIn: 'one-time-password',
    });
  });

  it.each([
    ['no role', { roles: [] }],
    ['a host role without a host', { roles: ['host' as const] }],
    ['an agency of another municipality', { agencyId: towns.other.agencyId }],
    ['a host that is not there', { roles: ['host' as const], hostId: towns.own.id }],
    ['a mail address that is none', { mail: 'not a mail address' }],
  ])('is refused with %s, and leaves no sign-in', async (_case, change) => {
    const input = newUser(change);
    await expect(addUser(admin, input)).rejects.toThrow(Invalid);
    expect((await listUsers(admin)).map((user) => user.mail)).not.toContain(input.mail);
  });

  it('is refused for a mail address in use, here or in another municipality', async () => {
    const { mail } = await anAddedUser();
    await expect(addUser(admin, newUser({ mail }))).rejects.toThrow(Invalid);
    const other = scopeOf('admin', { town: 'other' });
    await expect(addUser(other, newUser({ mail, agencyId: towns.other.agencyId }))).rejects.toThrow(Invalid);
  });

  it('puts people of a host into one agency of their own, made with the first of them', async () => {
    const hostId = await aListedHost();
    const ofHost = { agencyId: undefined, roles: ['host' as const], hostId };
    const [first, second] = [await anAddedUser(ofHost), await anAddedUser(ofHost)];
    const { agencyId } = await getUser(admin, first.id);
    expect((await getUser(admin, second.id)).agencyId).toBe(agencyId);
    expect((await listUsers(admin)).find(({ id }) => id === first.id)).toMatchObject({
      agency: '受入先の団体',
    });
  });

  it.each([[[]], [['coordinator' as const]], [['host' as const, 'coordinator' as const]]])(
    'asks for the agency of %j',
    async (roles) => {
      await expect(addUser(admin, newUser({ agencyId: undefined, roles }))).rejects.toMatchObject({
        fieldErrors: { agencyId: ['所属を選んでください。'] },
      });
    },
  );

  it('is for administrators', async () => {
    await expect(addUser(scopeOf('manager'), newUser())).rejects.toThrow(Forbidden);
  });
});

describe('changing a user', () => {
  it('ends their sessions when what they may reach changes, and not for a new name', async () => {
    const { id, mail, password, version } = await anAddedUser();
    const browser = new Browser();
    await browser.signIn(mail, password);
    const same = { id, agencyId: towns.own.agencyId, roles: ['coordinator' as const] };
    await changeUser(admin, { ...same, version, name: '新井 みどり' });
    expect(await readLiveSession(browser.cookie)).not.toBeNull();
    await changeUser(admin, {
      ...same,
      version: version + 1,
      name: '新井 みどり',
      roles: ['coordinator', 'community'],
    });
    expect(await readLiveSession(browser.cookie)).toBeNull();
    expect(await newest()).toMatchObject({
      change: { roles: { from: ['coordinator'], to: ['coordinator', 'community'] } },
    });
  });

  it('is refused when somebody else changed them first', async () => {
    const { id, version } = await anAddedUser();
    const change = { id, version, name: '新井', agencyId: towns.own.agencyId, roles: ['manager' as const] };
    await changeUser(admin, change);
    await expect(changeUser(admin, change)).rejects.toThrow(Conflict);
  });

  it('does not let administrators take the administration from themselves', async () => {
    const own = towns.own.users.admin;
    const { version } = await getUser(admin, own);
    const change = {
      id: own,
      version,
      name: '今井',
      agencyId: towns.own.agencyId,
      roles: ['officer' as const],
    };
    await expect(changeUser(admin, change)).rejects.toThrow(Refused);
    await expect(closeUser(admin, { id: own, version })).rejects.toThrow(Refused);
  });

  it('does not find the users of another municipality', async () => {
    const id = towns.other.users.coordinator;
    await expect(getUser(admin, id)).rejects.toThrow(NotFound);
    await expect(resetUserPassword(admin, { id })).rejects.toThrow(NotFound);
    await expect(resetUserSecondStep(admin, { id })).rejects.toThrow(NotFound);
    await expect(closeUser(admin, { id, version: 1 })).rejects.toThrow(NotFound);
  });
});

describe('closing and helping', () => {
  it('closes at once, and opens again with the same password', async () => {
    const { id, mail, password, version } = await anAddedUser();
    const browser = new Browser();
    await browser.signIn(mail, password);
    await closeUser(admin, { id, version });
    expect(await readLiveSession(browser.cookie)).toBeNull();
    expect(await browser.signIn(mail, password)).toEqual({ outcome: 'refused' });
    await reopenUser(admin, { id, version: version + 1 });
    expect(await browser.signIn(mail, password)).toMatchObject({ outcome: 'signed-in' });
  });

  it('gives a new password for one use; the old one stops', async () => {
    const { id, mail, password } = await anAddedUser();
    const reset = await resetUserPassword(admin, { id });
    expect(await newest()).toMatchObject({ action: 'accounts.reset-password', subjectId: id });
    expect(await new Browser().signIn(mail, password)).toEqual({ outcome: 'refused' });
    expect(await new Browser().signIn(mail, reset.password)).toMatchObject({ outcome: 'signed-in' });
  });

  it('makes the sign-in that is missing', async () => {
    const { id, mail } = await anAddedUser();
    const user = await withScope(machineScope(), (tx) => findUser(tx, id));
    await removeSignIn(user?.authUserId ?? '');
    expect((await listUsers(admin)).find((line) => line.id === id)?.signIn).toBe('none');
    const { password } = await resetUserPassword(admin, { id });
    expect(await new Browser().signIn(mail, password)).toMatchObject({ outcome: 'signed-in' });
  });
});

describe('agencies', () => {
  it('are added once by name', async () => {
    await addAgency(admin, { name: 'かわべ ひだまり相談室', kind: 'consultation' });
    await expect(addAgency(admin, { name: 'かわべ ひだまり相談室', kind: 'other' })).rejects.toThrow(Invalid);
  });
});
