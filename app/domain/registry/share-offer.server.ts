import { putPartner, removePartner } from '#db/queries/offer-partners.server';
import { updateOpportunity } from '#db/queries/registry-opportunities.server';
import { command } from '~/domain/kernel/command.server';
import { Conflict } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { shareOfferSchema } from './opportunity-schema';
import { requireHostNamed } from './require-host-named.server';
import { requireOpportunity } from './require-opportunity.server';

/**
 * Puts a second host beside the one that makes an offer, with what it does there; or takes it away (MAT-2).
 *
 * @throws NotFound, Conflict, Invalid when the name is of several hosts, or of none that is still registered.
 */
export const shareOffer = command({
  name: 'registry.share-offer',
  permission: 'registry.edit',
  input: shareOfferSchema,
  run: async ({ tx }, { id, version, partner, role }) => {
    const { host, offer } = await requireOpportunity(tx, id, { lock: true });
    if (offer.version !== version) throw new Conflict();
    const partnerId = await requireHostNamed(tx, partner, host.id, 'partner');
    if (partnerId === null) await removePartner(tx, id);
    else await putPartner(tx, { id: newId(), opportunityId: id, hostId: partnerId, role });
    await updateOpportunity(tx, offer, {});
    return {
      value: { id, shared: partnerId !== null },
      audit: {
        subject: { type: 'opportunity', id },
        change: partnerId === null ? { partner: null } : { partner: partnerId, role },
      },
    };
  },
});
