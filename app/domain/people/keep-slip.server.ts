import { command } from '~/domain/kernel/command.server';
import { today } from '~/lib/japanese-date';
import { changeCase, forEdit } from './for-step.server';
import { keepSlipSchema } from './schema';

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
