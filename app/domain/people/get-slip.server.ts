import { findAgencyName } from '#db/queries/accounts.server';
import { read } from '~/domain/kernel/read.server';
import { userOf } from '~/domain/kernel/user';
import { today } from '~/lib/japanese-date';
import { findCaseForWork } from './access.server';

/** What is printed on a 対応票: the code and whose agency keeps the paper; and where it lies. All else is written by hand (D1). */
export const getSlip = read({
  name: 'people.get-slip',
  permission: 'cases.edit',
  run: async ({ tx, scope, now }, code: string | undefined) => {
    const found = await findCaseForWork(tx, scope, code);
    return {
      code: found.code,
      isMinor: found.isMinor,
      agency: (await findAgencyName(tx, userOf(scope).agencyId)) ?? '',
      printedOn: today(now),
      version: found.version,
      madeOn: found.slipMadeOn,
      keptAt: found.slipKeptAt,
    };
  },
  shows: ({ code }) => ({ codes: [code], context: '担当', detail: { printed: '対応票' } }),
});
