import { findSignIn } from '#db/queries/sign-in.server';
import { isKnownDevice, rememberDevice, deleteSessionByToken } from '#db/queries/sessions.server';
import { sweep } from '#db/queries/tries.server';
import { ask, libraryHeaders, reaching, type Visitor } from './library-calls.server';
import { deviceCookie, deviceOf, newDevice, signedCookie } from './cookies.server';
import { house } from './sign-in-library.server';
import { mark } from './keys.server';
import { counted, takeTries, wereRight, type Counted } from './tries.server';

export interface Entered {
  outcome: 'signed-in';
  authUserId: string;
  municipalityId: string;
  cookies: string[];
}

export type SignInAnswer =
  | Entered
  | { outcome: 'second-step'; cookies: string[] }
  /** Wrong mail, wrong password, disabled, one-time password run out: nobody is told which. */
  | { outcome: 'refused' }
  | { outcome: 'too-many'; until: Date };

/**
 * Signs somebody in by mail and password. Every try is counted before the password is looked at; an unknown
 * mail address costs the same time and gets the same answers, a lock included.
 *
 * @throws Unavailable
 */
export async function signIn(
  given: { mail: string; password: string },
  visitor: Visitor,
  now = new Date(),
): Promise<SignInAnswer> {
  const { auth } = house();
  const tries = await triesOf(given.mail, visitor);
  const wait = await takeTries(tries, now);
  if (wait) return { outcome: 'too-many', until: wait };

  const answer = await ask(
    auth.api.signInEmail({
      body: { email: given.mail, password: given.password },
      headers: libraryHeaders(visitor),
      returnHeaders: true,
    }),
  );
  if (!answer.ok) return { outcome: 'refused' };
  await wereRight(tries, now);
  if ('twoFactorRedirect' in answer.value) return { outcome: 'second-step', cookies: answer.cookies };
  const found = await reaching(findSignIn(house().db, given.mail));
  if (!found) return { outcome: 'refused' };
  return enter(found, answer.cookies, visitor, now);
}

/** A browser that has signed in to this account before counts for itself; others share the account's count. */
async function triesOf(mail: string, visitor: Visitor): Promise<Counted[]> {
  const { db, keys } = house();
  const device = deviceOf(visitor.cookie);
  if (device && (await reaching(isKnownDevice(db, mail, mark(keys, 'device', device)))))
    return [counted('device', mail, device)];
  return [counted('address', visitor.address), counted('account', mail)];
}

const days = (count: number) => count * 24 * 60 * 60 * 1000;

/** What every completed sign-in does: the session this browser had ends, the browser is known from now on. */
export async function enter(
  who: { id: string; municipalityId: string },
  cookies: string[],
  visitor: Visitor,
  now: Date,
): Promise<Entered> {
  const { db, keys } = house();
  const before = signedCookie('session_token', visitor.cookie);
  if (before) await reaching(deleteSessionByToken(db, before));
  const device = deviceOf(visitor.cookie) ?? newDevice();
  await reaching(rememberDevice(db, who.id, mark(keys, 'device', device), now));
  const ago = (count: number) => new Date(now.getTime() - days(count));
  await reaching(sweep(db, { sessions: ago(1), tries: ago(1), devices: ago(180), now }));
  return {
    outcome: 'signed-in',
    authUserId: who.id,
    municipalityId: who.municipalityId,
    cookies: [...cookies, deviceCookie(device)],
  };
}
