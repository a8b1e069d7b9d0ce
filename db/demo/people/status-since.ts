import { dayOf } from '~/lib/japanese-date';
import type { CaseRow } from '../rows';
import type { Book } from './case-book';

/** The day on which a case came into its state, as the rest of its story tells it. */
export function statusSince({ rows, town }: Book, row: CaseRow): string {
  const opened = row.createdAt instanceof Date ? dayOf(row.createdAt) : town.today;
  const plan = rows.plans.filter(({ caseId }) => caseId === row.id).at(-1);
  const written = plan?.createdAt instanceof Date ? dayOf(plan.createdAt) : null;
  switch (row.status) {
    case 'assessing':
      return row.needConfirmedOn ?? opened;
    case 'planning':
      return written ?? opened;
    case 'deciding':
      return plan?.submittedOn ?? opened;
    case 'active':
      return row.supportDecidedOn ?? opened;
    case undefined:
    default:
      return row.closedOn ?? opened;
  }
}
