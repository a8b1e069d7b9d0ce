import { listGatherings, listOpenDoors } from '#db/queries/gatherings.server';
import { read } from '~/domain/kernel/read.server';
import { ownHostId, requireOpportunity } from '~/domain/registry/index.server';
import { formatDayShort, today } from '~/lib/japanese-date';
import { toldToHost } from './gathering-rules';
import { readThreshold } from './small-cells.server';

const mostShown = 8;

/**
 * The numbers of an open gathering, for staff as they were noted; null where places are counted.
 *
 * @throws NotFound
 */
export const getGathering = read({
  name: 'community.get-gathering',
  permission: 'registry.search',
  run: async ({ tx, now }, id: string | undefined) => {
    const { offer } = await requireOpportunity(tx, id);
    if (!offer.openEntry) return null;
    const rows = await listGatherings(tx, offer.id, mostShown);
    return {
      id: offer.id,
      title: offer.title,
      today: today(now),
      days: rows.map(({ day, people }) => ({ day: formatDayShort(day), told: `${people}人` })),
    };
  },
});

export type Gathering = NonNullable<Awaited<ReturnType<typeof getGathering>>>;

/** The open gatherings of the reader's own host; numbers below the threshold are for staff alone. */
export const getOwnGatherings = read({
  name: 'community.get-own-gatherings',
  permission: 'portal.use',
  run: async ({ tx, scope, now }, _: null): Promise<Gathering[]> => {
    const day = today(now);
    const threshold = await readThreshold(tx, day);
    const found: Gathering[] = [];
    for (const { id, title } of await listOpenDoors(tx, ownHostId(scope))) {
      const rows = await listGatherings(tx, id, mostShown);
      const days = rows.map((row) => ({
        day: formatDayShort(row.day),
        told: toldToHost(row.people, threshold),
      }));
      found.push({ id, title, today: day, days });
    }
    return found;
  },
});
