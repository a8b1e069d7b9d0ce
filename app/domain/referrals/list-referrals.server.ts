import { listNewReferrals, listReferrals, listReferredBy } from '#db/queries/referrals.server';
import type { ScopedTx } from '#db/scope.server';
import { read } from '~/domain/kernel/read.server';
import { userOf } from '~/domain/kernel/user';
import { caseLines, findCaseForWork, visibleCaseIds } from '~/domain/people/index.server';
import type { CaseStatus } from '~/domain/people/rules';
import { label } from '~/domain/taxonomy/index.server';
import { addDays, today, type Day } from '~/lib/japanese-date';
import { decideAskAgain, timingsOf } from './timings';

/** For how many days a referral is news. */
const newsDays = 30;

/** The cases that the reader's agency referred, each at the five timings (INT-19). */
export const listOwnReferrals = read({
  name: 'referrals.list-own',
  permission: 'cases.open',
  run: async ({ tx, scope }) => {
    const visible = await visibleCaseIds(tx, scope);
    const rows = (await listReferredBy(tx, userOf(scope).agencyId)).filter(({ caseId }) =>
      visible.has(caseId),
    );
    const lines = await caseLines(
      tx,
      rows.map(({ caseId }) => caseId),
    );
    return {
      referrals: rows.flatMap((row) => {
        const line = lines.get(row.caseId);
        if (!line) return [];
        const status = row.status as CaseStatus;
        const facts = {
          ...row,
          status,
          coordinator: line.coordinator,
          requestedOn: row.requestedOn ?? today(row.createdAt),
          handBackReason: row.statusReason ? label('handback', row.statusReason) : null,
        };
        return [
          {
            line,
            status,
            timings: timingsOf(facts),
            again: decideAskAgain(facts),
            ended: row.status === 'handed_back',
          },
        ];
      }),
    };
  },
  shows: ({ referrals }) => ({ codes: referrals.map(({ line }) => line.code), context: '担当' }),
});

/** What was asked for lately and waits for somebody; whose it is to see is the caller's. */
export async function newReferrals(tx: ScopedTx, day: Day) {
  return listNewReferrals(tx, addDays(day, -newsDays));
}

/** What the agency that referred wrote of one case, and from which place; the newest first. */
export const getReferralsOf = read({
  name: 'referrals.get-of-case',
  permission: 'cases.read',
  run: async ({ tx, scope }, code: string | undefined) => {
    const found = await findCaseForWork(tx, scope, code);
    return { code: found.code, referrals: await listReferrals(tx, found.id) };
  },
  shows: ({ code }) => ({ codes: [code], context: '担当' }),
});
