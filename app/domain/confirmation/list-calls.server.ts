import { read } from '~/domain/kernel/read.server';
import { today } from '~/lib/japanese-date';
import { detailed, rankStale, staleLimits, type StaleQuery } from './list-stale.server';
import { mostAtOnce } from './schema';

/** The most pressing hosts on paper: a call sheet, or slips to be handed over. */
export const listForPrint = read({
  name: 'confirmation.list-for-print',
  permission: 'registry.edit',
  run: async ({ tx, now }, query: Omit<StaleQuery, 'page'>) => {
    const day = today(now);
    const limits = await staleLimits(tx, day);
    const all = (await rankStale(tx, query, day, limits)).filter(
      ({ state }) => query.state === null || state === query.state,
    );
    return {
      hosts: await detailed(tx, all.slice(0, mostAtOnce), day, limits),
      total: all.length,
      today: day,
    };
  },
});
