import { listClaimHosts } from '#db/queries/expense-facts.server';
import { read } from '~/domain/kernel/read.server';
import { addMonths, formatMonth, today } from '~/lib/japanese-date';

/** What the form for a new claim offers: hosts that can have a cost, and the months of the last half year. */
export const claimHosts = read({
  name: 'expenses.claim-hosts',
  permission: 'expenses.read',
  run: async ({ tx, now }) => {
    const day = today(now);
    const hosts = await listClaimHosts(tx);
    return {
      hosts: hosts.map(({ id, name }) => ({ value: id, label: name })),
      months: Array.from({ length: 6 }, (_, back) => {
        const month = addMonths(day, -back).slice(0, 7);
        return { value: month, label: formatMonth(month) };
      }),
    };
  },
});
