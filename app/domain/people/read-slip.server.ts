import { findSetting } from '#db/queries/accounts.server';
import { findSlip } from '#db/queries/slips.server';
import type { ScopedTx } from '#db/scope.server';
import { NotFound } from '~/domain/kernel/errors';
import type { Day } from '~/lib/japanese-date';
import { decideSlip, slipState, usualSlipDays, type SlipFacts, type SlipStep } from './slip-rules';

export const slipDaysSetting = 'slip_check_days';

/** How many days a check of a 対応票 holds, as the municipality has set it for a day. */
export async function readSlipDays(tx: ScopedTx, day: Day): Promise<number> {
  const set = await findSetting(tx, slipDaysSetting, day);
  return typeof set === 'number' && set >= 1 ? set : usualSlipDays;
}

/** The 対応票 of a case as it is judged on a day, with the agency that looked at it last. */
export async function readSlip(
  tx: ScopedTx,
  caseId: string,
  day: Day,
): Promise<SlipFacts & { checkedBy: string | null }> {
  const slip = await findSlip(tx, caseId);
  if (!slip) throw new NotFound('ケース');
  return { ...slip, holdsDays: await readSlipDays(tx, day) };
}

/** What a page shows of a 対応票 before a step: when and where it was looked at, and whether that holds. */
export async function slipBefore(tx: ScopedTx, step: SlipStep, caseId: string, day: Day) {
  const slip = await readSlip(tx, caseId, day);
  return {
    state: slipState(slip, day),
    checkedOn: slip.checkedOn,
    checkedBy: slip.checkedBy,
    decision: decideSlip(step, slip, day),
  };
}
