import { chooseService } from '#db/queries/registry-capacity.server';
import { command } from '~/domain/kernel/command.server';
import { newId } from '~/domain/kernel/ids';
import { seatOfferSchema } from './capacity-schema';
import { requireOfferOf } from './require-opportunity.server';
import { capacityChanged, requireService } from './require-service.server';

/**
 * Says which service's 定員 an offer takes, at a host with several.
 *
 * @throws NotFound also for an offer of another host.
 */
export const seatOffer = command({
  name: 'registry.seat-offer',
  permission: 'registry.edit',
  input: seatOfferSchema,
  run: async (context, { opportunityId, serviceId }) => {
    const { host } = await requireService(context.tx, serviceId);
    await requireOfferOf(context.tx, host, opportunityId);
    await chooseService(context.tx, { id: newId(), opportunityId, serviceId });
    return {
      value: { hostId: host.id },
      audit: {
        subject: { type: 'host', id: host.id },
        change: {
          opportunity: opportunityId,
          service: serviceId,
          ...(await capacityChanged(context, host.id)),
        },
      },
    };
  },
});
