import { clearLeftSlip, listLeftSlips, listMergedInto } from '#db/queries/case-merges.server';
import type { ScopedTx } from '#db/scope.server';
import { command } from '~/domain/kernel/command.server';
import { Refused } from '~/domain/kernel/errors';
import { findCaseForWork } from './access.server';
import { clearSlipSchema } from './merge-schema';

/** The paper of a case that was taken up in this one was destroyed or given back; who did it stands in the log. */
export const clearSlip = command({
  name: 'people.clear-slip',
  permission: 'cases.edit',
  input: clearSlipSchema,
  run: async ({ tx, scope }, { code, of }) => {
    const kept = await findCaseForWork(tx, scope, code, { lock: true });
    const shell = (await listMergedInto(tx, [kept.id])).find((one) => one.code === of);
    if (!shell || !(await clearLeftSlip(tx, shell.id))) {
      throw new Refused('この対応票は、もう片づいています。', 'ページを開きなおして、様子を見てください。');
    }
    return {
      value: { code: kept.code },
      audit: { subject: { type: 'case', id: kept.id }, codes: [kept.code, shell.code] },
    };
  },
});

/** Slips that are to be destroyed by hand, of all cases that were taken up in others. */
export async function leftSlips(tx: ScopedTx) {
  return listLeftSlips(tx);
}
