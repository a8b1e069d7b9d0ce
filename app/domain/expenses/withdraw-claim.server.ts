import { updateClaim } from '#db/queries/expenses.server';
import { command } from '~/domain/kernel/command.server';
import { insist } from '~/domain/kernel/errors';
import { requireSeen } from './access.server';
import { judgeWithdrawal } from './rules';
import { seenClaimSchema } from './schema';

/** Takes a claim back for good; its lines stay to be read. */
export const withdrawClaim = command({
  name: 'expenses.withdraw-claim',
  permission: 'expenses.claim',
  input: seenClaimSchema,
  run: async ({ tx, scope }, seen) => {
    const claim = await requireSeen(tx, scope, seen);
    insist(judgeWithdrawal(claim.status));
    await updateClaim(tx, claim, { status: 'cancelled' });
    return {
      value: undefined,
      audit: {
        subject: { type: 'claim', id: claim.id },
        change: { status: { from: claim.status, to: 'cancelled' } },
      },
    };
  },
});
