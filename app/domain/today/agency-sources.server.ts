import { listUnfoundedAgencies } from '#db/queries/case-grounds.server';
import { unfoundedItem } from './course-items';
import type { TodayItem } from './items';
import type { Reader } from './reader';

/** Cases of the reader on which an agency works without a ground on record; one item a case. */
export async function unfoundedAgencies({ tx, today, mine }: Reader): Promise<TodayItem[]> {
  const rows = (await listUnfoundedAgencies(tx)).filter(mine);
  const codes = new Map(rows.map(({ caseId, code }) => [caseId, code]));
  return [...codes].map(([caseId, code]) => {
    const names = rows.filter((row) => row.caseId === caseId).map(({ name }) => name);
    return unfoundedItem({ caseId, code, names }, today);
  });
}
