import { command } from '~/domain/kernel/command.server';
import { Invalid } from '~/domain/kernel/errors';
import { today } from '~/lib/japanese-date';
import { changeCase, forEdit } from './for-step.server';
import { planNextSchema } from './schema';

/** When the person was last heard of, and what comes next when. */
export const planNext = command({
  name: 'people.plan-next',
  permission: 'cases.edit',
  input: planNextSchema,
  run: async ({ tx, scope, now }, input) => {
    const row = await forEdit(tx, scope, input);
    if (input.lastContactOn !== undefined && input.lastContactOn > today(now)) {
      throw new Invalid({ lastContactOn: ['先の日は入れられません。連絡のあった日を入れてください。'] });
    }
    if (input.nextWhat !== undefined && input.nextOn === undefined) {
      throw new Invalid({ nextOn: ['つぎにすることの日を選んでください。'] });
    }
    const change = {
      lastContactOn: input.lastContactOn ?? row.lastContactOn,
      nextOn: input.nextOn ?? null,
      nextWhat: input.nextWhat ?? '',
    };
    return changeCase(tx, row, change, { nextOn: change.nextOn, lastContactOn: change.lastContactOn });
  },
});
