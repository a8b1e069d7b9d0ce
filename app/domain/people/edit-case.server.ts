import { setOwnRef, type CaseChange, type CaseRow } from '#db/queries/cases.server';
import { areaStands } from '#db/queries/areas.server';
import { command } from '~/domain/kernel/command.server';
import { Invalid } from '~/domain/kernel/errors';
import { userOf } from '~/domain/kernel/user';
import { today } from '~/lib/japanese-date';
import { changeCase, forEdit } from './for-step.server';
import { putInCharge } from './put-in-charge.server';
import { editCaseSchema } from './schema';

/** 基本のこと: what is known of the case besides the profile; the case number belongs to the reader's agency alone. */
export const editCase = command({
  name: 'people.edit-case',
  permission: 'cases.edit',
  input: editCaseSchema,
  run: async ({ tx, scope, now }, input) => {
    const row = await forEdit(tx, scope, input);
    const day = today(now);
    const { areaId } = input;
    if (areaId !== undefined && areaId !== row.areaId && !(await areaStands(tx, areaId))) {
      throw new Invalid({ areaId: ['圏域を一覧から選びなおしてください。'] });
    }
    if (input.coordinatorUserId) await putInCharge(tx, row, input.coordinatorUserId, day);
    await setOwnRef(tx, row.id, userOf(scope).agencyId, input.caseRef ?? '');
    const change = {
      gapType: input.gapType,
      referralSource: input.referralSource,
      areaId: input.areaId ?? null,
      ageBand: input.ageBand ?? null,
      isMinor: input.isMinor,
      guardianConsent: input.isMinor && input.guardianConsent,
      childViewHeard: input.isMinor && input.childViewHeard,
      schoolEndsFiscalYear: input.isMinor ? (input.schoolEndsFiscalYear ?? null) : null,
      coordinatorUserId: input.coordinatorUserId ?? row.coordinatorUserId,
    };
    return changeCase(tx, row, change, { fields: changedFields(row, change) });
  },
});

/** What was changed, by name; the log keeps no facts of a person. */
function changedFields(row: CaseRow, change: CaseChange): string[] {
  const before: Readonly<Record<string, unknown>> = row;
  return Object.entries(change)
    .filter(([field, value]) => value !== before[field])
    .map(([field]) => field);
}
