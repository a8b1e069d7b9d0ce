import { updateClaim } from '#db/queries/expenses.server';
import { command } from '~/domain/kernel/command.server';
import { insist, Refused } from '~/domain/kernel/errors';
import type { Permission } from '~/domain/kernel/permissions';
import { requireSeen } from './access.server';
import { claimStatusNames, judgeReturn, type ClaimStatus } from './rules';
import { returnClaimSchema } from './schema';

/** Sends a claim back to the host, who mends it and hands it in again: check and decision begin anew. */
const returning = (name: string, permission: Permission, from: ClaimStatus) =>
  command({
    name,
    permission,
    input: returnClaimSchema,
    run: async ({ tx, scope }, { reason, ...seen }) => {
      const claim = await requireSeen(tx, scope, seen);
      insist(judgeReturn(claim.status));
      if (claim.status !== from) throw new Refused(`この請求は「${claimStatusNames[claim.status]}」です。`);
      await updateClaim(tx, claim, {
        status: 'returned',
        returnReason: reason,
        checkedBy: null,
        checkedOn: null,
      });
      return {
        value: undefined,
        audit: {
          subject: { type: 'claim', id: claim.id },
          change: { status: { from: claim.status, to: 'returned' } },
        },
      };
    },
  });

/** By the one who checks it. */
export const returnSubmitted = returning('expenses.return-submitted', 'expenses.check', 'submitted');

/** By the officer who would have to decide it. */
export const returnChecked = returning('expenses.return-checked', 'expenses.decide', 'checked');
