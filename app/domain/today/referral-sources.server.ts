import { listUnassignedCases } from '#db/queries/today.server';
import { can } from '~/domain/kernel/scope';
import { visibleCaseIds, workedCaseIds } from '~/domain/people/index.server';
import { newReferrals } from '~/domain/referrals/index.server';
import { dayOf } from '~/lib/japanese-date';
import type { Reader } from './reader';
import { familyItem } from './course-items';
import { openCaseStatuses } from '~/domain/people/rules';
import { noCoordinatorItem } from './case-items';
import { unassignedItem, type TodayItem } from './items';
import { referralItem } from './referral-items';

/** Cases in intake that nobody has taken charge of. */
export async function newCases({ tx, scope, today }: Reader): Promise<TodayItem[]> {
  const worked = await workedCaseIds(tx, scope);
  const rows = (await listUnassignedCases(tx, ['intake'])).filter(({ caseId }) => worked.has(caseId));
  return rows.map(({ family, createdAt, ...row }) =>
    (family ? familyItem : unassignedItem)({ ...row, since: dayOf(createdAt) }, today),
  );
}

/** Cases past the first talk that nobody is in charge of, since somebody left or was never named. */
export async function withoutCoordinator({ tx, scope, today }: Reader): Promise<TodayItem[]> {
  const worked = await workedCaseIds(tx, scope);
  const pastIntake = openCaseStatuses.filter((status) => status !== 'intake');
  const rows = (await listUnassignedCases(tx, pastIntake)).filter(({ caseId }) => worked.has(caseId));
  return rows.map((row) => noCoordinatorItem(row, today));
}

async function waiting({ tx, scope, today }: Reader, kind: string): Promise<TodayItem[]> {
  const visible = await visibleCaseIds(tx, scope);
  const rows = (await newReferrals(tx, today)).filter((row) => row.kind === kind && visible.has(row.caseId));
  return rows.map(({ requestedOn, ...row }) =>
    referralItem({ ...row, requestedOn: requestedOn ?? today }, today),
  );
}

/** Ended cases that their referrer has asked for again, for who can begin them again. */
export function askedAgain(reader: Reader): Promise<TodayItem[]> {
  return waiting(reader, 'again');
}

/** New referrals as 多機関協働 sees them; who does 参加支援 has them among the cases without somebody in charge. */
export async function newReferralsSeen(reader: Reader): Promise<TodayItem[]> {
  return can(reader.scope, 'cases.edit') ? [] : waiting(reader, 'first');
}
