import { listCoordinators, putCaseAgency } from '#db/queries/cases.server';
import { areaStands } from '#db/queries/areas.server';
import type { ScopedTx } from '#db/scope.server';
import { command } from '~/domain/kernel/command.server';
import { Invalid } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { userOf } from '~/domain/kernel/user';
import { today, type Day } from '~/lib/japanese-date';
import { changeCase, forEdit } from './for-step.server';
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
    if (input.coordinatorUserId) await putInCharge(tx, row.id, input.coordinatorUserId, day);
    await putCaseAgency(tx, {
      id: newId(),
      caseId: row.id,
      agencyId: userOf(scope).agencyId,
      caseRef: input.caseRef ?? '',
      since: day,
    });
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
    return changeCase(tx, row, change, change);
  },
});

/**
 * Somebody who coordinates, and whose agency works on the case from then on.
 *
 * @throws Invalid when the user does not coordinate in this municipality.
 */
export async function putInCharge(tx: ScopedTx, caseId: string, userId: string, day: Day): Promise<void> {
  const chosen = (await listCoordinators(tx)).find((one) => one.userId === userId);
  if (!chosen) throw new Invalid({ coordinatorUserId: ['担当を一覧から選びなおしてください。'] });
  await putCaseAgency(tx, { id: newId(), caseId, agencyId: chosen.agencyId, since: day });
}
