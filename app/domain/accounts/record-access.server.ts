import { z } from 'zod';
import { command } from '~/domain/kernel/command.server';
import { userOf } from '~/domain/kernel/user';

/** Acts on the own sign-in. They happen in the tables of the sign-in; this keeps them in the audit log. */
export const ownActs = [
  'sign-in',
  'sign-out',
  'change-password',
  'enrol-second-step',
  'remove-second-step',
  'renew-recovery-codes',
  'end-session',
  'end-all-sessions',
] as const;

/** Enters an act on the own sign-in in the audit log. */
export const recordAccess = command({
  name: 'accounts.record-access',
  permission: 'account.own',
  input: z.object({ act: z.enum(ownActs) }),
  run: ({ scope }, { act }) => {
    const { userId } = userOf(scope);
    return Promise.resolve({
      value: undefined,
      audit: { action: `accounts.${act}`, subject: { type: 'user', id: userId } },
    });
  },
});
