import { insertAttempt, listAttempts } from '#db/queries/case-course.server';
import { moveLastContact } from '#db/queries/cases.server';
import type { ScopedTx } from '#db/scope.server';
import { command } from '~/domain/kernel/command.server';
import { insist } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { read } from '~/domain/kernel/read.server';
import { can } from '~/domain/kernel/scope';
import { userOf } from '~/domain/kernel/user';
import { today, type Day } from '~/lib/japanese-date';
import { readAbsenceLimits } from './absence-limits.server';
import { findCaseForWork } from './access.server';
import { toCaseLine } from './case-lines.server';
import type { CaseStatus } from './case-rules';
import { contactLogOf, decideAttempt, type ContactMeans, type ContactResult } from './contact-rules';
import { recordAttemptSchema } from './ending-schema';

/** The attempts to reach the person, and what they amount to since the last contact (CNF-4). */
export async function readAttempts(tx: ScopedTx, row: { id: string; lastContactOn: Day | null }, day: Day) {
  const attempts = (await listAttempts(tx, row.id)).map((attempt) => ({
    ...attempt,
    means: attempt.means as ContactMeans,
    result: attempt.result as ContactResult,
  }));
  return { attempts, log: contactLogOf(attempts, row.lastContactOn, await readAbsenceLimits(tx, day)) };
}

/** 連絡の記録 of a case. */
export const getAttempts = read({
  name: 'people.get-attempts',
  permission: 'cases.read',
  run: async ({ tx, scope, now }, code: string | undefined) => {
    const row = await findCaseForWork(tx, scope, code);
    const day = today(now);
    const status = row.status as CaseStatus;
    return {
      line: toCaseLine(row),
      today: day,
      ...(await readAttempts(tx, row, day)),
      mayRecord: can(scope, 'cases.edit'),
      open: decideAttempt({ status, triedOn: day, today: day }),
      suspended: status === 'suspended',
    };
  },
  shows: ({ line }) => ({ codes: [line.code], context: '担当' }),
});

/** One attempt to reach the person; one that succeeded is the last contact from then on. */
export const recordAttempt = command({
  name: 'people.record-attempt',
  permission: 'cases.edit',
  input: recordAttemptSchema,
  run: async ({ tx, scope, now }, { code, triedOn, means, result, note }) => {
    const row = await findCaseForWork(tx, scope, code, { lock: true });
    insist(decideAttempt({ status: row.status as CaseStatus, triedOn, today: today(now) }));
    const id = newId();
    await insertAttempt(tx, {
      id,
      caseId: row.id,
      triedOn,
      means,
      result,
      note: note ?? '',
      triedBy: userOf(scope).userId,
    });
    if (result === 'reached') await moveLastContact(tx, row.id, triedOn);
    return {
      value: { code: row.code },
      audit: {
        subject: { type: 'case', id: row.id },
        codes: [row.code],
        change: { attempt: id, triedOn, means, result },
      },
    };
  },
});
