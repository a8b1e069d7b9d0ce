import { insertWork, listLoans, listPrints, updateWork } from '#db/queries/works.server';
import { command } from '~/domain/kernel/command.server';
import { Conflict, insist, Refused } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { userOf } from '~/domain/kernel/user';
import { findCaseForWork } from '~/domain/people/index.server';
import { caseStatusNames, openCaseStatuses, type CaseStatus } from '~/domain/people/rules';
import { today } from '~/lib/japanese-date';
import { decideChange } from './change-rules';
import type { Credit } from './rules';
import { addWorkSchema, changeWorkSchema } from './schema';
import { readWorks, workIn } from './state-of.server';

const named = (credit: Credit, penName: string | undefined) => ({
  credit,
  penName: credit === 'pen_name' ? (penName ?? '') : '',
});

/** Writes down that there is a work, where it is kept and how its maker is named. Nobody has said yes to it yet. */
export const addWork = command({
  name: 'works.add',
  permission: 'cases.edit',
  input: addWorkSchema,
  run: async ({ tx, scope }, { code, credit, penName, ...facts }) => {
    const row = await findCaseForWork(tx, scope, code, { lock: true });
    const status = row.status as CaseStatus;
    if (!openCaseStatuses.includes(status) || row.familyConsultation) {
      throw new Refused(
        row.familyConsultation
          ? 'ご本人がまだ同意していないので、作品は残せません。'
          : `いまは「${caseStatusNames[status]}」なので、作品は加えられません。`,
        row.familyConsultation
          ? '「相談と記録」の同意を得てから加えてください。'
          : '先にケースを再開してください。',
      );
    }
    const id = newId();
    await insertWork(tx, {
      ...{ ...facts, ...named(credit, penName), id, caseId: row.id, createdBy: userOf(scope).userId },
    });
    return {
      value: { code: row.code, work: id },
      audit: { subject: { type: 'case', id: row.id }, codes: [row.code], change: { work: id, credit } },
    };
  },
});

/** Mends what is written of a work, or how its maker is named from now on. What is printed stays as it was printed. */
export const changeWork = command({
  name: 'works.change',
  permission: 'cases.edit',
  input: changeWorkSchema,
  run: async ({ tx, scope, now }, { code, work, version, credit, penName, ...facts }) => {
    const row = await findCaseForWork(tx, scope, code, { lock: true });
    const { works } = await readWorks(tx, row.id, today(now));
    const before = workIn(works, work);
    if (before.version !== version) throw new Conflict();
    const given = [...(await listLoans(tx, row.id)), ...(await listPrints(tx, row.id))];
    const after = { ...facts, ...named(credit, penName) };
    const inUse = before.answer !== null || given.some(({ workId }) => workId === work);
    insist(decideChange({ before, after, answer: before.answer, inUse }));
    if (!(await updateWork(tx, { id: work, version }, after))) throw new Conflict();
    return {
      value: { code: row.code, work },
      audit: {
        subject: { type: 'case', id: row.id },
        codes: [row.code],
        change: { work, credit, creditBefore: before.credit },
      },
    };
  },
});
