import { capLoans, insertWorkAnswers, recallLoans, recallLoansOfCase } from '#db/queries/works.server';
import type { ScopedTx } from '#db/scope.server';
import { command, type Context } from '~/domain/kernel/command.server';
import { insist } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { userOf } from '~/domain/kernel/user';
import { findCaseForWork } from '~/domain/people/index.server';
import { today } from '~/lib/japanese-date';
import { decideAnswer } from './rules';
import { answerForWorkSchema } from './schema';
import { readWorks, workIn } from './state-of.server';

/** What the person said of one work. Taken back, the host sees nothing of it any more and it is to be fetched (I10). */
export const answerForWork = command({
  name: 'works.answer',
  permission: 'consents.record',
  input: answerForWorkSchema,
  run: async ({ tx, scope, now }, { code, work, ...said }) => {
    const day = today(now);
    const row = await findCaseForWork(tx, scope, code, { lock: true });
    const { consent, consentStood, works } = await readWorks(tx, row.id, day);
    const { answer: from, answeredOn: fromOn } = workIn(works, work);
    const { state: to, answeredOn } = said;
    insist(
      decideAnswer({
        ...{ from, fromOn, to, consent, consentStood: consentStood(answeredOn) },
        ...{ answeredOn, today: day },
      }),
    );
    await insertWorkAnswers(tx, [
      { ...said, id: newId(), caseId: row.id, workId: work, recordedBy: userOf(scope).userId },
    ]);
    const recalled = said.state === 'withdrawn' ? await recallLoans(tx, [work], day) : [];
    return {
      value: { code: row.code, state: said.state, recalled: recalled.length },
      audit: {
        subject: { type: 'case', id: row.id },
        codes: [row.code],
        change: { work, from, to: said.state, recalledLoans: recalled.map(({ id }) => id) },
      },
    };
  },
});

/**
 * The consent to show works at all, or that to the consultation, was taken back or refused: with it every single yes (the reaction to an ended consent). A new
 * consent revives none of them; each work is asked about again.
 */
export async function endWorksOf({ tx, scope, now }: Context, caseId: string) {
  const day = today(now);
  const { works } = await readWorks(tx, caseId, day);
  const agreed = works.filter(({ answer }) => answer === 'granted').map(({ id }) => id);
  await insertWorkAnswers(
    tx,
    agreed.map((workId) => ({
      ...{ id: newId(), caseId, workId, state: 'withdrawn', method: null },
      ...{ answeredOn: day, recordedBy: userOf(scope).userId },
    })),
  );
  const recalled = await recallLoans(
    tx,
    works.map(({ id }) => id),
    day,
  );
  return { endedWorks: agreed.length, recalledLoans: recalled.map(({ id }) => id) };
}

/** A consent to show works until a day: no host keeps one longer. */
export async function limitLoansOf(
  tx: ScopedTx,
  { caseId, scope, until }: { caseId: string; scope: string; until: string },
) {
  return scope === 'work_publication' ? { limitedLoans: await capLoans(tx, caseId, until) } : {};
}

/** A case ended: what is still out of it is to be fetched. What the person said of each work stays, for the case may go on. */
export async function recallWorksOf({ tx, now }: Context, caseId: string) {
  const recalled = await recallLoansOfCase(tx, caseId, today(now));
  return recalled.length > 0 ? { recalledLoans: recalled.map(({ id }) => id) } : {};
}
