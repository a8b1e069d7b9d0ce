import { listCaseAgencies, listCoordinators, type CaseRow } from '#db/queries/cases.server';
import type { ScopedTx } from '#db/scope.server';
import { Invalid } from '~/domain/kernel/errors';
import type { Day } from '~/lib/japanese-date';
import { agencyParts, decideAddAgency } from './agency-rules';
import { joinCase, worksStill } from './join-case.server';
import { readConsents } from './read-consents.server';

/**
 * Somebody who coordinates, of an agency that works on the case or may join it on a consent that holds.
 *
 * @throws Invalid when the user does not coordinate in this municipality; Refused when the agency may not join (INT-9).
 */
export async function putInCharge(tx: ScopedTx, row: CaseRow, userId: string, day: Day): Promise<void> {
  const chosen = (await listCoordinators(tx)).find((one) => one.userId === userId);
  if (!chosen) throw new Invalid({ coordinatorUserId: ['担当を一覧から選びなおしてください。'] });
  const consents = await readConsents(tx, row.id, day);
  const working = await listCaseAgencies(tx, row.id, null);
  if (working.some((one) => one.agencyId === chosen.agencyId && worksStill(one, consents))) return;
  const facts = { familyConsultation: row.familyConsultation, consents, worksAlready: false };
  const part = agencyParts.find((one) => decideAddAgency({ ...facts, part: one }).ok) ?? 'outside';
  await joinCase(tx, row, { agencyId: chosen.agencyId, part, day });
}
