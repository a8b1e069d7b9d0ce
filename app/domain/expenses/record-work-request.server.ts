import { updateLine } from '#db/queries/claim-lines.server';
import { findRequestBefore, insertWorkRequest, listTargets } from '#db/queries/expense-facts.server';
import { listLines } from '#db/queries/claim-lines.server';
import { command } from '~/domain/kernel/command.server';
import { Invalid } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { userOf } from '~/domain/kernel/user';
import { today } from '~/lib/japanese-date';
import { requireClaim } from './access.server';
import { workRequestSchema } from './schema';

/**
 * Enters when and for what the provider asked the host (EXP-5). Fees of the claim that were for work after that
 * day are tied to it; the audit log says when the record itself was made.
 */
export const recordWorkRequest = command({
  name: 'expenses.record-work-request',
  permission: 'expenses.check',
  input: workRequestSchema,
  run: async ({ tx, scope, now }, { claimId, placementId, requestedOn, content }) => {
    if (requestedOn > today(now)) throw new Invalid({ requestedOn: ['まだ来ていない日です。'] });
    const claim = await requireClaim(tx, scope, claimId, { lock: true });
    const { people } = await listTargets(tx, claim.hostId);
    if (placementId && !people.some(({ id }) => id === placementId))
      throw new Invalid({ placementId: ['どの受入れかを選びなおしてください。'] });
    const id = newId();
    await insertWorkRequest(tx, {
      id,
      hostId: claim.hostId,
      placementId: placementId ?? null,
      requestedOn,
      content,
      requestedBy: userOf(scope).userId,
    });
    for (const line of await listLines(tx, claim.id)) {
      if (line.kind !== 'honorarium' || line.requestedOn !== null || line.decision !== null) continue;
      const request = await findRequestBefore(tx, claim.hostId, line.placementId, line.workOn);
      if (request) await updateLine(tx, claim.id, line.id, { workRequestId: request.id });
    }
    return {
      value: { id },
      audit: {
        subject: { type: 'work_request', id },
        change: { hostId: claim.hostId, placementId: placementId ?? null, requestedOn },
      },
    };
  },
});
