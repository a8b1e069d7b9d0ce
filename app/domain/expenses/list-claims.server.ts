import { listClaims as claimsOf } from '#db/queries/expenses.server';
import { can, type Scope } from '~/domain/kernel/scope';
import { read } from '~/domain/kernel/read.server';
import { formatDay, formatMonth, today, type Day } from '~/lib/japanese-date';
import { addWorkingDays } from '~/lib/working-days.server';
import { claimStatusNames, nextStep, submitBy, type ClaimStatus } from './rules';

const mostShown = 500;

/** Working days from the hand-in to the check, and from the check to the decision. */
const daysToCheck = 10;
const daysToDecide = 20;

type Row = Awaited<ReturnType<typeof claimsOf>>[number];

export interface ClaimLine {
  id: string;
  host: string;
  month: string;
  status: ClaimStatus;
  statusName: string;
  lines: number;
  claimable: number;
  approved: number;
  /** Whether `approved` is what counts. */
  decided: boolean;
  /** What the reader is to do with it; null when it is not their turn. */
  verb: string | null;
  dueOn: Day | null;
  due: string;
  late: boolean;
}

/** The day by which the step that waits should be taken. */
export function dueOn(claim: {
  status: ClaimStatus;
  period: string;
  submittedOn: Day | null;
  checkedOn: Day | null;
}): Day | null {
  if (claim.status === 'draft' || claim.status === 'returned') return submitBy(claim.period);
  if (claim.status === 'submitted' && claim.submittedOn)
    return addWorkingDays(claim.submittedOn, daysToCheck);
  if (claim.status === 'checked' && claim.checkedOn) return addWorkingDays(claim.checkedOn, daysToDecide);
  return null;
}

function lineOf(row: Row, scope: Scope, day: Day): ClaimLine {
  const status = row.status as ClaimStatus;
  const step = nextStep(status);
  const due = dueOn({ ...row, status });
  return {
    id: row.id,
    host: row.hostName,
    month: `${formatMonth(row.period)}分`,
    status,
    statusName: claimStatusNames[status],
    lines: row.lines,
    claimable: row.claimable,
    approved: row.approved,
    decided: row.decidedOn !== null,
    verb: step && can(scope, step.permission) ? step.verb : null,
    dueOn: due,
    due: due ? `${formatDay(due)}まで` : '',
    late: due !== null && due < day,
  };
}

/** Claims of the municipality for staff, in three heaps: the reader's turn, somebody else's, done. */
export const listClaims = read({
  name: 'expenses.list-claims',
  permission: 'expenses.read',
  run: async ({ tx, scope, now }) => {
    const day = today(now);
    const all = (await claimsOf(tx, {}, mostShown)).map((row) => lineOf(row, scope, day));
    const soonest = (a: ClaimLine, b: ClaimLine) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999');
    const open: readonly ClaimStatus[] = ['draft', 'returned', 'submitted', 'checked'];
    return {
      mine: all.filter(({ verb }) => verb !== null).sort(soonest),
      underWay: all.filter((line) => line.verb === null && open.includes(line.status)).sort(soonest),
      done: all.filter(({ status }) => !open.includes(status)),
    };
  },
});
