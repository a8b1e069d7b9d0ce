import { listDueAftercare } from '#db/queries/aftercare.server';
import { listUnheardHandBacks } from '#db/queries/case-endings.server';
import { can } from '~/domain/kernel/scope';
import { userOf } from '~/domain/kernel/user';
import { visibleCaseIds } from '~/domain/people/index.server';
import { aftercareItem, handBackItem } from './course-items';
import type { Reader } from './reader';

/** Who only refers is told of the cases that the own agency leads from the closure on (CLS-6). */
export async function aftercare({ tx, scope, today, mine }: Reader) {
  const { agencyId } = userOf(scope);
  const works = can(scope, 'cases.edit');
  const rows = (await listDueAftercare(tx, today)).filter(
    (row) => mine(row) && (works || row.leadAgencyId === agencyId),
  );
  return rows.map((row) => aftercareItem(row, today));
}

/** Hand-backs of which the agency of a referrer has not heard (INT-14). */
export async function handBacks({ tx, scope, today }: Reader) {
  const { agencyId, roles } = userOf(scope);
  if (!roles.includes('referrer')) return [];
  const visible = await visibleCaseIds(tx, scope);
  const rows = (await listUnheardHandBacks(tx, agencyId)).filter(({ caseId }) => visible.has(caseId));
  return rows.map((row) => handBackItem(row, today));
}
