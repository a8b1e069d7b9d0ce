import { command } from '~/domain/kernel/command.server';
import { today } from '~/lib/japanese-date';
import { changeCase, comesInto, forStep } from './for-step.server';
import { endCaseSchema } from './schema';

const statusAfter = { hand_back: 'handed_back', withdraw: 'withdrawn', transfer: 'transferred' } as const;

/** つなぎもどし, 取下げ, 転出・移管: the ways in which a case ends without a meeting (INT-13). */
export const endCase = command({
  name: 'people.end-case',
  permission: 'cases.edit',
  input: endCaseSchema,
  run: async ({ tx, scope, now }, input) => {
    const day = today(now);
    const row = await forStep(tx, scope, input.how, input, day);
    const status = statusAfter[input.how];
    return changeCase(
      tx,
      row,
      {
        ...comesInto(row, status, day),
        statusReason: input.reason ?? '',
        closedOn: day,
        nextOn: null,
        nextWhat: '',
      },
      { from: row.status, status, reason: input.reason ?? '' },
    );
  },
});
