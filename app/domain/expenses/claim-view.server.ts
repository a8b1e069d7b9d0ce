import { listTargets, namesOfUsers } from '#db/queries/expense-facts.server';
import type { ScopedTx } from '#db/scope.server';
import { requireHost } from '~/domain/registry/index.server';
import { terms } from '~/domain/taxonomy/index.server';
import { formatDay, formatMonth, formatMonthDay, today, type Day } from '~/lib/japanese-date';
import type { Claim } from './access.server';
import { judgedLines } from './judged-lines.server';
import { lineView } from './line-view.server';
import { dueOn } from './list-claims.server';
import {
  claimStatusNames,
  eligibleKinds,
  judgeEditing,
  judgeSubmission,
  judgeWithdrawal,
  payeeTypes,
  submitBy,
} from './rules';

/** What the page of one claim and the host's own page of it have in common. */
export async function claimView(tx: ScopedTx, claim: Claim, now: Date) {
  const lines = await judgedLines(tx, claim.id);
  const host = await requireHost(tx, claim.hostId);
  const names = await namesOfUsers(tx, [claim.enteredBy, claim.checkedBy, claim.decidedBy]);
  const due = dueOn(claim);
  const on = (day: Day | null) => (day ? formatDay(day) : null);
  const sum = (of: readonly { claimable: number }[]) => of.reduce((total, line) => total + line.claimable, 0);
  return {
    judged: lines,
    view: {
      id: claim.id,
      version: claim.version,
      host: host.name,
      period: claim.period,
      month: `${formatMonth(claim.period)}分`,
      fiscalYear: claim.fiscalYear,
      status: claim.status,
      statusName: claimStatusNames[claim.status],
      payeeType: claim.payeeType,
      payee: payeeTypes[claim.payeeType as keyof typeof payeeTypes],
      enteredBy: names.get(claim.enteredBy) ?? '',
      submittedOn: on(claim.submittedOn),
      checkedOn: on(claim.checkedOn),
      checkedBy: (claim.checkedBy && names.get(claim.checkedBy)) ?? '',
      decidedOn: on(claim.decidedOn),
      decidedBy: (claim.decidedBy && names.get(claim.decidedBy)) ?? '',
      returnReason: claim.returnReason,
      submitBy: formatMonthDay(submitBy(claim.period)),
      due: on(due),
      late: due !== null && due < today(now),
      lines: lines.map(lineView),
      gross: lines.reduce((total, line) => total + line.gross, 0),
      claimable: sum(lines),
      approved: sum(lines.filter(({ decision }) => decision === 'approved')),
      editing: judgeEditing(claim.status),
      submission: judgeSubmission({
        status: claim.status,
        period: claim.period,
        today: today(now),
        lines: lines.map((line) => ({ ...line, linked: Boolean(line.placementId ?? line.opportunityId) })),
      }),
      withdrawal: judgeWithdrawal(claim.status),
    },
  };
}

/** What a form for a line offers: kinds that can be 協力費 first, and what the cost can be for. */
export async function lineChoices(tx: ScopedTx, hostId: string) {
  const { people, offers } = await listTargets(tx, hostId);
  const kinds = terms('expenseKind').map(({ slug, label }) => ({
    value: slug,
    label,
    eligible: (eligibleKinds as readonly string[]).includes(slug),
  }));
  return {
    kinds,
    targets: [
      ...people.map(({ key, alias }) => ({
        value: `placement:${key}`,
        label: `${alias || '名前のない'}さんの受入れ`,
      })),
      ...offers.map(({ id, title }) => ({ value: `opportunity:${id}`, label: `受入枠「${title}」` })),
    ],
  };
}
