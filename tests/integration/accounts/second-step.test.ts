import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  beginEnrolment,
  confirmEnrolment,
  removeOwnSecondStep,
  renewRecoveryCodes,
  resetSecondStep,
} from '~/domain/accounts/enrol-second-step.server';
import { changePassword, resetPassword } from '~/domain/accounts/passwords.server';
import { passSecondStep, waitsAtSecondStep } from '~/domain/accounts/second-step.server';
import { readLiveSession } from '~/domain/accounts/sessions.server';
import { Secret, TOTP, URI } from 'otpauth';
import { database } from '#db/client.server';
import { anEnrolledUser, aSignIn, Browser, goodPassword } from '#tests/factories/accounts';
import { useDatabase } from '#tests/setup/database';

useDatabase();

// Codes change with the clock: the tests move it instead of waiting.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());
const nextCode = () => vi.setSystemTime(Date.now() + 60_000);

async function pass(browser: Browser, code: string) {
  const answer = await passSecondStep(code, browser.visitor);
  if ('cookies' in answer) browser.take(answer.cookies);
  return answer.outcome;
}

describe('setting up the second step', () => {
  it('asks for the password and a first code, shows ten recovery codes, ends other sessions', async () => {
    const { authUserId, mail } = await aSignIn();
    const [browser, elsewhere] = [new Browser(), new Browser()];
    await browser.signIn(mail);
    await elsewhere.signIn(mail);
    expect(await beginEnrolment(authUserId, 'a wrong password', browser.visitor)).toEqual({
      outcome: 'wrong-password',
    });
    const begun = await beginEnrolment(authUserId, goodPassword, browser.visitor);
    const app = URI.parse('uri' in begun ? begun.uri : '') as TOTP;
    const other = new TOTP({ secret: new Secret() });
    expect(await confirmEnrolment(authUserId, other.generate(), browser.visitor)).toEqual({
      outcome: 'wrong',
    });
    expect(await readLiveSession(browser.cookie)).toMatchObject({ secondStepDone: false });

    const enrolled = await confirmEnrolment(authUserId, app.generate(), browser.visitor);
    browser.take('cookies' in enrolled ? enrolled.cookies : []);
    expect(new Set('codes' in enrolled ? enrolled.codes : []).size).toBe(10);
    expect(await readLiveSession(browser.cookie)).toMatchObject({ secondStepDone: true });
    expect(await readLiveSession(elsewhere.cookie)).toBeNull();
    expect(await confirmEnrolment(authUserId, app.generate(), browser.visitor)).toEqual({ outcome: 'over' });
  });

  it('can be begun again as long as it is not in force; only the last secret counts', async () => {
    const { authUserId, mail } = await aSignIn();
    const browser = new Browser();
    await browser.signIn(mail);
    const first = await beginEnrolment(authUserId, goodPassword, browser.visitor);
    const second = await beginEnrolment(authUserId, goodPassword, browser.visitor);
    const code = (begun: typeof first) => (URI.parse('uri' in begun ? begun.uri : '') as TOTP).generate();
    expect(await confirmEnrolment(authUserId, code(first), browser.visitor)).toEqual({ outcome: 'wrong' });
    expect(await confirmEnrolment(authUserId, code(second), browser.visitor)).toMatchObject({
      outcome: 'enrolled',
    });
  });

  it('is taken back by an administrator: all sessions end, the next sign-in needs no code', async () => {
    const { authUserId, mail, browser } = await anEnrolledUser();
    await resetSecondStep(authUserId);
    expect(await readLiveSession(browser.cookie)).toBeNull();
    await browser.signIn(mail);
    expect(await readLiveSession(browser.cookie)).toMatchObject({ secondStepDone: false });
  });

  it('keeps the secret encrypted and the recovery codes hashed', async () => {
    const { authUserId, app, codes } = await anEnrolledUser();
    const [row] = await database().authSql<{ secret: string; backup_codes: string }[]>`
      select secret, backup_codes from auth.two_factor where user_id = ${authUserId}`;
    expect(row?.secret).not.toContain(app.secret.base32);
    for (const code of codes) expect(row?.backup_codes).not.toContain(code);
    expect(JSON.parse(row?.backup_codes ?? '[]')).toEqual(
      Array.from({ length: 10 }, () => expect.stringMatching(/^sealed:[\w-]{43}$/) as string),
    );
  });
});

describe('signing in with a second step', () => {
  it('opens nothing before the code', async () => {
    const { mail } = await anEnrolledUser();
    const browser = new Browser();
    expect(await browser.signIn(mail)).toMatchObject({ outcome: 'second-step' });
    expect(await readLiveSession(browser.cookie)).toBeNull();
    expect(await waitsAtSecondStep(browser.visitor)).toBe(true);
    expect(await waitsAtSecondStep(new Browser().visitor)).toBe(false);
  });

  it('opens with a code of the app, typed in any width', async () => {
    const { authUserId, mail, app } = await anEnrolledUser();
    nextCode();
    const browser = new Browser();
    await browser.signIn(mail);
    const code = app.generate().replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    expect(await pass(browser, code)).toBe('signed-in');
    expect(await readLiveSession(browser.cookie)).toMatchObject({ authUserId, secondStepDone: true });
  });

  it('takes no code twice: not in another browser, not the one that set it up', async () => {
    const { mail, app } = await anEnrolledUser();
    const early = new Browser();
    await early.signIn(mail);
    expect(await pass(early, app.generate())).toBe('wrong');
    nextCode();
    const code = app.generate();
    const first = new Browser();
    await first.signIn(mail);
    const second = new Browser();
    await second.signIn(mail);
    expect(await pass(first, code)).toBe('signed-in');
    expect(await pass(second, code)).toBe('wrong');
    expect(await readLiveSession(second.cookie)).toBeNull();
  });

  it('accepts one of two that send the same code at the same time', async () => {
    const { mail, app } = await anEnrolledUser();
    nextCode();
    const browsers = [new Browser(), new Browser()];
    for (const browser of browsers) await browser.signIn(mail);
    const code = app.generate();
    const outcomes = await Promise.all(browsers.map((browser) => pass(browser, code)));
    expect(outcomes.sort()).toEqual(['signed-in', 'wrong']);
  });

  it('takes each recovery code once', async () => {
    const { mail, codes } = await anEnrolledUser();
    const [code = ''] = codes;
    const browser = new Browser();
    await browser.signIn(mail);
    expect(await pass(browser, code.toUpperCase().replaceAll('-', ' '))).toBe('signed-in');
    const again = new Browser();
    await again.signIn(mail);
    expect(await pass(again, code)).toBe('wrong');
  });

  it('does not take what stands in the database for a recovery code', async () => {
    const { authUserId, mail } = await anEnrolledUser();
    const [row] = await database().authSql<{ backup_codes: string }[]>`
      select backup_codes from auth.two_factor where user_id = ${authUserId}`;
    const [stored = ''] = JSON.parse(row?.backup_codes ?? '[]') as string[];
    const browser = new Browser();
    await browser.signIn(mail);
    expect(await pass(browser, stored)).toBe('wrong');
  });

  it('stops after five wrong codes, and locks the account after six', async () => {
    const { mail, app } = await anEnrolledUser();
    nextCode();
    const browser = new Browser();
    await browser.signIn(mail);
    for (const wrong of ['000001', '000002', '000003', '000004', '000005'])
      expect(await pass(browser, wrong)).toBe('wrong');
    expect(await pass(browser, app.generate())).toBe('over');
    await browser.signIn(mail);
    expect(await pass(browser, '000006')).toBe('wrong');
    await browser.signIn(mail);
    nextCode();
    expect(await pass(browser, app.generate())).toBe('too-many');
  });

  it('waits ten minutes for the code', async () => {
    const { mail, app } = await anEnrolledUser();
    const browser = new Browser();
    await browser.signIn(mail);
    vi.setSystemTime(Date.now() + 11 * 60_000);
    expect(await pass(browser, app.generate())).toBe('over');
  });

  it('is not skipped by a new password of an administrator', async () => {
    const { authUserId, mail } = await anEnrolledUser();
    const { password } = await resetPassword(authUserId);
    expect(await new Browser().signIn(mail, password)).toMatchObject({ outcome: 'second-step' });
  });

  it('stays done when the own password is changed', async () => {
    const { authUserId, browser } = await anEnrolledUser();
    const changed = await changePassword(
      authUserId,
      { current: goodPassword, next: 'four green kettles sing' },
      browser.visitor,
    );
    browser.take('cookies' in changed ? changed.cookies : []);
    expect(await readLiveSession(browser.cookie)).toMatchObject({ secondStepDone: true });
  });
});

describe('recovery codes and the way out', () => {
  it('are renewed with the password; the old ones stop working', async () => {
    const { authUserId, mail, browser, codes } = await anEnrolledUser();
    expect(await renewRecoveryCodes(authUserId, 'a wrong password', browser.visitor)).toEqual({
      outcome: 'wrong-password',
    });
    const renewed = await renewRecoveryCodes(authUserId, goodPassword, browser.visitor);
    const fresh = renewed.outcome === 'made' ? renewed.codes : [];
    const again = new Browser();
    await again.signIn(mail);
    expect(await pass(again, codes[0] ?? '')).toBe('wrong');
    expect(await pass(again, fresh[0] ?? '')).toBe('signed-in');
  });

  it('the second step can be taken away with the password', async () => {
    const { authUserId, mail, browser } = await anEnrolledUser();
    const removed = await removeOwnSecondStep(authUserId, goodPassword, browser.visitor);
    browser.take('cookies' in removed ? removed.cookies : []);
    expect(await readLiveSession(browser.cookie)).toMatchObject({ secondStepDone: false });
    expect(await new Browser().signIn(mail)).toMatchObject({ outcome: 'signed-in' });
  });
});
