import {
  deleteMember,
  findHousehold,
  insertMembers,
  listHouseholdCases,
} from '#db/queries/households.server';
import { command } from '~/domain/kernel/command.server';
import { insist, Invalid, NotFound, Refused } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { read } from '~/domain/kernel/read.server';
import { can } from '~/domain/kernel/scope';
import { userOf } from '~/domain/kernel/user';
import { today } from '~/lib/japanese-date';
import { findCaseForWork } from './access.server';
import { caseLines } from './case-lines.server';
import { decideHousehold } from './household-rules';
import { joinHouseholdSchema, leaveHouseholdSchema } from './household-schema';
import { caseVisibility } from './visibility';

/** The other cases of the household that the reader sees by a right of their own (ELG-5). */
export const getHousehold = read({
  name: 'people.get-household',
  permission: 'cases.read',
  run: async ({ tx, scope, now }, code: string | undefined) => {
    const found = await findCaseForWork(tx, scope, code);
    const others = await listHouseholdCases(tx, { caseId: found.id, of: caseVisibility(scope.actor) });
    const lines = await caseLines(
      tx,
      others.map(({ id }) => id),
    );
    return {
      code: found.code,
      today: today(now),
      mayEdit: can(scope, 'cases.edit') && tx.caseWay === 'works',
      others: others.flatMap(({ id, since }) => {
        const line = lines.get(id);
        return line ? [{ since, line }] : [];
      }),
    };
  },
  shows: ({ code, others }) => ({ codes: [code, ...others.map(({ line }) => line.code)], context: '担当' }),
});

/** Two cases are kept as one household by somebody who sees both. */
export const joinHousehold = command({
  name: 'people.join-household',
  permission: 'cases.edit',
  input: joinHouseholdSchema,
  run: async ({ tx, scope, now }, { code, other }) => {
    const one = await findCaseForWork(tx, scope, code, { lock: true });
    const two = await findCaseForWork(tx, scope, other, { lock: true }).catch((error: unknown) => {
      if (!(error instanceof NotFound)) throw error;
      throw new Invalid({ other: ['この符号のケースは、見られるものの中にありません。'] });
    });
    const [first, second] = [await findHousehold(tx, one.id), await findHousehold(tx, two.id)];
    insist(
      decideHousehold({
        same: one.id === two.id,
        together: first !== null && first === second,
        apart: first !== null && second !== null && first !== second,
      }),
    );
    const householdId = first ?? second ?? newId();
    const row = { householdId, since: today(now), addedBy: userOf(scope).userId };
    await insertMembers(
      tx,
      [one, two].map(({ id: caseId }) => ({ id: newId(), caseId, ...row })),
    );
    // An entry of its own for each, so that neither stands in the log beside the other.
    return {
      value: { code: one.code },
      audit: [one, two].map((found) => ({ subject: { type: 'case', id: found.id }, codes: [found.code] })),
    };
  },
});

/** A case no longer belongs to its household; the others stay together. */
export const leaveHousehold = command({
  name: 'people.leave-household',
  permission: 'cases.edit',
  input: leaveHouseholdSchema,
  run: async ({ tx, scope }, { code }) => {
    const found = await findCaseForWork(tx, scope, code, { lock: true });
    if (!(await deleteMember(tx, found.id))) {
      throw new Refused('このケースは、世帯としてまとめてありません。', 'ページを開きなおしてください。');
    }
    return {
      value: { code: found.code },
      audit: { subject: { type: 'case', id: found.id }, codes: [found.code] },
    };
  },
});
