import type { z } from 'zod';
import { insertUser } from '#db/queries/accounts.server';
import { mailIsTaken } from '#db/queries/user-management.server';
import { findSignIn } from '#db/queries/sign-in.server';
import { command } from '~/domain/kernel/command.server';
import { allowed, Forbidden, Invalid } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { can, type Scope } from '~/domain/kernel/scope';
import { agencyOf } from './agency-of.server';
import { checkUser } from './check-user.server';
import { reaching } from './library-calls.server';
import { oneTimePasswordUntil } from './passwords.server';
import { makeOneTimePassword } from './recovery-codes.server';
import { judgePassword } from './rules';
import { addUserSchema, mailField } from './schema';
import { house } from './sign-in-library.server';
import { createSignIn } from './sign-ins.server';

const taken = () => new Invalid({ mail: ['このメールアドレスは、すでに使われています。'] });

const storeUser = command({
  name: 'accounts.add-user',
  permission: 'users.manage',
  input: addUserSchema,
  run: async ({ tx }, input) => {
    const agencyId = await agencyOf(tx, input);
    await checkUser(tx, { ...input, agencyId });
    if (await mailIsTaken(tx, input.mail)) throw taken();
    const row = {
      id: newId(),
      authUserId: newId(),
      mail: input.mail,
      name: input.name,
      agencyId,
      roles: [...input.roles],
      hostId: input.hostId ?? null,
    };
    await insertUser(tx, row);
    return {
      value: row,
      audit: { subject: { type: 'user', id: row.id }, change: { roles: row.roles, agencyId: row.agencyId } },
    };
  },
});

/**
 * Adds a user and makes their sign-in, with a password for one use. The user is stored first: should the
 * sign-in fail, `resetUserPassword` makes it later.
 *
 * @param call.password a password to keep instead; for whoever sets the site up
 * @returns the password in clear, this once.
 */
export async function addUser(
  scope: Scope,
  input: z.input<typeof addUserSchema>,
  call: { now?: Date; password?: string | undefined } = {},
) {
  const { now = new Date() } = call;
  if (!can(scope, 'users.manage')) throw new Forbidden();
  const judged = call.password === undefined ? allowed : judgePassword(call.password, { mail: input.mail });
  if (!judged.ok) throw new Invalid({ password: [`${judged.reason}${judged.wayOut}`] });
  const mail = mailField.safeParse(input.mail);
  if (mail.success && (await reaching(findSignIn(house().db, mail.data)))) throw taken();
  const stored = await storeUser(scope, input, { now });
  const password = call.password ?? makeOneTimePassword();
  const until = oneTimePasswordUntil(now);
  await createSignIn(
    {
      authUserId: stored.authUserId,
      municipalityId: scope.municipalityId,
      mail: stored.mail,
      name: stored.name,
      password,
      ...(call.password === undefined ? { oneTimeUntil: until } : {}),
    },
    now,
  );
  return { id: stored.id, name: stored.name, password, until };
}
