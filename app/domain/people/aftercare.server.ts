import { insertAftercare, listAftercare, lockAftercare, updateAftercare } from '#db/queries/aftercare.server';
import { listEndings } from '#db/queries/case-endings.server';
import { moveLastContact } from '#db/queries/cases.server';
import { command } from '~/domain/kernel/command.server';
import { insist, NotFound } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { read } from '~/domain/kernel/read.server';
import { can } from '~/domain/kernel/scope';
import { userOf } from '~/domain/kernel/user';
import { today } from '~/lib/japanese-date';
import { findCaseForWork, requireCaseAccess } from './access.server';
import { decideAftercare, type AftercareFinding, type TalkedTo } from './aftercare-rules';
import { toCaseLine } from './case-lines.server';
import type { CaseStatus } from './case-rules';
import { recordAftercareSchema } from './ending-schema';

/** アフターフォロー of a case: the contacts ahead and those made. */
export const getAftercare = read({
  name: 'people.get-aftercare',
  permission: 'cases.read',
  run: async ({ tx, scope, now }, code: string | undefined) => {
    const row = await findCaseForWork(tx, scope, code);
    const contacts = await listAftercare(tx, row.id);
    const [ending] = await listEndings(tx, row.id);
    return {
      line: toCaseLine(row),
      today: today(now),
      status: row.status as CaseStatus,
      leadAgency: ending?.how === 'closure' ? ending.leadAgency : null,
      planned: contacts.filter(({ status }) => status === 'planned'),
      done: contacts
        .filter(({ status }) => status === 'done')
        .map((contact) => ({
          ...contact,
          talkedTo: contact.talkedTo as TalkedTo,
          finding: contact.finding as AftercareFinding,
        }))
        .reverse(),
      mayRecord: can(scope, 'cases.follow'),
    };
  },
  shows: ({ line }) => ({ codes: [line.code], context: '担当' }),
});

/** What was heard after the closure (CLS-3), and when somebody asks once more. */
export const recordAftercare = command({
  name: 'people.record-aftercare',
  permission: 'cases.follow',
  input: recordAftercareSchema,
  run: async ({ tx, scope, now }, { id, doneOn, talkedTo, finding, note, nextOn }) => {
    const contact = await lockAftercare(tx, id);
    if (!contact) throw new NotFound('終結後の連絡');
    await requireCaseAccess(tx, scope, contact.caseId);
    insist(
      decideAftercare({
        caseStatus: contact.caseStatus as CaseStatus,
        contact: contact.status,
        doneOn,
        nextOn: nextOn ?? null,
        today: today(now),
      }),
    );
    const doneBy = userOf(scope).userId;
    await updateAftercare(tx, id, { status: 'done', doneOn, doneBy, talkedTo, finding, note: note ?? '' });
    if (nextOn !== undefined) {
      await insertAftercare(tx, [{ id: newId(), caseId: contact.caseId, plannedOn: nextOn }]);
    }
    if (talkedTo === 'person' && finding !== 'no_answer') await moveLastContact(tx, contact.caseId, doneOn);
    return {
      value: { code: contact.code, finding },
      audit: {
        subject: { type: 'case', id: contact.caseId },
        codes: [contact.code],
        change: { aftercare: id, doneOn, nextOn: nextOn ?? null },
      },
    };
  },
});
