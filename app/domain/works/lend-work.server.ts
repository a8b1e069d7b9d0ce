import { endLoan, insertLoan, insertPrint, listLoans } from '#db/queries/works.server';
import { command } from '~/domain/kernel/command.server';
import { Conflict, insist, NotFound } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { userOf } from '~/domain/kernel/user';
import { findCaseForWork } from '~/domain/people/index.server';
import { today } from '~/lib/japanese-date';
import { hostCalled } from './host-called.server';
import { decideLoan, decidePrinting, decideReturn } from './rules';
import { lendWorkSchema, recordPrintSchema, takeBackWorkSchema } from './schema';
import { readEnds, readWorks, workIn } from './state-of.server';

/**
 * A work is shown to a host, and stays there or is taken along again. One work is at one place at a time. A loan of a day
 * on which the person agreed is written down too when that is over since, and is to be fetched at once.
 */
export const lendWork = command({
  name: 'works.lend',
  permission: 'cases.edit',
  input: lendWorkSchema,
  run: async ({ tx, scope, now }, { code, work: workId, host, how, lentOn, dueOn }) => {
    const day = today(now);
    const { userId } = userOf(scope);
    const row = await findCaseForWork(tx, scope, code, { lock: true });
    const { works, agreedUntil } = await readWorks(tx, row.id, day);
    const endedOn = await readEnds(tx, row);
    const work = workIn(works, workId);
    const out = (await listLoans(tx, row.id)).find(
      (loan) => loan.workId === workId && loan.returnedOn === null,
    );
    const due = how === 'lent' ? (dueOn ?? null) : null;
    insist(
      decideLoan({
        ...{ use: work.use, stood: work.stood(lentOn), endedOn: endedOn(lentOn), today: day },
        ...{ isAt: out?.hostName ?? null, lentOn, dueOn: due, agreedUntil },
      }),
    );
    const yes = work.yesBy(lentOn);
    if (!yes) throw new Conflict();
    const to = await hostCalled(tx, host);
    const id = newId();
    const recalledOn = how === 'lent' && !(work.use.ok && endedOn(day) === null) ? day : null;
    await insertLoan(tx, {
      ...{ id, caseId: row.id, workId, hostId: to.id, how, lentOn, dueOn: due, lentBy: userId, recalledOn },
      ...(how === 'on_the_spot' && { returnedOn: lentOn, returnedBy: userId }),
      answerId: yes.id,
    });
    return {
      value: { code: row.code, loan: id, how, hostName: to.name, isRecalled: recalledOn !== null },
      audit: {
        subject: { type: 'case', id: row.id },
        codes: [row.code],
        change: { work: workId, loan: id, hostId: to.id, how, lentOn, dueOn: due, recalledOn },
      },
    };
  },
});

/** A work came back from a host, whatever else became of the case or of the agreement. */
export const takeBackWork = command({
  name: 'works.take-back',
  permission: 'cases.edit',
  input: takeBackWorkSchema,
  run: async ({ tx, scope, now }, { code, loan: id, returnedOn }) => {
    const row = await findCaseForWork(tx, scope, code, { lock: true });
    const loan = (await listLoans(tx, row.id)).find((one) => one.id === id);
    if (!loan) throw new NotFound('貸し出し');
    insist(decideReturn(loan, returnedOn, today(now)));
    await endLoan(tx, { id, returnedOn, returnedBy: userOf(scope).userId });
    return {
      value: { code: row.code },
      audit: {
        subject: { type: 'case', id: row.id },
        codes: [row.code],
        change: { work: loan.workId, loan: id, returnedOn },
      },
    };
  },
});

/** A work was printed, with the credit that holds now. It is written down too when the agreement is over since. */
export const recordPrint = command({
  name: 'works.record-print',
  permission: 'cases.edit',
  input: recordPrintSchema,
  run: async ({ tx, scope, now }, { code, work: workId, host, printedIn, printedOn }) => {
    const day = today(now);
    const row = await findCaseForWork(tx, scope, code, { lock: true });
    const work = workIn((await readWorks(tx, row.id, day)).works, workId);
    const endedOn = await readEnds(tx, row);
    insist(
      decidePrinting({
        ...{ use: work.use, stood: work.stood(printedOn), endedOn: endedOn(printedOn) },
        ...{ printedOn, today: day },
      }),
    );
    const yes = work.yesBy(printedOn);
    if (!yes) throw new Conflict();
    const at = await hostCalled(tx, host);
    const id = newId();
    await insertPrint(tx, {
      ...{ id, caseId: row.id, workId, hostId: at.id, printedIn, printedOn },
      ...{ credit: work.credit, penName: work.penName, recordedBy: userOf(scope).userId },
      answerId: yes.id,
    });
    return {
      value: { code: row.code, print: id },
      audit: {
        subject: { type: 'case', id: row.id },
        codes: [row.code],
        change: { work: workId, print: id, hostId: at.id, printedOn },
      },
    };
  },
});
