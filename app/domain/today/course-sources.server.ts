import { listDueAftercare } from '#db/queries/aftercare.server';
import { listUnheardHandBacks } from '#db/queries/case-endings.server';
import { listWaitingIdeas } from '#db/queries/meeting-ideas.server';
import { can } from '~/domain/kernel/scope';
import { userOf } from '~/domain/kernel/user';
import { visibleCaseIds } from '~/domain/people/index.server';
import { aftercareItem, handBackItem, ideaItem } from './course-items';
import { dayOf } from '~/lib/japanese-date';
import type { Reader } from './reader';

/** 会議で出た案 for whose case it is to look for a place. */
export async function meetingIdeas({ tx, today, mine }: Reader) {
  const rows = (await listWaitingIdeas(tx)).filter(mine);
  return rows.map(({ recordedAt, ...row }) => ideaItem({ ...row, since: dayOf(recordedAt) }, today));
}

/**
 * Contacts after a closure: told to who works on the case, and to everybody of the agency that leads from the closure on
 * (CLS-6). Who only refers is told of the latter alone.
 */
export async function aftercare({ tx, scope, today, mine }: Reader) {
  const { agencyId } = userOf(scope);
  const works = can(scope, 'cases.edit');
  const visible = await visibleCaseIds(tx, scope);
  const rows = (await listDueAftercare(tx, today)).filter(
    (row) => visible.has(row.caseId) && ((works && mine(row)) || row.leadAgencyId === agencyId),
  );
  return rows.map((row) => aftercareItem(row, today));
}

/** Hand-backs of which the agency that referred the case has not heard, whoever of it looks (INT-14). */
export async function handBacks({ tx, scope, today }: Reader) {
  const { agencyId } = userOf(scope);
  const visible = await visibleCaseIds(tx, scope);
  const rows = (await listUnheardHandBacks(tx, agencyId)).filter(({ caseId }) => visible.has(caseId));
  return rows.map((row) => handBackItem(row, today));
}
