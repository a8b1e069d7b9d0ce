import { clearOneTimePassword, findSignInById, replacePassword } from '#db/queries/sign-in.server';
import { Invalid } from '~/domain/kernel/errors';
import { ask, libraryHeaders, reaching, type Visitor } from './library-calls.server';
import { house } from './sign-in-library.server';
import { hashPassword } from './password-hash.server';
import { makeOneTimePassword } from './recovery-codes.server';
import { judgePassword, plainPassword } from './rules';
import { keepOnly } from './sessions.server';
import { counted, takeTries, wereRight } from './tries.server';

const oneTimeDays = 3;

/** Until when a password made now for one use may be used. */
export function oneTimePasswordUntil(now: Date): Date {
  return new Date(now.getTime() + oneTimeDays * 24 * 60 * 60 * 1000);
}

/** Makes the encoded hash of a password, for `createSignIn` of many accounts with the same one. */
export function passwordHash(password: string): Promise<string> {
  return hashPassword(password, house().keys.pepper);
}

export type PasswordChange =
  | { outcome: 'changed'; cookies: string[] }
  | { outcome: 'wrong-password' }
  | { outcome: 'too-many'; until: Date };

/**
 * Changes the own password. Every session ends; this browser gets a new one.
 *
 * @throws Invalid when the new password may not be chosen.
 */
export async function changePassword(
  authUserId: string,
  given: { current: string; next: string },
  visitor: Visitor,
  now = new Date(),
): Promise<PasswordChange> {
  const { auth, db } = house();
  const owner = await reaching(findSignInById(db, authUserId));
  const judged = judgePassword(given.next, { mail: owner?.mail ?? '' });
  if (!judged.ok) throw new Invalid({ next: [`${judged.reason}${judged.wayOut}`] });
  if (plainPassword(given.next) === plainPassword(given.current))
    throw new Invalid({ next: ['いまのパスワードと同じです。別のものにしてください。'] });

  const tries = [counted('device', 'password again', authUserId)];
  const wait = await takeTries(tries, now);
  if (wait) return { outcome: 'too-many', until: wait };
  const answer = await ask(
    auth.api.changePassword({
      body: { currentPassword: given.current, newPassword: given.next, revokeOtherSessions: true },
      headers: libraryHeaders(visitor),
      returnHeaders: true,
    }),
  );
  if (!answer.ok) return { outcome: 'wrong-password' };
  await wereRight(tries, now);
  await reaching(clearOneTimePassword(db, authUserId));
  await keepOnly(authUserId, answer.cookies, visitor);
  return { outcome: 'changed', cookies: answer.cookies };
}

/**
 * Gives somebody a new password made here, for one use within three days, and ends all their sessions. The
 * second step stays as it is.
 *
 * @returns the password, in clear, this once.
 */
export async function resetPassword(
  authUserId: string,
  now = new Date(),
): Promise<{ password: string; until: Date }> {
  const password = makeOneTimePassword();
  const until = oneTimePasswordUntil(now);
  await reaching(replacePassword(house().db, authUserId, await passwordHash(password), until, now));
  return { password, until };
}
