import { findSetting, upsertSetting } from '#db/queries/accounts.server';
import { listSettingValues } from '#db/queries/user-management.server';
import type { ScopedTx } from '#db/scope.server';
import { command } from '~/domain/kernel/command.server';
import { Invalid } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { plannedAfter } from '~/domain/kernel/planned.server';
import { read } from '~/domain/kernel/read.server';
import { userOf } from '~/domain/kernel/user';
import { label } from '~/domain/taxonomy/index.server';
import { fiscalYearOf, formatFiscalYear, today, type Day } from '~/lib/japanese-date';
import { parseYen } from '~/lib/money';
import { ceilingSetting } from './judged-lines.server';
import { ceilingOn, eligibleKinds, type CeilingValue } from './rules';
import { expenseLimitsSchema } from './schema';

const budgetSetting = (fiscalYear: number) => `expense_budget_${fiscalYear}`;

/** Sets the highest unit price of each kind and the budget of the fiscal year, from a day on (D5). */
export const setExpenseLimits = command({
  name: 'expenses.set-limits',
  permission: 'settings.manage',
  input: expenseLimitsSchema,
  run: async ({ tx, scope, now }, { validFrom, budget, ceilings }) => {
    if (validFrom < today(now))
      throw new Invalid({ validFrom: ['きょうか、きょうより後の日にしてください。'] });
    const setBy = userOf(scope).userId;
    const known = Object.fromEntries(
      eligibleKinds.flatMap((kind) => {
        const yen = parseYen(ceilings[kind] ?? '');
        return yen === null ? [] : [[kind, yen]];
      }),
    );
    const yearly = parseYen(budget ?? '');
    const fiscalYear = fiscalYearOf(validFrom);
    await upsertSetting(tx, { id: newId(), key: ceilingSetting, value: known, validFrom, setBy });
    if (yearly !== null)
      await upsertSetting(tx, {
        id: newId(),
        key: budgetSetting(fiscalYear),
        value: yearly,
        validFrom,
        setBy,
      });
    return {
      value: undefined,
      audit: {
        subject: { type: 'setting', id: ceilingSetting },
        change: { validFrom, ceilings: known, ...(yearly === null ? {} : { fiscalYear, budget: yearly }) },
      },
    };
  },
});

/** The limits as they stand today. */
export const getExpenseLimits = read({
  name: 'expenses.get-limits',
  permission: 'settings.manage',
  run: async ({ tx, now }) => {
    const day = today(now);
    const values = (await listSettingValues(tx, ceilingSetting)) as CeilingValue[];
    const limitsOn = async (_: ScopedTx, on: Day) => {
      const budget = await findSetting(tx, budgetSetting(fiscalYearOf(on)), on);
      return {
        year: formatFiscalYear(fiscalYearOf(on)),
        budget: typeof budget === 'number' ? budget : null,
        ceilings: eligibleKinds.map((kind) => ({
          kind,
          label: label('expenseKind', kind),
          yen: ceilingOn(values, kind, on),
        })),
      };
    };
    return {
      today: day,
      ...(await limitsOn(tx, day)),
      planned: await plannedAfter(tx, [ceilingSetting], day, limitsOn),
    };
  },
});
