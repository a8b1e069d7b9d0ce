import { findSetting } from '#db/queries/accounts.server';
import { updateLine } from '#db/queries/claim-lines.server';
import { approvedInYear, lockBudget } from '#db/queries/expense-facts.server';
import { updateClaim } from '#db/queries/expenses.server';
import { violatedConstraint, type ScopedTx } from '#db/scope.server';
import type { z } from 'zod';
import { command } from '~/domain/kernel/command.server';
import { insist, Invalid, Refused } from '~/domain/kernel/errors';
import { userOf } from '~/domain/kernel/user';
import { today, type Day } from '~/lib/japanese-date';
import { requireSeen, type Claim } from './access.server';
import { judgedLines, requireLines, type JudgedLine } from './judged-lines.server';
import { judgeBudget, judgeDecider, judgeLineDecision, lineKey } from './rules';
import { decideClaimSchema } from './schema';

type Answer = z.output<typeof decideClaimSchema>['lines'][number];
type Decided = JudgedLine & { answer: Answer };

/**
 * Decides a claim line by line (I13). The officer who decides is not the one who checked.
 *
 * @throws NotFound, Conflict, Invalid, Refused
 */
export const decideClaim = command({
  name: 'expenses.decide-claim',
  permission: 'expenses.decide',
  input: decideClaimSchema,
  run: async ({ tx, scope, now }, { lines: answers, ...seen }) => {
    const claim = await requireSeen(tx, scope, seen);
    const decider = userOf(scope).userId;
    insist(judgeDecider({ status: claim.status, checkedBy: claim.checkedBy, decider }));
    const written = await judgedLines(tx, claim.id);
    requireLines(written, answers);
    const lines = withAnswers(written, answers);
    const approved = lines.filter(({ answer }) => answer.decision === 'approved');
    const sum = approved.reduce((total, line) => total + line.claimable, 0);
    await keepWithinBudget(tx, claim, sum, today(now));
    for (const line of lines) await writeDecision(tx, claim, line);
    const status = approved.length > 0 ? 'approved' : 'rejected';
    await updateClaim(tx, claim, { status, decidedBy: decider, decidedOn: today(now) });
    return {
      value: { status, sum },
      audit: {
        subject: { type: 'claim', id: claim.id },
        change: {
          status: { from: claim.status, to: status },
          sum,
          lines: lines.map(({ id, answer }) => ({ line: id, decision: answer.decision })),
        },
      },
    };
  },
});

/** Every line has its decision, and each may be decided so. */
function withAnswers(lines: readonly JudgedLine[], answers: readonly Answer[]): Decided[] {
  const faults: Record<string, string[]> = {};
  const decided = lines.flatMap((line) => {
    const index = answers.findIndex(({ id }) => id === line.id);
    const answer = answers[index];
    if (!answer)
      throw new Refused('決めていない明細があります。', '開き直して、すべての明細を決めてください。');
    const judged = judgeLineDecision({
      decision: answer.decision,
      reason: answer.reason ?? '',
      faults: line.faults,
    });
    if (!judged.ok) {
      const field = answer.decision === 'approved' ? 'decision' : 'reason';
      faults[`lines[${index}].${field}`] = [`${judged.reason}${judged.wayOut}`];
    }
    return [{ ...line, answer }];
  });
  if (Object.keys(faults).length > 0) throw new Invalid(faults);
  return decided;
}

async function keepWithinBudget(tx: ScopedTx, claim: Claim, sum: number, day: Day): Promise<void> {
  await lockBudget(tx, claim.fiscalYear);
  const budget = await findBudget(tx, claim.fiscalYear, day);
  insist(judgeBudget({ budget, approvedBefore: await approvedInYear(tx, claim.fiscalYear), now: sum }));
}

/** The budget of a fiscal year as it stands on a day, in yen; null when none is set. */
export async function findBudget(tx: ScopedTx, fiscalYear: number, day: Day): Promise<number | null> {
  const value = await findSetting(tx, `expense_budget_${fiscalYear}`, day);
  return typeof value === 'number' ? value : null;
}

async function writeDecision(tx: ScopedTx, claim: Claim, { answer, ...line }: Decided): Promise<void> {
  const approved = answer.decision === 'approved';
  try {
    await updateLine(tx, claim.id, line.id, {
      decision: answer.decision,
      decisionReason: approved ? '' : answer.reason || (line.faults[0]?.words ?? ''),
      approvedKey: approved ? lineKey({ ...line, hostId: claim.hostId }) : null,
    });
  } catch (error) {
    if (violatedConstraint(error) === 'claim_lines_approved_once')
      throw new Refused(
        '同じ明細が、ほかの請求ですでに認められています。',
        '開き直して、重なっている明細を認めないにしてください。',
      );
    throw error;
  }
}
