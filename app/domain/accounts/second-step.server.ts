import { findChallenge, spendCode } from '#db/queries/second-step.server';
import { findSignInById } from '#db/queries/sign-in.server';
import { enter, type Entered } from './sign-in.server';
import { ask, libraryHeaders, reaching, type Visitor } from './library-calls.server';
import { house } from './sign-in-library.server';
import { signedCookie } from './cookies.server';
import { mark } from './keys.server';
import { sealRecoveryCode } from './recovery-codes.server';
import { plainCode } from './rules';
import { counted, takeTries, wereRight } from './tries.server';

export type SecondStepAnswer =
  | Entered
  | { outcome: 'wrong' }
  /** The ten minutes are over, or five codes were wrong: begin again with the password. */
  | { outcome: 'over' }
  | { outcome: 'too-many'; until: Date };

/** Whether this browser has passed the password and waits at the second step. */
export async function waitsAtSecondStep(visitor: Visitor, now = new Date()): Promise<boolean> {
  return (await challenged(visitor, now)) !== null;
}

async function challenged(visitor: Visitor, now: Date): Promise<string | null> {
  const challenge = signedCookie('two_factor', visitor.cookie);
  return challenge ? reaching(findChallenge(house().db, challenge, now)) : null;
}

/**
 * Completes a sign-in with a code of the authenticator app (six digits) or a recovery code. A code is spent
 * before it is looked at, so that the same one is never accepted twice (RFC 6238 §5.2).
 *
 * @throws Unavailable
 */
export async function passSecondStep(
  typed: string,
  visitor: Visitor,
  now = new Date(),
): Promise<SecondStepAnswer> {
  const { auth, db, keys } = house();
  const authUserId = await challenged(visitor, now);
  if (!authUserId) return { outcome: 'over' };
  const tries = [counted('address', visitor.address)];
  const wait = await takeTries(tries, now);
  if (wait) return { outcome: 'too-many', until: wait };

  const code = plainCode(typed);
  const call = { headers: libraryHeaders(visitor), returnHeaders: true } as const;
  if (/^\d{6}$/.test(code) && !(await spendTotp(authUserId, code, now))) return { outcome: 'wrong' };
  const answer = /^\d{6}$/.test(code)
    ? await ask(auth.api.verifyTOTP({ ...call, body: { code } }))
    : await ask(auth.api.verifyBackupCode({ ...call, body: { code: sealRecoveryCode(keys, code) } }));
  if (!answer.ok) return refusal(answer.code, now);
  await wereRight(tries, now);
  const found = await reaching(findSignInById(db, authUserId));
  return found ? enter(found, answer.cookies, visitor, now) : { outcome: 'over' };
}

function refusal(code: string, now: Date): SecondStepAnswer {
  if (code === 'ACCOUNT_TEMPORARILY_LOCKED')
    return { outcome: 'too-many', until: new Date(now.getTime() + 30 * 60_000) };
  return code === 'INVALID_CODE' || code === 'INVALID_BACKUP_CODE'
    ? { outcome: 'wrong' }
    : { outcome: 'over' };
}

/** @returns false when this code has been shown to the site before. */
export function spendTotp(authUserId: string, code: string, now: Date): Promise<boolean> {
  const { db, keys } = house();
  return reaching(spendCode(db, authUserId, mark(keys, 'spent-code', authUserId, code), now));
}
