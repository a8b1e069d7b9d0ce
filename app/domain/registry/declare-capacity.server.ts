import { findFacility, insertCapacity, updateCapacity } from '#db/queries/registry-capacity.server';
import { indexHost } from '#search/sync.server';
import { command } from '~/domain/kernel/command.server';
import { Conflict, Refused } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { isDesignated } from '~/domain/taxonomy/index.server';
import { today } from '~/lib/japanese-date';
import { declareCapacitySchema } from './capacity-schema';
import { requireHost } from './require-host.server';

/**
 * Writes 定員 and the usual numbers of a designated facility (CAP-1..3).
 *
 * @throws NotFound, Conflict; Refused for a host without 定員.
 */
export const declareCapacity = command({
  name: 'registry.declare-capacity',
  permission: 'registry.edit',
  input: declareCapacitySchema,
  run: async ({ tx, now }, { hostId, version, ...given }) => {
    const host = await requireHost(tx, hostId, { lock: true });
    if (!isDesignated(host.kind)) {
      throw new Refused('定員のない種類の受入先です。', '種類が違うときは、受入先の登録を直してください。');
    }
    const numbers = {
      ...given,
      staffingRatio: given.staffingRatio?.toFixed(2) ?? null,
      staffFte: given.staffFte?.toFixed(2) ?? null,
      contractResidents: given.contractResidents ?? null,
    };
    const { capacity } = await findFacility(tx, hostId, today(now));
    if ((capacity?.version ?? 0) !== version) throw new Conflict();
    if (capacity) await updateCapacity(tx, capacity, numbers);
    else await insertCapacity(tx, { id: newId(), hostId, ...numbers });
    await indexHost(tx, hostId);
    return {
      value: { hostId },
      audit: {
        subject: { type: 'host', id: hostId },
        change: {
          authorisedCapacity: numbers.authorisedCapacity,
          usualCoreUsers: numbers.usualCoreUsers,
          usualCoreUsersBefore: capacity?.usualCoreUsers ?? null,
        },
      },
    };
  },
});
