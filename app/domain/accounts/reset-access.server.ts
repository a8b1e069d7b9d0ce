import { z } from 'zod';
import { findUser } from '#db/queries/accounts.server';
import { findSignInById } from '#db/queries/sign-in.server';
import { command } from '~/domain/kernel/command.server';
import { NotFound } from '~/domain/kernel/errors';
import type { Scope } from '~/domain/kernel/scope';
import { resetSecondStep } from './enrol-second-step.server';
import { reaching } from './library-calls.server';
import { oneTimePasswordUntil, resetPassword } from './passwords.server';
import { makeOneTimePassword } from './recovery-codes.server';
import { house } from './sign-in-library.server';
import { createSignIn } from './sign-ins.server';

const which = z.object({ id: z.uuid() });

const record = (name: string) =>
  command({
    name,
    permission: 'users.manage',
    input: which,
    run: async ({ tx }, { id }) => {
      const user = await findUser(tx, id);
      if (!user) throw new NotFound('利用者');
      return { value: user, audit: { subject: { type: 'user', id } } };
    },
  });

const recordPassword = record('accounts.reset-password');
const recordSecondStep = record('accounts.reset-second-step');

/**
 * Gives somebody a new password for one use and ends their sessions; makes the sign-in when there is none.
 *
 * @returns the password in clear, this once.
 */
export async function resetUserPassword(scope: Scope, input: z.input<typeof which>, now = new Date()) {
  const user = await recordPassword(scope, input, { now });
  if (await reaching(findSignInById(house().db, user.authUserId))) {
    return { name: user.name, ...(await resetPassword(user.authUserId, now)) };
  }
  const [password, until] = [makeOneTimePassword(), oneTimePasswordUntil(now)];
  const { authUserId, mail, name } = user;
  await createSignIn(
    { authUserId, municipalityId: scope.municipalityId, mail, name, password, oneTimeUntil: until },
    now,
  );
  return { name, password, until };
}

/** Takes the second step of somebody away who lost the telephone and the recovery codes. */
export async function resetUserSecondStep(scope: Scope, input: z.input<typeof which>): Promise<void> {
  const { authUserId } = await recordSecondStep(scope, input);
  await resetSecondStep(authUserId);
}
