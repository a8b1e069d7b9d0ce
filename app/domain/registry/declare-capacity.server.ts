import { insertService, listServices, updateService } from '#db/queries/registry-capacity.server';
import { command } from '~/domain/kernel/command.server';
import { Conflict, Invalid, Refused } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { isDesignated } from '~/domain/taxonomy/index.server';
import { today } from '~/lib/japanese-date';
import { declareCapacitySchema } from './capacity-schema';
import { requireHost } from './require-host.server';
import { capacityChanged } from './require-service.server';
import { usualHours } from './usual-hours';

/**
 * Writes 定員 and staff of a designated service (CAP-1..3). A new one runs at the hours usual for its kind, with one
 * number of users in all of them, until its week is written.
 *
 * @throws NotFound, Conflict; Invalid for a 定員 below the usual number; Refused for a kind without 定員.
 */
export const declareCapacity = command({
  name: 'registry.declare-capacity',
  permission: 'registry.edit',
  input: declareCapacitySchema,
  run: async (context, { hostId, version, serviceKind, usualCoreUsers, ...given }) => {
    const { tx } = context;
    const host = await requireHost(tx, hostId, { lock: true });
    const kind = serviceKind ?? host.kind;
    if (!isDesignated(kind)) {
      throw new Refused('定員のない種類の受入先です。', '種類が違うときは、受入先の登録を直してください。');
    }
    const services = await listServices(tx, hostId);
    const before = services.find((service) => (service.serviceKind || host.kind) === kind);
    if ((before?.version ?? 0) !== version) throw new Conflict();
    const usual = usualCoreUsers ?? before?.usualCoreUsers ?? 0;
    if (usual > given.authorisedCapacity) {
      throw new Invalid({
        authorisedCapacity: [
          `いつもの人数（多いとき${usual}人）より少なくなります。人数を先に直してください。`,
        ],
      });
    }
    const numbers = {
      ...given,
      serviceKind: kind,
      designationNumber: given.designationNumber ?? '',
      departmentPhone: given.departmentPhone ?? '',
      staffingRatio: given.staffingRatio?.toFixed(2) ?? null,
      requiredFte: given.requiredFte?.toFixed(2) ?? null,
      staffFte: given.staffFte?.toFixed(2) ?? null,
      contractResidents: given.contractResidents ?? null,
      // One number for every slot, where it is given; the week says more.
      ...(usualCoreUsers !== undefined && {
        usualCoreUsers,
        usualWeek: {},
        numbersConfirmedOn: today(context.now),
      }),
    };
    if (before) {
      const hours = before.serviceKind === '' ? usualHours(kind) : {};
      await updateService(tx, before, { ...numbers, ...hours });
    } else {
      await insertService(tx, {
        id: newId(),
        hostId,
        usualCoreUsers: usual,
        ...numbers,
        ...usualHours(kind),
      });
    }
    return {
      value: { hostId },
      audit: {
        subject: { type: 'host', id: hostId },
        change: {
          service: kind,
          authorisedCapacity: numbers.authorisedCapacity,
          usualCoreUsers: usual,
          usualCoreUsersBefore: before?.usualCoreUsers ?? null,
          ...(await capacityChanged(context, hostId)),
        },
      },
    };
  },
});
