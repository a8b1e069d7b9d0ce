import { findSetting, upsertSetting } from '#db/queries/accounts.server';
import type { ScopedTx } from '#db/scope.server';
import { command } from '~/domain/kernel/command.server';
import { Invalid } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { plannedAfter } from '~/domain/kernel/planned.server';
import { read } from '~/domain/kernel/read.server';
import { userOf } from '~/domain/kernel/user';
import { today, type Day } from '~/lib/japanese-date';
import { matchWeightsSchema } from './schema';
import type { Weights } from './score';
import { weightsOf } from './weights';

const weightsSetting = 'match_weights';

/** What each part of the score counts, as the municipality has set it for a day; the handbook's until it has. */
export async function readWeights(tx: ScopedTx, day: Day): Promise<Weights> {
  return weightsOf(await findSetting(tx, weightsSetting, day));
}

/** Sets all five, from a day on (D5). The order of the places changes from then; who stands in a band does not. */
export const setMatchWeights = command({
  name: 'matching.set-weights',
  permission: 'settings.manage',
  input: matchWeightsSchema,
  run: async ({ tx, scope, now }, { validFrom, ...value }) => {
    if (validFrom < today(now))
      throw new Invalid({ validFrom: ['きょうか、きょうより後の日にしてください。'] });
    const set = { key: weightsSetting, value, validFrom };
    await upsertSetting(tx, { ...set, id: newId(), setBy: userOf(scope).userId });
    return {
      value: undefined,
      audit: { subject: { type: 'setting', id: weightsSetting }, change: { ...value, validFrom } },
    };
  },
});

/** The weights as they hold today, and what is set for later. */
export const getMatchWeights = read({
  name: 'matching.get-weights',
  permission: 'settings.manage',
  run: async ({ tx, now }) => ({
    today: today(now),
    weights: await readWeights(tx, today(now)),
    planned: await plannedAfter(tx, [weightsSetting], today(now), readWeights),
  }),
});
