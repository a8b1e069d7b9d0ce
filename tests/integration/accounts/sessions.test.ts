import { describe, expect, it } from 'vitest';
import { changePassword, resetPassword } from '~/domain/accounts/passwords.server';
import {
  endAllSessions,
  endOwnSession,
  ownSessions,
  readLiveSession,
  signOut,
} from '~/domain/accounts/sessions.server';
import { disableSignIn } from '~/domain/accounts/sign-ins.server';
import { Invalid } from '~/domain/kernel/errors';
import { aSignIn, Browser, goodPassword } from '#tests/factories/accounts';
import { useDatabase } from '#tests/setup/database';

useDatabase();

const minutes = (count: number) => new Date(Date.now() + count * 60_000);

async function signedIn(mail: string, browser = new Browser()) {
  await browser.signIn(mail);
  return browser;
}

describe('a session', () => {
  it('ends after thirty idle minutes', async () => {
    const { mail } = await aSignIn();
    const browser = await signedIn(mail);
    expect(await readLiveSession(browser.cookie, minutes(29))).not.toBeNull();
    expect(await readLiveSession(browser.cookie, minutes(58))).not.toBeNull();
    expect(await readLiveSession(browser.cookie, minutes(89))).toBeNull();
  });

  it('ends after twelve hours, however busy', async () => {
    const { mail } = await aSignIn();
    const browser = await signedIn(mail);
    for (let at = 20; at < 12 * 60; at += 20)
      expect(await readLiveSession(browser.cookie, minutes(at))).not.toBeNull();
    expect(await readLiveSession(browser.cookie, minutes(12 * 60 + 1))).toBeNull();
  });

  it.each([
    ['no cookie', () => ''],
    ['another signature', (cookie: string) => cookie.replace(/\.[^.;]+(;|$)/, `.${'A'.repeat(43)}%3D$1`)],
    ['another token', (cookie: string) => cookie.replace('session_token=', 'session_token=x')],
    ['a name without the prefix', (cookie: string) => cookie.replaceAll('__Host-', '')],
  ])('is not found with %s', async (_case, change) => {
    const { mail } = await aSignIn();
    const browser = await signedIn(mail);
    expect(await readLiveSession(change(browser.cookie))).toBeNull();
  });

  it('is dead at once when signed out, and stays dead if the cookie comes back', async () => {
    const { mail } = await aSignIn();
    const browser = await signedIn(mail);
    const kept = browser.cookie;
    browser.take([await signOut(browser.visitor)]);
    expect(browser.cookie).not.toContain('session_token');
    expect(await readLiveSession(kept)).toBeNull();
  });

  it('is dead at once when its user is disabled', async () => {
    const { authUserId, mail } = await aSignIn();
    const browser = await signedIn(mail);
    await disableSignIn(authUserId);
    expect(await readLiveSession(browser.cookie)).toBeNull();
  });
});

describe('the list of own sessions', () => {
  it('names the browsers and ends one of them, but nobody else’s', async () => {
    const { authUserId, mail } = await aSignIn();
    const stranger = await aSignIn();
    const here = await signedIn(mail);
    const phone = await signedIn(
      mail,
      new Browser('192.0.2.11', 'Mozilla/5.0 (iPhone) Version/18.0 Safari/604.1'),
    );
    const session = await readLiveSession(here.cookie);
    if (!session) throw new Error('no session');
    const list = await ownSessions(session);
    expect(list.map(({ browser, current }) => [browser, current])).toEqual(
      expect.arrayContaining([
        ['Windows の Chrome', true],
        ['iPhone の Safari', false],
      ]),
    );
    const other = list.find((entry) => !entry.current)?.id ?? '';
    expect(await endOwnSession(stranger.authUserId, other)).toBe(false);
    expect(await readLiveSession(phone.cookie)).not.toBeNull();
    expect(await endOwnSession(authUserId, other)).toBe(true);
    expect(await readLiveSession(phone.cookie)).toBeNull();
    expect(await readLiveSession(here.cookie)).not.toBeNull();
  });

  it('ends them all, and no browser is known any more', async () => {
    const { authUserId, mail } = await aSignIn();
    const browsers = [await signedIn(mail), await signedIn(mail), await signedIn(mail)];
    await endAllSessions(authUserId);
    for (const browser of browsers) expect(await readLiveSession(browser.cookie)).toBeNull();
    for (let tries = 0; tries < 6; tries += 1) await new Browser().signIn(mail, 'a wrong password');
    expect(await browsers[0]?.signIn(mail)).toMatchObject({ outcome: 'too-many' });
  });
});

describe('changing the own password', () => {
  const next = 'four green kettles sing';

  it('ends every session and gives this browser a new one', async () => {
    const { authUserId, mail } = await aSignIn();
    const here = await signedIn(mail);
    const elsewhere = await signedIn(mail);
    const before = here.cookie;
    const changed = await changePassword(authUserId, { current: goodPassword, next }, here.visitor);
    expect(changed.outcome).toBe('changed');
    here.take('cookies' in changed ? changed.cookies : []);
    expect(await readLiveSession(before)).toBeNull();
    expect(await readLiveSession(elsewhere.cookie)).toBeNull();
    expect(await readLiveSession(here.cookie)).toMatchObject({ authUserId });
    expect(await new Browser().signIn(mail, goodPassword)).toEqual({ outcome: 'refused' });
    expect(await new Browser().signIn(mail, next)).toMatchObject({ outcome: 'signed-in' });
  });

  it('asks for the present one, six times at most', async () => {
    const { authUserId, mail } = await aSignIn();
    const here = await signedIn(mail);
    for (let tries = 0; tries < 6; tries += 1) {
      const answer = await changePassword(authUserId, { current: 'a wrong password', next }, here.visitor);
      expect(answer).toEqual({ outcome: 'wrong-password' });
    }
    const answer = await changePassword(authUserId, { current: goodPassword, next }, here.visitor);
    expect(answer).toMatchObject({ outcome: 'too-many' });
  });

  it.each([
    ['too short', 'short one'],
    ['the same', goodPassword],
    ['guessed first', 'qwertyuiop2026'],
  ])('refuses a new one that is %s, and changes nothing', async (_case, refused) => {
    const { authUserId, mail } = await aSignIn();
    const here = await signedIn(mail);
    await expect(
      changePassword(authUserId, { current: goodPassword, next: refused }, here.visitor),
    ).rejects.toThrow(Invalid);
    expect(await readLiveSession(here.cookie)).not.toBeNull();
    expect(await new Browser().signIn(mail)).toMatchObject({ outcome: 'signed-in' });
  });

  it('turns a password made by an administrator into an own one', async () => {
    const { authUserId, mail } = await aSignIn();
    const { password } = await resetPassword(authUserId);
    const browser = new Browser();
    await browser.signIn(mail, password);
    const changed = await changePassword(authUserId, { current: password, next }, browser.visitor);
    browser.take('cookies' in changed ? changed.cookies : []);
    expect(await readLiveSession(browser.cookie)).toMatchObject({ mustChangePassword: false });
  });
});
