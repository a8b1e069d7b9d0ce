import { command } from '~/domain/kernel/command.server';
import { Refused } from '~/domain/kernel/errors';
import { userOf } from '~/domain/kernel/user';
import { today } from '~/lib/japanese-date';
import { changeCase, forEdit } from './for-step.server';
import { checkSlipSchema, keepSlipSchema } from './schema';

/** 対応票 was printed, filled in by hand and locked away: only that, when and where is kept (D1). */
export const keepSlip = command({
  name: 'people.keep-slip',
  permission: 'cases.edit',
  input: keepSlipSchema,
  run: async ({ tx, scope, now }, input) => {
    const row = await forEdit(tx, scope, input);
    const change = { slipMadeOn: row.slipMadeOn ?? today(now), slipKeptAt: input.keptAt };
    return changeCase(tx, row, change, { slipMadeOn: change.slipMadeOn });
  },
});

/** Somebody compared the paper with the code and found the right person. */
export const checkSlip = command({
  name: 'people.check-slip',
  permission: 'cases.edit',
  input: checkSlipSchema,
  run: async ({ tx, scope, now }, input) => {
    const row = await forEdit(tx, scope, input);
    if (row.slipMadeOn === null) {
      throw new Refused('対応票をまだ作っていません。', '印刷して手で書き、保管した場所を記録してください。');
    }
    const change = { slipCheckedOn: today(now), slipCheckedBy: userOf(scope).userId };
    return changeCase(tx, row, change, { slipCheckedOn: change.slipCheckedOn });
  },
});
