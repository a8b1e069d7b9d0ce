import { parseCookies } from 'better-auth/cookies';
import { URI, type TOTP } from 'otpauth';
import { createSignIn, type NewSignIn } from '~/domain/accounts/sign-ins.server';
import type { Visitor } from '~/domain/accounts/library-calls.server';
import { signIn } from '~/domain/accounts/sign-in.server';
import { beginEnrolment, confirmEnrolment } from '~/domain/accounts/enrol-second-step.server';
import { towns } from './towns';

export const goodPassword = 'three small boats at noon';

let count = 0;

/** A mail address that no other test uses. */
export function aMail(): string {
  count += 1;
  return `person-${count}@test.example`;
}

/** Somebody who can sign in with `goodPassword`. */
export async function aSignIn(wanted: Partial<NewSignIn> = {}) {
  const mail = wanted.mail ?? aMail();
  const authUserId = await createSignIn({
    municipalityId: towns.own.id,
    name: '試験 はなこ',
    password: goodPassword,
    ...wanted,
    mail,
  });
  return { authUserId, mail };
}

/** A browser: sends the cookies it was given, as a real one does. */
export class Browser {
  readonly jar = new Map<string, string>();

  constructor(
    readonly address = '192.0.2.10',
    readonly userAgent = 'Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36',
  ) {}

  get visitor(): Visitor {
    return { cookie: this.cookie, userAgent: this.userAgent, address: this.address };
  }

  get cookie(): string {
    return [...this.jar].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; ');
  }

  take(cookies: readonly string[]): void {
    for (const cookie of cookies) {
      const [pair = ''] = cookie.split(';', 1);
      for (const [name, value] of parseCookies(pair)) {
        if (/; Max-Age=0/.test(cookie)) this.jar.delete(name);
        else this.jar.set(name, value);
      }
    }
  }

  /** Signs in and keeps what it is given. */
  async signIn(mail: string, password = goodPassword, now?: Date) {
    const answer = await signIn({ mail, password }, this.visitor, now);
    if ('cookies' in answer) this.take(answer.cookies);
    return answer;
  }
}

/** Somebody who has signed in and set up the second step, with their authenticator app. */
export async function anEnrolledUser(): Promise<{
  authUserId: string;
  mail: string;
  browser: Browser;
  app: TOTP;
  codes: readonly string[];
}> {
  const who = await aSignIn();
  const browser = new Browser();
  await browser.signIn(who.mail);
  const begun = await beginEnrolment(who.authUserId, goodPassword, browser.visitor);
  if (begun.outcome !== 'begun') throw new Error(begun.outcome);
  const app = URI.parse(begun.uri) as TOTP;
  const enrolled = await confirmEnrolment(who.authUserId, app.generate(), browser.visitor);
  if (enrolled.outcome !== 'enrolled') throw new Error(enrolled.outcome);
  browser.take(enrolled.cookies);
  return { ...who, browser, app, codes: enrolled.codes };
}
