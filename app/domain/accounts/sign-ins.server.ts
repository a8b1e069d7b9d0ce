import { deleteSignIn, insertSignIn, setDisabled } from '#db/queries/sign-in.server';
import { Invalid } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { house } from './sign-in-library.server';
import { reaching } from './library-calls.server';
import { passwordHash } from './passwords.server';
import { judgePassword } from './rules';

export interface NewSignIn {
  /** The id to have; made here when absent. */
  authUserId?: string;
  municipalityId: string;
  mail: string;
  name: string;
  /** In clear, or already hashed by `passwordHash`. */
  password: string | { hash: string };
  /** When the password was made by an administrator: until when it may be used, once. */
  oneTimeUntil?: Date;
}

/**
 * Makes a sign-in. Nobody can make one for themselves.
 *
 * @returns its id, to stand in `users.auth_user_id`.
 * @throws Invalid when the mail address is taken, in this or another municipality, or the password is refused.
 */
export async function createSignIn(wanted: NewSignIn, now = new Date()): Promise<string> {
  const mail = wanted.mail.toLowerCase();
  if (typeof wanted.password === 'string') {
    const judged = judgePassword(wanted.password, { mail });
    if (!judged.ok) throw new Invalid({ password: [`${judged.reason}${judged.wayOut}`] });
  }
  const id = wanted.authUserId ?? newId();
  const hash =
    typeof wanted.password === 'string' ? await passwordHash(wanted.password) : wanted.password.hash;
  const made = await reaching(
    insertSignIn(
      house().db,
      newId(),
      {
        id,
        municipalityId: wanted.municipalityId,
        mail,
        name: wanted.name,
        passwordHash: hash,
        oneTimePasswordUntil: wanted.oneTimeUntil ?? null,
      },
      now,
    ),
  );
  if (!made) throw new Invalid({ mail: ['このメールアドレスは、すでに使われています。'] });
  return id;
}

/** Closes a sign-in: every session ends at once, and no new one begins. */
export function disableSignIn(authUserId: string, now = new Date()): Promise<void> {
  return reaching(setDisabled(house().db, authUserId, now));
}

export function enableSignIn(authUserId: string): Promise<void> {
  return reaching(setDisabled(house().db, authUserId, null));
}

/** Takes back a sign-in whose user could not be stored. */
export function removeSignIn(authUserId: string): Promise<void> {
  return reaching(deleteSignIn(house().db, authUserId));
}
