import { listSharedOffers } from '#db/queries/offer-partners.server';
import { isId } from '~/domain/kernel/ids';
import { read } from '~/domain/kernel/read.server';
import { togetherOf } from './together';

/** So many offers are looked at in one question at most; a page shows fewer. */
const mostOffers = 250;

/**
 * Who runs an offer together (MAT-2), in a sentence, by offer: one read for all that a page shows. Of offers that one
 * host runs alone, or that are not there, nothing is told.
 */
export const getTogether = read({
  name: 'matching.get-together',
  permission: 'registry.search',
  run: async (
    { tx },
    { offerIds }: { offerIds: readonly (string | null)[] },
  ): Promise<Readonly<Record<string, string>>> => {
    const asked = [...new Set(offerIds)].flatMap((id) => (id !== null && isId(id) ? id : []));
    return togetherOf(await listSharedOffers(tx, asked.slice(0, mostOffers)));
  },
});
