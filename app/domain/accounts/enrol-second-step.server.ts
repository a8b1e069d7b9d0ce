import { deleteTwoFactor, findTwoFactor, setRecoveryCodes } from '#db/queries/second-step.server';
import { ask, libraryHeaders, reaching, type Visitor } from './library-calls.server';
import { house } from './sign-in-library.server';
import { makeRecoveryCodes, recoveryCodeStorage } from './recovery-codes.server';
import { plainCode } from './rules';
import { spendTotp } from './second-step.server';
import { keepOnly } from './sessions.server';
import { counted, takeTries, wereRight } from './tries.server';

export type PasswordRefusal = { outcome: 'wrong-password' } | { outcome: 'too-many'; until: Date };

/** Asks for the password again before something that a stolen session must not do. */
async function withPassword<T>(
  authUserId: string,
  now: Date,
  call: () => ReturnType<typeof ask<T>>,
): Promise<{ outcome: 'done'; value: T; cookies: string[] } | PasswordRefusal | { outcome: 'impossible' }> {
  const tries = [counted('device', 'password again', authUserId)];
  const wait = await takeTries(tries, now);
  if (wait) return { outcome: 'too-many', until: wait };
  const answer = await call();
  if (!answer.ok) return { outcome: answer.code === 'INVALID_PASSWORD' ? 'wrong-password' : 'impossible' };
  await wereRight(tries, now);
  return { outcome: 'done', value: answer.value, cookies: answer.cookies };
}

/**
 * Begins to set up the second step: a new secret, not yet in force.
 *
 * @returns the `otpauth:` address for the QR picture; its parameter `secret` is what is typed by hand.
 */
export async function beginEnrolment(
  authUserId: string,
  password: string,
  visitor: Visitor,
  now = new Date(),
) {
  const begun = await withPassword(authUserId, now, () =>
    ask(
      house().auth.api.enableTwoFactor({
        body: { password, method: 'totp' },
        headers: libraryHeaders(visitor),
        returnHeaders: true,
      }),
    ),
  );
  if (begun.outcome !== 'done') return begun;
  return begun.value.method === 'totp'
    ? ({ outcome: 'begun', uri: begun.value.totpURI } as const)
    : ({ outcome: 'impossible' } as const);
}

/**
 * Puts the second step in force with a first code from the app. Every other session ends: they never showed
 * a second step.
 *
 * @returns the recovery codes, in clear, this once.
 */
export async function confirmEnrolment(
  authUserId: string,
  typed: string,
  visitor: Visitor,
  now = new Date(),
) {
  const { auth, db, keys } = house();
  const pending = await reaching(findTwoFactor(db, authUserId));
  if (!pending || pending.verified) return { outcome: 'over' } as const;
  const code = plainCode(typed);
  if (!/^\d{6}$/.test(code) || !(await spendTotp(authUserId, code, now)))
    return { outcome: 'wrong' } as const;
  const answer = await ask(
    auth.api.verifyTOTP({ body: { code }, headers: libraryHeaders(visitor), returnHeaders: true }),
  );
  if (!answer.ok)
    return answer.code === 'INVALID_CODE' ? ({ outcome: 'wrong' } as const) : ({ outcome: 'over' } as const);
  const codes = makeRecoveryCodes();
  const stored = await recoveryCodeStorage(keys).encrypt(JSON.stringify(codes));
  await reaching(setRecoveryCodes(db, authUserId, stored));
  await keepOnly(authUserId, answer.cookies, visitor);
  return { outcome: 'enrolled', codes, cookies: answer.cookies } as const;
}

/** Makes ten new recovery codes; the old ones stop working. */
export async function renewRecoveryCodes(
  authUserId: string,
  password: string,
  visitor: Visitor,
  now = new Date(),
) {
  const made = await withPassword(authUserId, now, () =>
    ask(
      house().auth.api.generateBackupCodes({
        body: { password },
        headers: libraryHeaders(visitor),
        returnHeaders: true,
      }),
    ),
  );
  return made.outcome === 'done' ? ({ outcome: 'made', codes: made.value.backupCodes } as const) : made;
}

/** Takes the own second step away. Whether a role forbids that is asked before. */
export async function removeOwnSecondStep(
  authUserId: string,
  password: string,
  visitor: Visitor,
  now = new Date(),
) {
  const removed = await withPassword(authUserId, now, () =>
    ask(
      house().auth.api.disableTwoFactor({
        body: { password },
        headers: libraryHeaders(visitor),
        returnHeaders: true,
      }),
    ),
  );
  return removed.outcome === 'done' ? ({ outcome: 'removed', cookies: removed.cookies } as const) : removed;
}

/**
 * Takes the second step of somebody away who lost the telephone and the recovery codes, and ends all sessions.
 * A role that needs it makes them set it up again at the next sign-in.
 */
export async function resetSecondStep(authUserId: string): Promise<void> {
  await reaching(deleteTwoFactor(house().db, authUserId));
}

/** Whether somebody's second step is in force, and how many recovery codes are left. */
export async function secondStepOf(authUserId: string): Promise<{ inForce: boolean; codesLeft: number }> {
  const row = await reaching(findTwoFactor(house().db, authUserId));
  if (!row?.verified) return { inForce: false, codesLeft: 0 };
  return { inForce: true, codesLeft: (JSON.parse(row.backupCodes) as string[]).length };
}
