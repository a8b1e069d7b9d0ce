import { updateClaim } from '#db/queries/expenses.server';
import { command } from '~/domain/kernel/command.server';
import { insist } from '~/domain/kernel/errors';
import { userOf } from '~/domain/kernel/user';
import { today } from '~/lib/japanese-date';
import { requireSeen } from './access.server';
import { judgedLines } from './judged-lines.server';
import { judgeSubmission } from './rules';
import { seenClaimSchema } from './schema';

/** Hands a claim in, by the host or, for it, by staff. */
export const submitClaim = command({
  name: 'expenses.submit-claim',
  permission: 'expenses.claim',
  input: seenClaimSchema,
  run: async ({ tx, scope, now }, seen) => {
    const claim = await requireSeen(tx, scope, seen);
    const lines = await judgedLines(tx, claim.id);
    insist(
      judgeSubmission({
        status: claim.status,
        period: claim.period,
        today: today(now),
        lines: lines.map((line) => ({ ...line, linked: Boolean(line.placementId ?? line.opportunityId) })),
      }),
    );
    await updateClaim(tx, claim, {
      status: 'submitted',
      submittedBy: userOf(scope).userId,
      submittedOn: today(now),
      returnReason: '',
    });
    const claimable = lines.reduce((sum, line) => sum + line.claimable, 0);
    return {
      value: undefined,
      audit: {
        subject: { type: 'claim', id: claim.id },
        change: { status: { from: claim.status, to: 'submitted' }, lines: lines.length, claimable },
      },
    };
  },
});
