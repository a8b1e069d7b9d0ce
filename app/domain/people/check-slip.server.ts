import { findCase, updateCase, type CaseRow } from '#db/queries/cases.server';
import type { ScopedTx } from '#db/scope.server';
import { command, type AuditEntry, type Context } from '~/domain/kernel/command.server';
import { insist, Invalid, NotFound, Refused } from '~/domain/kernel/errors';
import { userOf } from '~/domain/kernel/user';
import { today } from '~/lib/japanese-date';
import { forEdit } from './for-step.server';
import { readSlip } from './read-slip.server';
import { checkSlipSchema } from './schema';
import { decideSlip, slipState } from './slip-rules';

/** Somebody compared the paper with the code and found the right person. */
export const checkSlip = command({
  name: 'people.check-slip',
  permission: 'cases.edit',
  input: checkSlipSchema,
  run: async (context, input) => {
    const row = await forEdit(context.tx, context.scope, input);
    return { value: { code: row.code }, audit: await noteCheck(context, row) };
  },
});

/**
 * The same check, told together with a step that needs it or soon will, in the transaction of that step; the case
 * stays locked. @returns what the audit log is to hold of it: nothing when an earlier check still holds.
 *
 * @throws Refused when no slip was made.
 */
export async function noteSlipCheck(context: Context, caseId: string): Promise<AuditEntry[]> {
  const day = today(context.now);
  const row = await lockCase(context.tx, caseId);
  const holds = slipState(await readSlip(context.tx, caseId, day), day) === 'in_order';
  return holds ? [] : [await noteCheck(context, row)];
}

/**
 * The visit is planned by whoever holds the paper: the check is in order, or made with the step.
 *
 * @throws Refused when no slip was made; Invalid at `slipChecked` when the box was not ticked.
 */
export async function insistOnSlip(context: Context, caseId: string, ticked: boolean): Promise<AuditEntry[]> {
  const day = today(context.now);
  const slip = await readSlip(context.tx, caseId, day);
  const decision = decideSlip('trial', slip, day);
  if (decision.ok) return [];
  if (slipState(slip, day) === 'not_made') insist(decision);
  if (!ticked) throw new Invalid({ slipChecked: [`${decision.reason}${decision.wayOut}`] });
  return noteSlipCheck(context, caseId);
}

async function lockCase(tx: ScopedTx, id: string): Promise<CaseRow> {
  const row = await findCase(tx, { id }, { lock: true });
  if (!row) throw new NotFound('ケース');
  return row;
}

async function noteCheck({ tx, scope, now }: Context, row: CaseRow): Promise<AuditEntry> {
  if (row.slipMadeOn === null) {
    throw new Refused('対応票をまだ作っていません。', '印刷して手で書き、保管した場所を記録してください。');
  }
  const slipCheckedOn = today(now);
  await updateCase(tx, row, { slipCheckedOn, slipCheckedBy: userOf(scope).userId });
  return {
    action: 'people.check-slip',
    subject: { type: 'case', id: row.id },
    codes: [row.code],
    change: { slipCheckedOn },
  };
}
