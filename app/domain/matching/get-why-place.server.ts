import { readStanding } from '#db/queries/matching.server';
import { NotFound } from '~/domain/kernel/errors';
import { isId } from '~/domain/kernel/ids';
import { read } from '~/domain/kernel/read.server';

/**
 * The place for which a case is chosen, to see why it fits or not.
 *
 * @throws NotFound also for an offer of another host.
 */
export const getWhyPlace = read({
  name: 'matching.get-why-place',
  permission: 'matches.run',
  run: async (
    { tx },
    { hostId, opportunityId }: { hostId: string | undefined; opportunityId: string | null },
  ) => {
    const rows = isId(hostId) ? await readStanding(tx, hostId) : null;
    if (!rows) throw new NotFound('受入先');
    const offer = rows.offers.find(({ id }) => id === opportunityId) ?? null;
    if (opportunityId !== null && !offer) throw new NotFound('受入枠');
    return {
      host: { id: rows.host.id, name: rows.host.name },
      offer: offer && { id: offer.id, title: offer.title },
    };
  },
});
