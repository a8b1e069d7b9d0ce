import { deleteLine } from '#db/queries/claim-lines.server';
import { updateClaim } from '#db/queries/expenses.server';
import { command } from '~/domain/kernel/command.server';
import { insist, NotFound } from '~/domain/kernel/errors';
import { requireSeen } from './access.server';
import { judgeEditing } from './rules';
import { removeLineSchema } from './schema';

export const removeLine = command({
  name: 'expenses.remove-line',
  permission: 'expenses.claim',
  input: removeLineSchema,
  run: async ({ tx, scope }, { claimId, version, lineId }) => {
    const claim = await requireSeen(tx, scope, { id: claimId, version });
    insist(judgeEditing(claim.status));
    if (!(await deleteLine(tx, claimId, lineId))) throw new NotFound('明細');
    await updateClaim(tx, claim, {});
    return {
      value: undefined,
      audit: { subject: { type: 'claim', id: claimId }, change: { removed: lineId } },
    };
  },
});
