import { insertFamilyContact, listFamilyContacts } from '#db/queries/family-contacts.server';
import { moveLastContact, updateCase, type CaseRow } from '#db/queries/cases.server';
import { findFirstGranted } from '#db/queries/consents.server';
import type { ScopedTx } from '#db/scope.server';
import { command } from '~/domain/kernel/command.server';
import { Conflict, insist, NotFound } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { read } from '~/domain/kernel/read.server';
import { can, type Scope } from '~/domain/kernel/scope';
import { userOf } from '~/domain/kernel/user';
import { today } from '~/lib/japanese-date';
import { findCaseForWork } from './access.server';
import { toCaseLine } from './case-lines.server';
import { decideCaseStep, type CaseStatus } from './case-rules';
import { factsOf } from './facts-of.server';
import {
  decideFamilyContact,
  hasFamilyLog,
  isBeforePerson,
  keepsFamilyWord,
  type FamilyMeans,
  type FamilyRole,
} from './family-rules';
import { recordFamilyContactSchema } from './family-schema';

/** The case of a family's log: for the agencies that work on it, not for the meeting, the decision or an emergency. */
async function findForFamily(tx: ScopedTx, scope: Scope, code: string | undefined, lock = false) {
  const row = await findCaseForWork(tx, scope, code, { lock });
  if (tx.caseWay !== 'works') throw new NotFound('ご家族との連絡');
  return row;
}

/** 家族との連絡: the family's own log, and whether the consultation can go on with the person or end without them (D2). */
export const getFamilyContacts = read({
  name: 'people.get-family-contacts',
  permission: 'cases.open',
  run: async ({ tx, scope, now }, code: string | undefined) => {
    const row = await findForFamily(tx, scope, code);
    const day = today(now);
    const facts = await factsOf(tx, row, day);
    const { agencyId } = userOf(scope);
    const lines = (await listFamilyContacts(tx, row.id)).filter(
      ({ beforePerson, saidTo }) => !beforePerson || keepsFamilyWord(agencyId, saidTo),
    );
    return {
      line: toCaseLine(row),
      version: row.version,
      today: day,
      contacts: lines.map(({ saidTo: _, ...contact }) => ({
        ...contact,
        who: contact.who as FamilyRole,
        means: contact.means as FamilyMeans,
      })),
      isOpen: hasFamilyLog(facts.status),
      mayEnd: can(scope, 'cases.edit') && decideCaseStep('end_family', facts).ok,
    };
  },
  shows: ({ line }) => ({ codes: [line.code], context: '担当' }),
});

/** One contact with the family. While the person has not agreed the family is whom the case has contact with. */
export const recordFamilyContact = command({
  name: 'people.record-family-contact',
  permission: 'cases.open',
  input: recordFamilyContactSchema,
  run: async ({ tx, scope, now }, { code, contact, personMayKnow, nextOn, ...said }) => {
    const row = await findForFamily(tx, scope, code, true);
    const day = today(now);
    const nextContactOn = nextOn ?? null;
    const agreedOn = await findFirstGranted(tx, row.id, 'consultation');
    const beforePerson = isBeforePerson(said.contactOn, { ...row, agreedOn });
    insist(
      decideFamilyContact({
        status: row.status as CaseStatus,
        contactOn: said.contactOn,
        nextOn: nextContactOn,
        today: day,
        isOfOthers: beforePerson && !keepsFamilyWord(userOf(scope).agencyId, row),
      }),
    );
    const id = contact ?? newId();
    const isNew = await insertFamilyContact(tx, {
      ...said,
      id,
      caseId: row.id,
      personMayKnow: personMayKnow === 'yes',
      beforePerson,
      nextContactOn,
      recordedBy: userOf(scope).userId,
    });
    if (!isNew)
      throw new Conflict('この連絡は、もう残してあります。つぎの連絡は、ページを開きなおして残します。');
    if (row.familyConsultation) await followFamily(tx, row, said.contactOn, nextContactOn);
    return {
      value: { code: row.code },
      audit: {
        subject: { type: 'case', id: row.id },
        codes: [row.code],
        change: { familyContact: id, contactOn: said.contactOn, nextContactOn },
      },
    };
  },
});

/** As long as only the family is known, what comes next on the case is the next contact with the family. */
async function followFamily(tx: ScopedTx, row: CaseRow, contactOn: string, nextOn: string | null) {
  await moveLastContact(tx, row.id, contactOn);
  await updateCase(tx, row, { nextOn, nextWhat: nextOn === null ? '' : 'ご家族に連絡する' });
}
