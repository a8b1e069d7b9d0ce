import { insertReferral, listReferredBy } from '#db/queries/referrals.server';
import { command } from '~/domain/kernel/command.server';
import { insist, NotFound, Refused } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { userOf } from '~/domain/kernel/user';
import { findCaseForWork, reopenCase } from '~/domain/people/index.server';
import type { CaseStatus } from '~/domain/people/rules';
import { today } from '~/lib/japanese-date';
import { askAgainSchema } from './schema';
import { decideAskAgain } from './timings';

/**
 * もう一度頼む, in one press (INT-14): what ended begins again at once where nothing stands against it; else it waits as a
 * request on きょう of those who can begin it.
 */
export const askAgain = command({
  name: 'referrals.ask-again',
  permission: 'cases.open',
  input: askAgainSchema,
  run: async ({ tx, scope, now }, { code }) => {
    const user = userOf(scope);
    const found = await findCaseForWork(tx, scope, code, { lock: true });
    const [mine] = await listReferredBy(tx, user.agencyId, { caseId: found.id });
    if (!mine) throw new NotFound('つないだ相談');
    insist(decideAskAgain({ ...mine, status: mine.status as CaseStatus }));
    const id = newId();
    await insertReferral(tx, {
      id,
      caseId: found.id,
      agencyId: user.agencyId,
      userId: user.userId,
      kind: 'again',
      requestedOn: today(now),
    });
    const reopened = await reopenCase(scope, { code: found.code, version: found.version }, { tx, now }).then(
      () => true,
      (error: unknown) => {
        if (error instanceof Refused) return false;
        throw error;
      },
    );
    return {
      value: { code: found.code, reopened },
      audit: {
        subject: { type: 'referral', id },
        codes: [found.code],
        change: { case: found.id, again: true, reopened },
      },
    };
  },
});
